import { expect, test } from 'vitest';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('an issue keeps its history, oldest first', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One', labels: ['bug', 'new'] });
  await github.as('bo').assign(repo, number, 'tri');
  await github.as('ana').editIssue(repo, number, { title: 'Two' });
  await github.as('bo').close(repo, number, 'not_planned');
  await github.as('bo').reopen(repo, number);
  const path = `${root}/issues/${number}/events`;
  const { body } = await ask('GET', path);
  expect(body.map((it: any) => it.event)).toEqual([
    'labeled',
    'labeled',
    'assigned',
    'renamed',
    'closed',
    'reopened',
  ]);
  expect(body[0]).toMatchObject({ label: { name: 'bug', color: 'ededed' }, actor: { login: 'ana' } });
  expect(body[2]).toMatchObject({
    actor: { login: 'tri' },
    assignee: { login: 'tri' },
    assigner: { login: 'bo' },
  });
  expect(body[3].rename).toEqual({ from: 'One', to: 'Two' });
  expect(body[4].state_reason).toBe('not_planned');
  const ids = body.map((it: any) => it.id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));

  const second = await ask('GET', `${path}?per_page=2&page=2`);
  expect(second.body.map((it: any) => it.event)).toEqual(['assigned', 'renamed']);
  const link = second.headers.get('link')!;
  for (const rel of ['page=1>; rel="prev"', 'page=3>; rel="next"', 'page=3>; rel="last"', 'rel="first"'])
    expect(link).toContain(rel);
});

test('a repository lists events newest first, each with its issue', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Two' });
  await github.as('bo').label(repo, number, 'bug');
  await github.as('bo').unlabel(repo, number, 'bug');
  const { body } = await ask('GET', `${root}/issues/events?per_page=2`);
  expect(body.map((it: any) => [it.event, it.issue.number])).toEqual([
    ['unlabeled', number],
    ['labeled', number],
  ]);
  expect((await ask('GET', `${root}/issues/events/${body[0].id}`)).body).toEqual(body[0]);
});

test('the timeline has comments among the events', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Three' });
  await github.as('bo').label(repo, number, 'bug');
  github.clock.advance(1_000);
  await github.as('bo').comment(repo, number, 'Hello');
  github.clock.advance(1_000);
  await github.as('bo').close(repo, number);
  const path = `${root}/issues/${number}/timeline`;
  const names = async (query = '') => (await ask('GET', path + query)).body.map((it: any) => it.event);
  expect(await names()).toEqual(['labeled', 'commented', 'closed']);
  expect(await names('?exclude=commented')).toEqual(['labeled', 'closed']);
});
