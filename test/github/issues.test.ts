import { expect, test } from 'vitest';
import { asking } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('an issue made through the API makes its labels and tells of them', async () => {
  const { github, ask } = on;
  const made = await ask('POST', `${root}/issues`, {
    title: 'Down',
    body: 'It is',
    labels: ['bug', { name: 'incident' }],
    assignees: ['bo', 'nobody-here'],
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    number: 1,
    state: 'open',
    state_reason: null,
    user: { login: 'github-actions[bot]' },
    labels: [{ name: 'bug' }, { name: 'incident' }],
    assignees: [{ login: 'bo' }],
    assignee: { login: 'bo' },
    created_at: '2019-07-02T13:42:00Z',
  });
  expect((await ask('GET', `${root}/labels/INCIDENT`)).body.color).toBe('ededed');
  expect(github.deliveries.all.map((it) => it.payload.action)).toEqual([
    'opened',
    'labeled',
    'labeled',
    'assigned',
  ]);
  expect((github.deliveries.all[0]!.payload.issue as any).labels).toHaveLength(2);
});

test('labels and assignees from those who may not set them are dropped', async () => {
  const reader = asking(on.github, on.github.token('rea'));
  const made = await reader('POST', `${root}/issues`, { title: 'Mine', labels: ['bug'], assignees: ['bo'] });
  expect([made.status, made.body.labels, made.body.assignees]).toEqual([201, [], []]);
  const own = await reader('PATCH', `${root}/issues/${made.body.number}`, { state: 'closed' });
  expect([own.status, own.body.closed_by.login]).toEqual([200, 'rea']);
  expect((await reader('PATCH', `${root}/issues/1`, { state: 'closed' })).status).toBe(403);
});

test('closing gives the reason, reopening says so', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Reasons' });
  const path = `${root}/issues/${number}`;
  for (const reason of ['completed', 'not_planned', 'duplicate']) {
    const closed = await ask('PATCH', path, { state: 'closed', state_reason: reason });
    expect(closed.body).toMatchObject({
      state: 'closed',
      state_reason: reason,
      closed_by: { login: 'github-actions[bot]' },
      closed_at: '2019-07-02T13:42:00Z',
    });
    const open = await ask('PATCH', path, { state: 'open' });
    expect(open.body).toMatchObject({
      state: 'open',
      state_reason: 'reopened',
      closed_at: null,
      closed_by: null,
    });
  }
});

test('a change of title and text is one delivery with what was', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Old', body: 'old' });
  await ask('PATCH', `${root}/issues/${number}`, { title: 'New', body: 'new', labels: ['bug'] });
  expect(github.deliveries.all.slice(-2)).toMatchObject([
    { payload: { action: 'edited', changes: { title: { from: 'Old' }, body: { from: 'old' } } } },
    { payload: { action: 'labeled', label: { name: 'bug' } } },
  ]);
});

test('what is too long is refused, and nothing is stored', async () => {
  const { github, ask } = on;
  const before = (await ask('GET', `${root}/issues?state=all&per_page=100`)).body.length;
  for (const given of [
    { title: 'x'.repeat(257) },
    { title: '' },
    {},
    { title: 'x', body: 'y'.repeat(65_537) },
  ]) {
    const answer = await ask('POST', `${root}/issues`, given);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ message: 'Validation Failed', errors: [{ resource: 'Issue' }] });
  }
  const number = await github.as('ana').openIssue(repo, { title: 'x'.repeat(256), body: 'kept' });
  expect((await ask('PATCH', `${root}/issues/${number}`, { body: 'y'.repeat(65_537) })).status).toBe(422);
  expect((await ask('GET', `${root}/issues/${number}`)).body.body).toBe('kept');
  expect((await ask('GET', `${root}/issues?state=all&per_page=100`)).body).toHaveLength(before + 1);
});

test('the list filters and sorts', async () => {
  const { github, ask } = on;
  github.clock.set(new Date('2021-01-01T00:00:00Z'));
  const a = await github.as('ana').openIssue(repo, { title: 'A', labels: ['list', 'red'] });
  github.clock.advance(60_000);
  const b = await github.as('bo').openIssue(repo, { title: 'B', labels: ['list'] });
  github.clock.advance(60_000);
  await github.as('bo').comment(repo, a, 'bump');
  await github.as('bo').close(repo, b);
  const numbers = async (query: string) =>
    (await ask('GET', `${root}/issues?labels=list&${query}`)).body.map((it: any) => it.number);
  expect(await numbers('')).toEqual([a]);
  expect(await numbers('state=all')).toEqual([b, a]);
  expect(await numbers('state=closed')).toEqual([b]);
  expect(await numbers('state=all&direction=asc')).toEqual([a, b]);
  expect(await numbers('state=all&sort=comments')).toEqual([a, b]);
  expect(await numbers('state=all&since=2021-01-01T00:02:00Z&sort=updated&direction=asc')).toEqual([a, b]);
  expect(await numbers('state=all&since=2021-01-01T00:03:00Z')).toEqual([]);
  expect(await numbers('state=all&creator=bo')).toEqual([b]);
  expect((await ask('GET', `${root}/issues?labels=list,RED`)).body).toHaveLength(1);
  expect((await ask('GET', `${root}/issues?state=all&per_page=1`)).headers.get('link')).toContain(
    'rel="last"',
  );
});

test('ids are numbers that grow', async () => {
  const { github } = on;
  const one = github.seedIssue(repo, { title: '1', comments: [{ body: 'a' }, { body: 'b' }] });
  const two = github.seedIssue(repo, { title: '2', comments: [{ body: 'c' }] });
  expect(two.id).toBeGreaterThan(one.id);
  expect(one.commentIds[1]).toBeGreaterThan(one.commentIds[0]!);
  expect(two.commentIds[0]).toBeGreaterThan(one.commentIds[1]!);
});
