import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows, type Shown } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

/** A room in which something of everything was said, and what it shows. */
async function room(
  key?: string,
): Promise<{ one: ReturnType<typeof replica>; number: number; card: number; before: Shown }> {
  github = await shop();
  const one = replica(github, key === undefined ? {} : { key });
  const number = await declared(github, one);
  await says(github, one, number, 'alice', '/role lead @bob\n/sev 1');
  await says(github, one, number, 'bob', '/sevv 2');
  await says(github, one, number, 'bob', '/task @carol look at the edge\n/impact nobody can pay');
  await says(github, one, number, 'carol', '/done T1 it is a certificate');
  const before = await shows(github, number);
  const card = before.seen.comments.find(({ body }) => body.includes('<!-- allclear card'))!.id as number;
  return { one, number, card, before };
}

const lasting = ({ card, labels, assignees, replies, cards }: Shown): object => ({
  card: card
    .replace(/^As of .*$/m, '')
    .replace(/^- \d\d:\d\d \w+ deleted a comment\n/gm, '')
    .replace(/: \d+ entries/, ''),
  labels,
  assignees,
  replies,
  cards,
});

test('a deleted card comes out the same, in another process too, and nothing is said again', async () => {
  const { number, card, before } = await room();
  await github.as('alice').deleteComment(REPOSITORY, card);
  await settle(github, replica(github), number);
  const after = await shows(github, number);
  expect(after.card).toContain('alice deleted a comment');
  const without = (text: string): string => text.replace(/### Latest[\s\S]*/, '');
  expect(without(after.card)).toBe(without(before.card));
  expect(after.replies).toEqual(before.replies);
  expect(after.cards).toBe(1);
});

test.each([
  ['edited by hand', (body: string) => body.replace('Severity 1', 'Severity 9')],
  ['emptied', () => 'oops'],
  ['its record spoilt', (body: string) => body.replace(/(allclear card 1 .{20}).{10}/, '$1XXXXXXXXXX')],
  ['its record cut', (body: string) => body.replace(/<!-- allclear card.*$/, '')],
])('a card %s is put right', async (_what, spoil) => {
  const { number, card, before } = await room();
  const body = before.seen.comments.find(({ id }) => id === card)!.body;
  await github.as('alice').editComment(REPOSITORY, card, spoil(body));
  const another = replica(github);
  await says(github, another, number, 'carol', '/note still here');
  await settle(github, another, number);
  const after = await shows(github, number);
  expect(after.card).toContain('Severity 1');
  expect(after.card).toContain('still here');
  expect(after.card).toContain('carol finished T1: it is a certificate');
  // What is left of a card without its record is a comment like any other: nobody can tell it from one.
  expect(after.replies.filter((reply) => before.replies.includes(reply))).toEqual(before.replies);
  expect(after.cards).toBe(1);
});

test('a forged record is not believed: the seal does not hold', async () => {
  const { number, card, before } = await room();
  const body = before.seen.comments.find(({ id }) => id === card)!.body as string;
  const forger = replica(github, { key: 'another key' });
  const token = forger.shell.seal.pack(
    before.seen.issue.id,
    JSON.stringify({
      version: 1,
      cursor: {},
      entries: [{ key: 'c1.1', at: 1, by: { id: 9, login: 'eve' }, type: 'resolved' }],
    }),
  );
  await github
    .as('alice')
    .editComment(REPOSITORY, card, body.replace(/(<!-- allclear card 1 )[\w.]+/, `$1${token}`));
  await settle(github, replica(github), number);
  const after = await shows(github, number);
  expect(after.state).toBe('open');
  expect(after.card).toMatch(/^\*\*Severity 1, investigating/);
});

test('a card of another room is not believed here', async () => {
  const { one, number, card, before } = await room();
  const other = await declared(github, one);
  await says(github, one, other, 'alice', '/resolve it was nothing');
  const theirs = (await shows(github, other)).seen.comments.find(({ body }) =>
    body.includes('<!-- allclear card'),
  )!.body;
  await github.as('alice').editComment(REPOSITORY, card, theirs);
  await settle(github, replica(github), number);
  expect(lasting(await shows(github, number))).toEqual(lasting(before));
});

test('a card copied into somebody’s comment is only their words', async () => {
  const { number, card, before } = await room();
  const body = before.seen.comments.find(({ id }) => id === card)!.body;
  await github.as('carol').comment(REPOSITORY, number, body);
  await settle(github, replica(github), number);
  expect(lasting(await shows(github, number))).toEqual(lasting(before));
});

test('a card pinned over by a person is still the card, and is not pinned again', async () => {
  const { number, card } = await room();
  const mine = await github.as('alice').comment(REPOSITORY, number, 'Read this first');
  await github.as('alice').pinComment(REPOSITORY, mine);
  const another = replica(github);
  await says(github, another, number, 'bob', '/note found');
  const after = await shows(github, number);
  expect(after.cards).toBe(1);
  expect(after.card).toContain('found');
  expect(after.seen.issue.pinned_comment.id).toBe(mine);
  expect(after.seen.comments.some(({ id }) => id === card)).toBe(true);
});

test('where comments cannot be pinned the card is found by its author', async () => {
  github = await shop({ noPins: true });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/sev 1');
  await says(github, replica(github), number, 'bob', '/cause a certificate');
  const { card, cards } = await shows(github, number);
  expect(cards).toBe(1);
  expect(card).toContain('a certificate');
});

test('a command edited after the fact stays as it was said; one edited before it was read is refused', async () => {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  github.clock.advance(60_000);
  const said = await github.as('bob').comment(REPOSITORY, number, '/sev 1');
  await one.look(number);
  github.clock.advance(60_000);
  await github.as('bob').editComment(REPOSITORY, said, '/sev 3');
  await settle(github, one, number);
  expect((await shows(github, number)).labels).toEqual(['outage', 'sev1']);
  const prose = await github.as('bob').comment(REPOSITORY, number, 'hmm');
  github.clock.advance(5_000);
  await github.as('bob').editComment(REPOSITORY, prose, '/sev 3');
  await settle(github, one, number);
  const after = await shows(github, number);
  expect(after.labels).toEqual(['outage', 'sev1']);
  expect(after.replies.join()).toContain('edited before I read it');
});

test('a command that was edited since stands in the rebuilt record by what we did because of it', async () => {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  github.clock.advance(60_000);
  const said = await github.as('bob').comment(REPOSITORY, number, '/sev 1');
  await one.look(number);
  github.clock.advance(60_000);
  await github.as('bob').editComment(REPOSITORY, said, 'never mind');
  const { seen } = await shows(github, number);
  await github
    .as('bob')
    .deleteComment(REPOSITORY, seen.comments.find(({ body }) => body.includes('allclear card'))!.id);
  await settle(github, replica(github), number);
  const after = await shows(github, number);
  expect(after.labels).toEqual(['outage', 'sev1']);
  expect(after.card).toMatch(/^\*\*Severity 1,/);
});
