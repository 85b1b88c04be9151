import { expect, test } from 'vitest';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('a repository has labels, each name once', async () => {
  const { ask } = on;
  const path = `${root}/labels`;
  const made = await ask('POST', path, { name: 'sev 1', color: 'ff0000', description: 'Worst' });
  expect([made.status, made.body.color, made.body.description]).toEqual([201, 'ff0000', 'Worst']);
  const again = await ask('POST', path, { name: 'SEV 1' });
  expect(again.status).toBe(422);
  expect(again.body.errors).toEqual([{ resource: 'Label', field: 'name', code: 'already_exists' }]);
  const changed = await ask('PATCH', `${path}/sev%201`, { new_name: 'sev 2', description: null });
  expect(changed.body).toMatchObject({ name: 'sev 2', description: null, id: made.body.id });
  expect((await ask('GET', path)).body.map((it: any) => it.name)).toEqual(['bug', 'sev 2']);
  expect((await ask('DELETE', `${path}/sev%202`)).status).toBe(204);
  expect((await ask('GET', `${path}/sev%202`)).status).toBe(404);
});

test('a label put on an issue is made when missing', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  const path = `${root}/issues/${number}/labels`;
  const names = (answer: { body: any }) => answer.body.map((it: any) => it.name);
  expect(names(await ask('POST', path, { labels: ['BUG', 'fresh'] }))).toEqual(['bug', 'fresh']);
  expect(names(await ask('POST', path, ['fresh']))).toEqual(['bug', 'fresh']);
  expect((await ask('GET', `${root}/labels/fresh`)).status).toBe(200);
  expect(names(await ask('DELETE', `${path}/bug`))).toEqual(['fresh']);
  expect((await ask('DELETE', `${path}/bug`)).status).toBe(404);
  expect(names(await ask('PUT', path, { labels: ['bug'] }))).toEqual(['bug']);
  expect(names(await ask('GET', path))).toEqual(['bug']);
  expect((await ask('DELETE', path)).status).toBe(204);
  const { events } = await github.look(repo, number);
  expect(events.map((it) => it.event)).toEqual([
    ...['labeled', 'labeled', 'unlabeled', 'unlabeled', 'labeled', 'unlabeled'],
  ]);
  expect((await ask('POST', path, { labels: ['x'.repeat(51)] })).status).toBe(422);
  await expect(github.as('rea').label(repo, number, 'bug')).rejects.toThrow('403');
});
