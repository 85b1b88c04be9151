import { expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, shop, type Replica } from './room.ts';

/** Requests of the third sweep in a row, an hour after everything. */
async function third(github: LocalGitHub, one: Replica, apart = 3_600_000): Promise<number> {
  github.clock.advance(apart);
  for (let times = 0; times < 2; times += 1) {
    await one.sweep();
    github.clock.advance(60_000);
  }
  const before = github.requests.length;
  await one.sweep();
  const requests = github.requests.length - before;
  await github.close();
  return requests;
}

test('an idle sweep costs four requests where another account runs the rooms', async () => {
  const github = await shop({ people: { alice: 'write', 'allclear-app[bot]': 'write' } });
  const action = replica(github);
  for (let rooms = 0; rooms < 5; rooms += 1) await declared(github, action);
  const app = replica(github, { token: github.token('allclear-app[bot]') });
  expect(await third(github, app)).toBeLessThanOrEqual(4);
});

test('and where comments cannot be pinned', async () => {
  const github = await shop({ noPins: true });
  const one = replica(github);
  for (let rooms = 0; rooms < 5; rooms += 1) await declared(github, one);
  // Until all has been said that falls due in a forgotten room.
  for (let times = 0; times < 6; times += 1) {
    github.clock.advance(1_800_000);
    await one.sweep();
  }
  expect(await third(github, one, 700_000)).toBeLessThanOrEqual(4);
});

test('and where rooms were closed by hand a while ago, for a process that has just started', async () => {
  const github = await shop();
  const one = replica(github);
  for (let rooms = 0; rooms < 5; rooms += 1) {
    const number = await declared(github, one);
    github.clock.advance(60_000);
    await github.as('alice').close(REPOSITORY, number);
    await one.look(number);
  }
  expect(await third(github, replica(github), 700_000)).toBeLessThanOrEqual(4);
});
