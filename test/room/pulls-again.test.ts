import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { ledgerOf, openPull } from './pull.ts';
import { declared, replica, REPOSITORY, says, shop, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const PLAN = `version: 1
roles: { changes: { title: Change Manager, on-call: [carol] } }
changes: { approve-at: [sev1, sev2] }
`;

let one: Replica;
let room: number;
let number: number;

/** C1 is a pull request by its own naming, C2 was proposed in the room and approved. */
const begin = async (): Promise<void> => {
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  one = replica(github);
  room = await declared(github, one);
  github.clock.advance(60_000);
  number = await openPull(github, 'bob', { title: 'Raise', body: `Incident: #${room}` });
  await one.look(room, { events: false, pulls: [{ repository: REPOSITORY, number }] });
  await says(github, one, room, 'bob', '/change restart the pods');
  await says(github, one, room, 'carol', '/approve C2');
};

/** Somebody deletes the card, and a process that knows of nothing looks. */
const lost = async (): Promise<Replica> => {
  const [card] = (await github.look(REPOSITORY, room)).comments;
  await github.as('alice').deleteComment(REPOSITORY, card!.id as number);
  github.clock.advance(600_000);
  const other = replica(github);
  await other.look(room);
  return other;
};

const onPull = async (): Promise<{ id: number; body: string }[]> =>
  (await github.look(REPOSITORY, number)).comments.map(({ id, body }) => ({ id, body }));

test('where the card is lost, rows by naming come back with their numbers, and so do the others', async () => {
  await begin();
  const before = ledgerOf(one, room);
  const told = await onPull();
  const other = await lost();
  expect(ledgerOf(other, room)).toMatchObject([
    { number: 1, key: before[0]!.key, at: before[0]!.at, pull: { number, state: 'open', title: 'Raise' } },
    { number: 2, text: 'restart the pods', state: 'approved', approval: { by: { login: 'carol' } } },
  ]);
  expect(await onPull()).toEqual(told);
});

test('what is kept on a pull request counts only in a comment of ours', async () => {
  await begin();
  const [ours] = await onPull();
  await github.as('alice').editComment(REPOSITORY, ours!.id, 'This is nothing.');
  await github.as('bob').comment(REPOSITORY, number, ours!.body);
  const other = await lost();
  expect(ledgerOf(other, room)).toMatchObject([{ number: 1, text: 'restart the pods' }]);
});
