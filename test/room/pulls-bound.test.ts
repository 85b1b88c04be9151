import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { openPull, push, WITH_MANAGER } from './pull.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

let one: Replica;
let room: number;
let number: number;

const begin = async (): Promise<void> => {
  github = await shop({}, { '.github/outage-plan.yml': WITH_MANAGER });
  one = replica(github);
  room = await declared(github, one);
  github.clock.advance(60_000);
};

/** A pull request that carol was asked about, and what she said. */
const opened = async (word: string): Promise<void> => {
  await begin();
  number = await openPull(github, 'bob', { title: 'Fix a typo', body: `Incident: #${room}` });
  await told();
  await says(github, one, room, 'carol', word);
};

/** A minute later something is told of it. */
const told = async (): Promise<void> => {
  github.clock.advance(60_000);
  await one.look(room, { events: false, pulls: [{ repository: REPOSITORY, number }] });
};

const edited = (news: object): Promise<unknown> =>
  github.as('bob').request('PATCH', `/repos/${REPOSITORY}/pulls/${number}`, news);

test.each([
  ['title', { title: 'Drop the payments table' }, 'has another title: the approval of C1 is void'],
  ['base', { base: 'release' }, 'is for release now: the approval of C1 is void'],
])('another %s voids an approval, and is asked about', async (what, news, line) => {
  await opened('/approve C1');
  if (what === 'base') {
    const root = `/repos/${REPOSITORY}/git`;
    const { sha } = (await github.as('bob').request('GET', `${root}/ref/heads/main`)).object;
    await github.as('bob').request('POST', `${root}/refs`, { ref: 'refs/heads/release', sha });
  }
  await edited(news);
  await told();
  const { card } = await shows(github, room);
  expect(card).toContain(line);
  expect(card).toMatch(/\*\*C1 waits for approval\*\* since .* An earlier yes is void since/);
});

test('what was turned down is asked about again once it has other commits', async () => {
  await opened('/reject C1 add a test');
  expect((await shows(github, room)).card).toContain('rejected');
  await push(github, 'bob');
  await told();
  expect((await shows(github, room)).card).toMatch(
    /\*\*C1 waits for approval\*\* .*carol said no at .*: add a test/,
  );
});
