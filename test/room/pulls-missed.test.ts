import { afterEach, expect, test } from 'vitest';
import type { Change } from '../../app/core/changes/change.ts';
import { wanted } from '../../app/core/wire/delivery.ts';
import { concerned } from '../../app/github/concerned.ts';
import { following } from '../../app/github/following.ts';
import type { Trigger } from '../../app/github/shell.ts';
import { sweep } from '../../app/github/sweep.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { headOf, ledgerOf, merge, openPull } from './pull.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

let one: Replica;
let room: number;

const begin = async (): Promise<void> => {
  github = await shop();
  one = replica(github);
  room = await declared(github, one);
  github.clock.advance(60_000);
};

const ledger = (who = one): readonly Change[] => ledgerOf(who, room);

const sweepAfter = async (minutes: number): Promise<number> => {
  github.clock.advance(minutes * 60_000);
  const before = github.requests.length;
  await one.sweep();
  return github.requests.slice(before).filter(({ path }) => path.endsWith('/pulls')).length;
};

/** The rooms that the last delivery of an event concerns, as a process finds them. */
const asked = async (event: string, shell = one.shell): Promise<Trigger[]> => {
  const { payload } = github.deliveries.all.findLast((sent) => sent.event === event)!;
  const found = wanted(event, payload, () => undefined);
  return 'pulls' in found ? concerned(found.pulls, shell) : [];
};

test('a sweep finds what no delivery told of, and lists pull requests every five minutes at the most', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: `Fixes #${room}` });
  expect(await sweepAfter(1)).toBe(1);
  expect(ledger()).toMatchObject([{ number: 1, pull: { number, state: 'open' } }]);
  await merge(github, 'bob', number);
  expect(await sweepAfter(1)).toBe(0);
  expect(await sweepAfter(5)).toBe(1);
  expect(ledger()[0]).toMatchObject({ state: 'done', pull: { state: 'merged' } });
});

test('where no room is open nothing is listed', async () => {
  await begin();
  await says(github, one, room, 'alice', '/resolve it works');
  expect(await sweepAfter(6)).toBe(0);
});

test('without the permission the row stands, and the card says what is refused, once', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: '' });
  github.faults.add({ path: /\/pulls\b/, answer: 403, times: 100 });
  await says(github, one, room, 'bob', `/change #${number}`);
  expect(ledger()).toMatchObject([{ number: 1, state: 'proposed', pull: { number, state: null } }]);
  await says(github, one, room, 'bob', '/note still looking');
  const { card } = await shows(github, room);
  expect(card.split('refused to show the pull requests of acme/shop').length).toBe(2);
  github.faults.clear();
  github.clock.advance(3_600_000);
  await one.look(room);
  expect(ledger()[0]!.pull).toMatchObject({ state: 'open', title: 'Raise the timeout' });
  expect((await shows(github, room)).card).not.toContain('refused to show');
});

test('one that does not exist is named on the card, and keeps its row', async () => {
  await begin();
  await says(github, one, room, 'bob', '/change #999');
  expect(ledger()).toMatchObject([{ number: 1, pull: { number: 999, state: null } }]);
  expect((await shows(github, room)).card).toMatch(/refused to show pull request acme\/shop#.?999.* \(404\)/);
});

test('a process that remembers rooms asks nothing for deliveries that concern none', async () => {
  await begin();
  const shell = { ...one.shell, following: following() };
  await sweep({ owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' }, shell);
  const number = await openPull(github, 'bob', { title: 'Other', body: 'Fixes #77' });
  const before = github.requests.length;
  expect(await asked('pull_request', shell)).toEqual([]);
  expect(github.requests.length).toBe(before);
  await github.as('bob').request('PATCH', `/repos/${REPOSITORY}/pulls/${number}`, { body: `Fixes #${room}` });
  const [look] = await asked('pull_request', shell);
  expect(look).toMatchObject({ number: room, pulls: [{ repository: REPOSITORY, number }] });
});

test('checks of a followed head concern its room, for a process with a memory and for one without', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: `Incident: #${room}` });
  const shell = { ...one.shell, following: following() };
  await one.look(room, { pulls: [{ repository: REPOSITORY, number }] });
  await sweep({ owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' }, shell);
  const head = await headOf(github, number);
  await github.as('bob').request('POST', `/repos/${REPOSITORY}/statuses/${head}`, { state: 'failure' });
  for (const who of [shell, one.shell]) {
    const [look] = await asked('status', who);
    expect(look).toMatchObject({ number: room, pulls: [{ number }] });
  }
  await github
    .as('bob')
    .request('POST', `/repos/${REPOSITORY}/statuses/${'0'.repeat(40)}`, { state: 'failure' });
  expect(await asked('status', shell)).toEqual([]);
});
