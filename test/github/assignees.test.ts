import { expect, test } from 'vitest';
import { repo, root, stage } from './stage.ts';

const on = stage({ assigneeCap: 2, unassignable: ['rea'] });

test('assigning keeps to the cap and drops whom it cannot assign', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  const path = `${root}/issues/${number}/assignees`;
  const logins = (answer: { body: any }) => answer.body.assignees.map((it: any) => it.login);
  const first = await ask('POST', path, { assignees: ['nobody-here', 'rea', 'BO'] });
  expect([first.status, logins(first)]).toEqual([201, ['bo']]);
  expect(logins(await ask('POST', path, { assignees: ['tri', 'ana'] }))).toEqual(['bo', 'tri']);
  const gone = await ask('DELETE', path, { assignees: ['bo'] });
  expect([gone.status, logins(gone)]).toEqual([200, ['tri']]);
  const { events } = await github.look(repo, number);
  expect(events.map((it) => [it.event, it.actor.login, it.assigner.login])).toEqual([
    ['assigned', 'bo', 'github-actions[bot]'],
    ['assigned', 'tri', 'github-actions[bot]'],
    ['unassigned', 'bo', 'github-actions[bot]'],
  ]);
  expect(github.deliveries.all.at(-1)!.payload).toMatchObject({
    action: 'unassigned',
    assignee: { login: 'bo' },
    sender: { login: 'github-actions[bot]' },
  });
  await github.as('rea').assign(repo, number, 'ana');
  expect((await github.look(repo, number)).issue.assignees).toHaveLength(1);
});

test('who can be assigned is told', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Two' });
  for (const base of [`${root}/assignees`, `${root}/issues/${number}/assignees`]) {
    expect((await ask('GET', `${base}/bo`)).status).toBe(204);
    expect((await ask('GET', `${base}/rea`)).status).toBe(404);
    expect((await ask('GET', `${base}/nobody-here`)).status).toBe(404);
  }
  const { body } = await ask('GET', `${root}/assignees`);
  expect(body.map((it: any) => it.login)).toEqual(['ana', 'bo', 'tri']);
});
