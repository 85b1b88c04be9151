import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { ledgerOf, openPull } from './pull.ts';
import { declared, replica, REPOSITORY, says, shop, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const PLAN = `version: 1
changes: { freeze-repositories: [acme/shop, acme/Site] }
suspects: { repositories: [acme/site, other/thing, acme/gone, acme/a, acme/b, acme/c, acme/d] }
`;

let one: Replica;
let room: number;

const begin = async (): Promise<void> => {
  const files = { '.github/outage-plan.yml': PLAN };
  const repositories = {
    [REPOSITORY]: { private: true, labels: ['outage', 'sev1', 'sev2', 'sev3'], files },
    'acme/site': { private: true },
    'other/thing': {},
  };
  github = await shop({ repositories });
  one = replica(github);
  room = await declared(github, one);
  github.clock.advance(60_000);
};

/** Sweeps after so many minutes; answers whose pull requests were listed. */
const sweepAfter = async (minutes: number): Promise<string[]> => {
  github.clock.advance(minutes * 60_000);
  const before = github.requests.length;
  await one.sweep();
  return github.requests
    .slice(before)
    .flatMap(({ path }) => /^\/repos\/(.+)\/pulls$/.exec(path)?.[1] ?? [])
    .sort();
};

test('one of the plan’s other repositories is found though no delivery told of it', async () => {
  await begin();
  const body = `Incident: ${REPOSITORY}#${room}`;
  const number = await openPull(github, 'bob', { title: 'Raise', body, repo: 'acme/site' });
  await sweepAfter(1);
  expect(ledgerOf(one, room)).toMatchObject([
    { number: 1, by: { login: 'bob' }, pull: { repository: 'acme/site', number, state: 'open' } },
  ]);
});

test('five of them are listed at the most, of this owner, every five minutes; what is refused, once an hour', async () => {
  await begin();
  const all = ['acme/a', 'acme/b', 'acme/c', 'acme/gone', REPOSITORY, 'acme/site'];
  expect(await sweepAfter(1)).toEqual(all);
  expect(await sweepAfter(1)).toEqual([]);
  expect(await sweepAfter(5)).toEqual([REPOSITORY, 'acme/site']);
  expect(await sweepAfter(61)).toEqual(all);
});

test('none is listed where no incident runs', async () => {
  await begin();
  await says(github, one, room, 'alice', '/resolve it works');
  expect(await sweepAfter(6)).toEqual([]);
});
