import { expect, test } from 'vitest';
import { replica, REPOSITORY, settle, shop, shows } from './room.ts';

// GitHub gives an issue and the labels of its opening moments of their own: they may fall into two seconds.
test('commands in the issue’s own text count, when its label is a second younger', async () => {
  const github = await shop();
  const one = replica(github);
  const number = await github.as('alice').openIssue(REPOSITORY, { title: 'Down', body: '/sev 1 most' });
  github.clock.advance(1_000);
  await github.as('alice').label(REPOSITORY, number, 'outage');
  await one.look(number);
  await settle(github, one, number);
  expect((await shows(github, number)).labels).toEqual(['outage', 'sev1']);
  await github.close();
});
