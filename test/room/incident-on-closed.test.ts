import { expect, test } from 'vitest';
import { replica, REPOSITORY, says, settle, shop, shows } from './room.ts';

test('/incident on an issue that was closed before makes a room, or is answered', async () => {
  const github = await shop();
  const one = replica(github);
  const number = await github.as('alice').openIssue(REPOSITORY, { title: 'Checkout is slow' });
  await github.as('alice').close(REPOSITORY, number);
  const outcome = await says(github, one, number, 'bob', '/incident 1 it is back');
  const { cards, replies, seen } = await shows(github, number);
  expect.soft(outcome.result).not.toBe('not a room');
  expect.soft(cards + replies.length).toBeGreaterThan(0);
  expect.soft(seen.reactions).not.toEqual([]);
  await github.close();
});

test('an issue closed long before it became an outage was not resolved then', async () => {
  const github = await shop();
  const one = replica(github);
  const number = await github.as('alice').openIssue(REPOSITORY, { title: 'Old' });
  await github.as('alice').close(REPOSITORY, number);
  github.clock.advance(3_600_000);
  await github.as('bob').label(REPOSITORY, number, 'outage');
  await settle(github, one, number);
  expect((await shows(github, number)).card).not.toMatch(/^\*\*Resolved at 09:41/);
  await github.close();
});
