import { expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, settle, shop, shows, type Replica } from './room.ts';

async function say(
  github: LocalGitHub,
  one: Replica,
  number: number,
  who: string,
  body: string,
): Promise<void> {
  github.clock.advance(20_000);
  await github.as(who).comment(REPOSITORY, number, body);
  await one.look(number);
}

test('the same line within two minutes counts again, when something else was said or done between', async () => {
  const github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  await say(github, one, number, 'bob', '/sev 1');
  await say(github, one, number, 'carol', '/sev 3');
  await say(github, one, number, 'bob', '/sev 1');
  await say(github, one, number, 'bob', '/join');
  await say(github, one, number, 'bob', '/leave');
  await say(github, one, number, 'bob', '/join');
  await settle(github, one, number);
  const { labels, assignees } = await shows(github, number);
  expect.soft(labels).toEqual(['outage', 'sev1']);
  expect.soft(assignees).toEqual(['bob']);
  await github.close();
});
