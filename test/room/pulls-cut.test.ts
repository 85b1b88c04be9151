import { afterEach, expect, test } from 'vitest';
import { look } from '../../app/github/look.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { mortal } from './mortal.ts';
import { ledgerOf, merge, openPull } from './pull.ts';
import { declared, replica, REPOSITORY, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

let room: number;
let number: number;
const place = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };

const begin = async (): Promise<void> => {
  github = await shop();
  room = await declared(github, replica(github));
  github.clock.advance(60_000);
  number = await openPull(github, 'bob', { title: 'Raise', body: `Incident: #${room}` });
};

const news = () => ({ events: false, pulls: [{ repository: REPOSITORY, number }] });
const looks = (who: Replica) => who.look(room, news());

/** One process dies at a write; others come to it later, more than a claim's minute apart. */
const cut = async (heard: number, sends: boolean): Promise<void> => {
  const { shell, dead } = mortal(replica(github).shell, heard, sends);
  const trigger = { repository: place, number: room, senders: [], comments: [], ...news() };
  await Promise.race([look(trigger, shell), dead]);
  for (let times = 0; times < 3; times += 1) {
    github.clock.advance(120_000);
    await looks(replica(github));
  }
};

const onPull = async (): Promise<number> => (await github.look(REPOSITORY, number)).comments.length;

// The claim on the pull request, its comment, the card.
test.each([0, 1, 2].flatMap((heard) => [[heard, false] as const, [heard, true] as const]))(
  'cut off after %i writes (the next one sent: %s), there is one row and one comment',
  async (heard, sends) => {
    await begin();
    await cut(heard, sends);
    const { card, cards } = await shows(github, room);
    expect(cards).toBe(1);
    expect(card.match(/^\| C\d+ \|.*Raise.*\|$/gm)).toEqual([expect.stringContaining('| C1 | proposed')]);
    expect(await onPull()).toBe(1);
  },
);

test('two replicas see a merge at once, and the card is lost afterwards: the row is the same', async () => {
  await begin();
  const [one, other] = [replica(github), replica(github)];
  await looks(one);
  await merge(github, 'bob', number);
  github.clock.advance(60_000);
  await Promise.all([looks(one), looks(other)]);
  const [before] = ledgerOf(one, room);
  expect(before).toMatchObject({ number: 1, state: 'done', ended: { by: { login: 'bob' } } });
  const seen = await github.look(REPOSITORY, room);
  await github.as('alice').comment(REPOSITORY, room, 'I am here.');
  await github.as('alice').deleteComment(REPOSITORY, seen.comments[0]!.id as number);
  github.clock.advance(600_000);
  const last = replica(github);
  await last.look(room);
  const { key, at, ended, pull } = before!;
  expect(ledgerOf(last, room)).toMatchObject([{ number: 1, key, at, state: 'done', ended }]);
  expect(ledgerOf(last, room)[0]!.pull).toMatchObject({ state: 'merged', commit: pull!.commit });
  expect(await onPull()).toBe(1);
});
