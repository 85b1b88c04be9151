import { afterEach, expect, test } from 'vitest';
import type { Change } from '../../app/core/changes/change.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { headOf, ledgerOf, merge, openPull, push, WITH_MANAGER } from './pull.ts';
import { declared, replica, REPOSITORY, says, shop, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

let one: Replica;
let room: number;

const begin = async (): Promise<void> => {
  github = await shop({}, { '.github/outage-plan.yml': WITH_MANAGER });
  one = replica(github);
  room = await declared(github, one);
  github.clock.advance(60_000);
};

/** A minute later something is told of a pull request. */
const told = async (number: number, who = one): Promise<void> => {
  github.clock.advance(60_000);
  await who.look(room, { events: false, pulls: [{ repository: REPOSITORY, number }] });
};

/** The ledger as the card has it. */
const ledger = (who = one): readonly Change[] => ledgerOf(who, room);

const named = (): string => `Incident: #${room}`;

test('a pull request that names the incident is a row, which follows it to its merge', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: named(), draft: true });
  await told(number);
  expect(ledger()).toMatchObject([
    { number: 1, by: { login: 'bob' }, state: 'proposed', needsYes: true, pull: { number, state: 'draft' } },
  ]);
  const ask = github.as('alice').request;
  await github.as('bob').request('PATCH', `/repos/${REPOSITORY}/pulls/${number}`, { draft: false });
  await ask('POST', `/repos/${REPOSITORY}/pulls/${number}/reviews`, { event: 'APPROVE' });
  const head = await headOf(github, number);
  await ask('POST', `/repos/${REPOSITORY}/statuses/${head}`, { state: 'success' });
  await told(number);
  expect(ledger()[0]!.pull).toMatchObject({ state: 'open', review: 'approved', checks: 'passing', head });
  await says(github, one, room, 'carol', '/approve C1');
  await merge(github, 'bob', number);
  const mergedAt = Math.floor(github.clock.now().getTime() / 1000) * 1000;
  await told(number);
  expect(ledger()[0]).toMatchObject({
    state: 'done',
    unapproved: null,
    ended: { at: mergedAt, by: { login: 'bob' } },
    pull: { state: 'merged', mergedAt },
  });
  expect(ledger()[0]!.pull!.commit).toMatch(/^[\da-f]{40}$/);
});

test('other commits after an approval void it, and merged without one is on record', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: named() });
  await told(number);
  await says(github, one, room, 'carol', '/approve C1');
  await push(github, 'bob');
  await told(number);
  expect(ledger()[0]).toMatchObject({ state: 'proposed', approval: null, voided: { why: 'commits' } });
  await merge(github, 'bob', number);
  await told(number);
  expect(ledger()[0]).toMatchObject({ state: 'done', unapproved: { did: 'done', by: { login: 'bob' } } });
});

test('an approval given before the new commits were seen holds for the old ones only', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: named() });
  await told(number);
  await push(github, 'bob');
  await says(github, one, room, 'carol', '/approve C1');
  await told(number);
  expect(ledger()[0]).toMatchObject({ state: 'proposed', approval: null, voided: { why: 'commits' } });
});

test('a revert gets a row by itself, and undoes what it reverts when it is merged', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: named() });
  await told(number);
  await merge(github, 'bob', number);
  await told(number);
  const body = `Reverts ${REPOSITORY}#${number}`;
  const revert = await openPull(github, 'alice', { title: 'Back', body, branch: 'back' });
  await told(revert);
  expect(ledger().map(({ state }) => state)).toEqual(['done', 'proposed']);
  await merge(github, 'alice', revert);
  await told(revert);
  expect(ledger()).toMatchObject([{ state: 'undone', undone: { row: 2 } }, { state: 'done' }]);
});

test('/change with its number or address follows one that names nothing; closed is withdrawn, opened again is not', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: 'See the notes.' });
  await told(number);
  expect(ledger()).toEqual([]);
  await says(github, one, room, 'bob', `/change ${github.url}/${REPOSITORY}/pull/${number}`);
  expect(ledger()).toMatchObject([{ number: 1, pull: { title: 'Raise the timeout', state: 'open' } }]);
  await github.as('bob').request('PATCH', `/repos/${REPOSITORY}/pulls/${number}`, { state: 'closed' });
  await told(number);
  expect(ledger()[0]).toMatchObject({ state: 'withdrawn', pull: { state: 'closed' } });
  await github.as('bob').request('PATCH', `/repos/${REPOSITORY}/pulls/${number}`, { state: 'open' });
  await told(number);
  expect(ledger()[0]).toMatchObject({ state: 'proposed', pull: { state: 'open' } });
});

test('two replicas come to the same ledger, and later ones find nothing new', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: named() });
  const other = replica(github);
  await Promise.all([told(number), told(number, other)]);
  await push(github, 'bob');
  await Promise.all([told(number), told(number, other)]);
  await told(number);
  await told(number, other);
  expect(ledger(other)).toEqual(ledger());
  expect(ledger()).toHaveLength(1);
  const before = (await github.look(REPOSITORY, room)).comments[0]!.updated_at;
  await told(number, replica(github));
  expect((await github.look(REPOSITORY, room)).comments[0]!.updated_at).toBe(before);
});
