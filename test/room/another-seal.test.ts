import { expect, test } from 'vitest';
import { declared, replica, says, settle, shop, shows } from './room.ts';

test('after the App’s key was changed nothing is said again', async () => {
  const github = await shop();
  const before = replica(github);
  const number = await declared(github, before);
  await says(github, before, number, 'bob', '/sev 2\n/role lead');
  await says(github, before, number, 'bob', '/sevv 2');
  await says(github, before, number, 'bob', '/help role');
  await settle(github, replica(github, { key: 'another' }), number);
  expect((await shows(github, number)).replies).toHaveLength(2);
  await github.close();
});
