import { expect, test } from 'vitest';
import { declared, replica, says, settle, shop, shows } from './room.ts';

test('a lead who comes when ten of the team are assigned becomes an assignee: single roles first', async () => {
  const names = Array.from({ length: 10 }, (_, at) => `dev${at}`);
  const people = Object.fromEntries(['alice', 'bob', ...names].map((name) => [name, 'write']));
  const github = await shop({ people });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'alice', `/role team ${names.map((name) => `@${name}`).join(' ')}`);
  await settle(github, one, number);
  await says(github, one, number, 'alice', '/role lead @bob');
  await settle(github, one, number);
  const { assignees, card } = await shows(github, number);
  expect.soft(assignees).toContain('bob');
  expect.soft(card).not.toContain('could not be assigned');
  await github.close();
});
