import { afterEach, expect, test } from 'vitest';
import { app, type Stops } from '../doors.ts';
import type { LocalGitHub, Seed } from '../github/contract.ts';
import { merge, openPull, push } from '../room/pull.ts';
import { REPOSITORY, shop, shows } from '../room/room.ts';

const OURS = 'allclear[bot]';
const SITE = 'acme/site';
const LABELS = ['outage', 'sev1', 'sev2', 'sev3'];

let github: LocalGitHub;
const stops: Stops = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const begin = async (more: Partial<Seed> = {}): Promise<void> => {
  github = await shop({
    repositories: { [REPOSITORY]: { private: true, labels: LABELS }, [SITE]: { private: true } },
    people: {
      ...{ alice: 'write', bob: 'write', olga: 'admin', reader: 'read', mallory: 'none' },
      ...{ 'github-merge-queue[bot]': 'write', 'renovate[bot]': 'write' },
    },
    ...more,
  });
  stops.push(() => github.close());
  await app(github, stops);
};

/** A minute passes, somebody does something, and all that GitHub tells of it has been heard. */
async function does<T>(what: () => Promise<T>): Promise<T> {
  github.clock.advance(60_000);
  const done = await what();
  await github.deliveries.settled();
  return done;
}

const declares = (title = 'Checkout is down'): Promise<number> =>
  does(() => github.as('alice').openIssue(REPOSITORY, { title, labels: ['outage'] }));

/** The ledger on a room's card, a row a line, without what stands behind the words. */
const rows = async (room = 1): Promise<string[]> =>
  [...(await shows(github, room, OURS)).card.matchAll(/^\| (C\d+ \| [^|]*\| [^|(]*)/gm)].map(([, row]) =>
    row!.replaceAll('\u200b', '').trim(),
  );

const comments = async (repository: string, number: number): Promise<string[]> =>
  (await github.look(repository, number)).comments.map(({ body }) => body as string);

test('a pull request from a fork is a row of whoever may record, and of no program', async () => {
  await begin();
  await declares();
  const fork = async (login: string): Promise<number> => {
    await github.as(login).request('POST', `/repos/${REPOSITORY}/forks`, {});
    const pull = { title: `By ${login}`, body: 'Incident: #1', head: `${login}:main`, base: 'main' };
    return (await github.as(login).request('POST', `/repos/${REPOSITORY}/pulls`, pull)).number;
  };
  await does(() => fork('renovate[bot]'));
  expect(await rows()).toEqual([]);
  const number = await does(() => fork('bob'));
  const { head } = await github.as('alice').request('GET', `/repos/${REPOSITORY}/pulls/${number}`);
  expect(head.repo).toBeNull();
  expect(await rows()).toEqual([expect.stringMatching(/^C1 \| .* \| By bob$/)]);
  await does(() => merge(github, 'alice', number));
  expect(await rows()).toEqual(['C1 | done 09:45 | By bob']);
  expect(await comments(REPOSITORY, number)).toHaveLength(1);
});

test('a merge queue merges under its own name, with a commit of its own', async () => {
  const files = { '.github/outage-plan.yml': 'version: 1\nchanges: { approve-at: [sev1, sev2] }\n' };
  await begin({ repositories: { [REPOSITORY]: { private: true, labels: LABELS, files } } });
  await declares();
  const number = await does(() => openPull(github, 'bob', { title: 'Raise', body: 'Incident: #1' }));
  const queue = 'github-merge-queue[bot]';
  await does(() =>
    github.as(queue).request('PUT', `/repos/${REPOSITORY}/pulls/${number}/merge`, { merge_method: 'squash' }),
  );
  expect(await rows()).toEqual(['C1 | done 09:44 | Raise']);
  const { card } = await shows(github, 1, OURS);
  expect(card).toMatch(/C1 was done without approval\*\* at 09:44, by github-merge-queue/);
});

test('one pull request in two rooms is a row in each, and its revert undoes both', async () => {
  await begin();
  await declares();
  await declares('Search is down');
  const number = await does(() => openPull(github, 'bob', { title: 'Raise', body: 'Incidents: #1, #2' }));
  await does(() => merge(github, 'bob', number));
  const body = `Reverts ${REPOSITORY}#${number}`;
  const back = await does(() => openPull(github, 'bob', { title: 'Back', body, branch: 'back' }));
  await does(() => merge(github, 'bob', back));
  const ledger = ['C1 | done 09:45, undone 09:47 by C2 | Raise', 'C2 | done 09:47 | Back'];
  expect([await rows(1), await rows(2)]).toEqual([ledger, ledger]);
  for (const one of [number, back]) {
    const [only, ...more] = await comments(REPOSITORY, one);
    expect(more).toEqual([]);
    expect(only!.split('<!-- allclear pull').length).toBe(3);
  }
});

test('a repository that is renamed keeps its rows, though the first news of it is another commit', async () => {
  await begin();
  await declares();
  const body = `Incident: ${REPOSITORY}#1`;
  const number = await does(() => openPull(github, 'bob', { title: 'Raise', body, repo: SITE }));
  await does(() => github.as('olga').request('PATCH', `/repos/${SITE}`, { name: 'web' }));
  await does(() => push(github, 'bob', 'fix', 'acme/web'));
  expect(await rows()).toEqual([expect.stringMatching(/^C1 \| .* \| Raise$/)]);
  await does(() => merge(github, 'bob', number, 'acme/web'));
  expect(await rows()).toEqual(['C1 | done 09:46 | Raise']);
  expect(await comments('acme/web', number)).toHaveLength(1);
});
