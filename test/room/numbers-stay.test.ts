import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows } from './room.ts';

const PLAN = `version: 1
vendors:
  citrix: { name: Citrix, severities: { 1: { answer-within: 1h }, 2: { answer-within: 2h } } }
  payco: { name: PayCo, severities: { 1: { answer-within: 1h }, 2: { answer-within: 2h } } }
`;
let github: LocalGitHub;
afterEach(() => github.close());

/** A room in which these were said, after which something of ours was said too. */
async function said(...lines: readonly [who: string, what: string][]): Promise<number> {
  github = await shop(
    { people: { alice: 'write', bob: 'write', carol: 'write', dave: 'write' } },
    { '.github/outage-plan.yml': PLAN },
  );
  const one = replica(github);
  const room = await declared(github, one, '/sev 1');
  for (const [who, what] of lines) await says(github, one, room, who, what);
  await settle(github, one, room);
  return room;
}

/** Deletes a comment, and the card; another process finds what is left. */
async function lost(room: number, beginning: string): Promise<void> {
  const { seen } = await shows(github, room);
  const opening = seen.comments.find(({ body }) => (body as string).startsWith(beginning))!;
  const its = seen.comments.find(({ body }) => (body as string).includes('<!-- allclear card'))!;
  for (const { id } of [opening, its]) await github.as('alice').deleteComment(REPOSITORY, id);
  await settle(github, replica(github), room);
}

const card = async (room: number): Promise<string> => (await shows(github, room)).card;
const rows = async (room: number): Promise<string[]> =>
  [...(await card(room)).matchAll(/^\| (C\d+ \| \w+)/gm)].map(([, row]) => row!);

const CHANGES: [string, string][] = [
  ['alice', '/change flush the CDN cache'],
  ['bob', '/change restart the pods'],
  ['dave', '/change fail over to Frankfurt'],
  ['carol', '/change drop the old table'],
  ['bob', '/start C2'],
  ['bob', '/done C2 fine'],
  ['dave', '/start C3'],
  ['dave', '/failed C3 no standby'],
];

test('changes keep their numbers where the card is lost with what opened one of them', async () => {
  const room = await said(...CHANGES);
  await lost(room, '/change flush');
  expect(await rows(room)).toEqual(['C2 | done', 'C3 | failed', 'C4 | proposed']);
});

test('a number that was given once is not given again', async () => {
  const room = await said(...CHANGES);
  await lost(room, '/change drop');
  await says(github, replica(github), room, 'bob', '/change clear the queue');
  expect(await rows(room)).toEqual(['C1 | proposed', 'C2 | done', 'C3 | failed', 'C5 | proposed']);
});

test('what was done to a row that is gone is on record, and about no other row', async () => {
  const room = await said(...CHANGES);
  await lost(room, '/change restart');
  expect(await rows(room)).toEqual(['C1 | proposed', 'C3 | failed', 'C4 | proposed']);
  expect(await card(room)).toContain('bob finished C2: fine');
});

test('a card that is lost twice comes out the same', async () => {
  const room = await said(...CHANGES);
  await lost(room, '/change flush');
  await lost(room, '/start C2');
  expect(await rows(room)).toEqual(['C2 | done', 'C3 | failed', 'C4 | proposed']);
});

test('tasks keep theirs', async () => {
  const room = await said(
    ...(['one', 'two', 'three'].map((what) => ['alice', `/task @bob look at ${what}`]) as [string, string][]),
    ['bob', '/done T2 it was two'],
  );
  await lost(room, '/task @bob look at one');
  expect(await card(room)).toMatch(/T3.*look at three/);
  expect(await card(room)).toContain('bob finished T2: it was two');
});

test('cases with vendors keep theirs', async () => {
  const room = await said(
    ['alice', '/vendor citrix 81234567'],
    ['bob', '/vendor payco 4711'],
    ['bob', '/vendor V2 answered'],
    ['alice', '/vendor V1 answered'],
  );
  await lost(room, '/vendor citrix');
  expect(await card(room)).toContain('V2 PayCo answered');
  expect(await card(room)).toContain('alice: V1 answered');
});
