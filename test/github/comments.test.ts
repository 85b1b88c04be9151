import { expect, test } from 'vitest';
import { asking } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('comments are made, read, changed and deleted', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  const made = await ask('POST', `${root}/issues/${number}/comments`, { body: 'First' });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    user: { login: 'github-actions[bot]', type: 'Bot' },
    performed_via_github_app: { id: 15368 },
    author_association: 'NONE',
    created_at: '2019-07-02T13:42:00Z',
  });
  github.clock.advance(5_000);
  const path = `${root}/issues/comments/${made.body.id}`;
  const changed = await ask('PATCH', path, { body: 'Changed' });
  expect(changed.body).toMatchObject({ body: 'Changed', updated_at: '2019-07-02T13:42:05Z' });
  expect(github.deliveries.all.at(-1)).toMatchObject({
    event: 'issue_comment',
    payload: { action: 'edited', changes: { body: { from: 'First' } } },
  });
  expect((await ask('GET', path)).body.body).toBe('Changed');
  expect((await ask('DELETE', path)).status).toBe(204);
  expect((await ask('GET', path)).status).toBe(404);
  const seen = await github.look(repo, number);
  expect(seen.comments).toEqual([]);
  expect(seen.events.at(-1)).toMatchObject({
    event: 'comment_deleted',
    actor: { login: 'github-actions[bot]' },
  });
});

test('others change a comment only with write', async () => {
  const { github } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Two' });
  const id = await github.as('rea').comment(repo, number, 'Mine');
  await github.as('bo').editComment(repo, id, 'Yours');
  await expect(github.as('tri').editComment(repo, id, 'No')).rejects.toThrow('403');
  await expect(github.as('out').deleteComment(repo, id)).rejects.toThrow('403');
  await github.as('rea').deleteComment(repo, id);
});

test('a list goes by ascending id, in pages, and since the last change', async () => {
  const { github, ask } = on;
  const { number, commentIds } = github.seedIssue(repo, {
    title: 'Many',
    comments: Array.from({ length: 250 }, (_, i) => ({
      body: `Comment ${i}`,
      author: 'bo',
      at: new Date(Date.UTC(2019, 0, 1, 0, i)),
    })),
  });
  const path = `${root}/issues/${number}/comments`;
  const ids: number[] = [];
  let next: string | undefined = `${path}?per_page=100`;
  let pages = 0;
  while (next) {
    const page = await ask('GET', next);
    ids.push(...page.body.map((it: any) => it.id));
    if (pages++ === 0) expect(page.headers.get('link')).toContain('page=3>; rel="last"');
    next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
  }
  expect(pages).toBe(3);
  expect(ids).toEqual(commentIds);
  expect((await ask('GET', path)).body).toHaveLength(30);
  expect((await ask('GET', `${path}?per_page=1000`)).body).toHaveLength(100);
  const recent = await ask('GET', `${path}?since=2019-01-01T04:00:00Z`);
  expect(recent.body.map((it: any) => it.body)).toEqual(
    Array.from({ length: 10 }, (_, i) => `Comment ${240 + i}`),
  );
  await github.as('bo').editComment(repo, commentIds[0]!, 'Again');
  const edited = await ask('GET', `${path}?since=2019-07-01T00:00:00Z`);
  expect(edited.body.map((it: any) => it.id)).toEqual([commentIds[0]]);
});

test('the list of a repository sorts and filters', async () => {
  const { github, ask } = on;
  const a = await github.as('ana').openIssue(repo, { title: 'A' });
  const b = await github.as('ana').openIssue(repo, { title: 'B' });
  github.clock.set(new Date('2020-01-01T00:00:00Z'));
  const first = await github.as('bo').comment(repo, a, 'first');
  github.clock.advance(1_000);
  const second = await github.as('bo').comment(repo, b, 'second');
  github.clock.advance(1_000);
  await github.as('bo').editComment(repo, first, 'first, again');
  const ids = async (query: string) =>
    (await ask('GET', `${root}/issues/comments?${query}`)).body.map((it: any) => it.id);
  const since = 'since=2020-01-01T00:00:00Z';
  expect(await ids(since)).toEqual([first, second]);
  expect(await ids(`${since}&sort=updated&direction=asc`)).toEqual([second, first]);
  expect(await ids(`${since}&sort=updated&direction=desc`)).toEqual([first, second]);
  expect(await ids(`${since}&sort=created&direction=desc&per_page=1&page=2`)).toEqual([first]);
  expect(await ids('since=2020-01-01T00:00:02Z')).toEqual([first]);
});

test('what is too long or empty is refused, and nothing is stored', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Three' });
  const path = `${root}/issues/${number}/comments`;
  const long = await ask('POST', path, { body: 'x'.repeat(65_537) });
  expect(long.status).toBe(422);
  expect(long.body).toMatchObject({
    message: 'Validation Failed',
    errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data' }],
  });
  expect((await ask('POST', path, { body: '  ' })).status).toBe(422);
  expect((await ask('GET', path)).body).toEqual([]);
  expect((await ask('POST', path, { body: '😀'.repeat(65_536) })).status).toBe(201);
});

test('a locked issue takes comments from writers only', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Four' });
  await ask('PUT', `${root}/issues/${number}/lock`, { lock_reason: 'resolved' });
  await expect(github.as('rea').comment(repo, number, 'Hm')).rejects.toThrow('403');
  await github.as('bo').comment(repo, number, 'Done');
  const reader = asking(github, github.token('rea'));
  expect((await reader('GET', `${root}/issues/${number}`)).body.active_lock_reason).toBe('resolved');
});
