import { afterEach, expect, test } from 'vitest';
import { listen, type Listener } from '../channels/listener.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { CHAT, leaves, planWith } from './leaving.ts';
import { mortal } from './mortal.ts';
import { declared, replica, REPOSITORY, settle, shop, shows } from './room.ts';

let github: LocalGitHub;
let chat: Listener;
afterEach(() => Promise.all([github.close(), chat.close()]));

/** Bob's words leave by chat: the claim, the comment, the sending, the comment again. Cut off somewhere. */
async function story(heard: number, sends: boolean): Promise<{ number: number; soon: string; out: number }> {
  chat = await listen();
  github = await shop({}, planWith(CHAT));
  const secrets = { ALLCLEAR_CHAT: chat.url };
  const number = await declared(github, replica(github));
  github.clock.advance(60_000);
  const comment = await github.as('bob').comment(REPOSITORY, number, '/note all is told');
  const { shell, dead } = mortal(replica(github, { secrets }).shell, heard, sends);
  await Promise.race([dead, leaves(shell, number, comment, { channels: ['chat'] })]);
  const out = chat.heard.length;
  github.clock.advance(5_000);
  const next = replica(github, { secrets });
  await next.look(number);
  const soon = (await shows(github, number)).card;
  github.clock.advance(61_000);
  await settle(github, next, number);
  await settle(github, replica(github, { secrets }), number);
  return { number, soon, out };
}

/** As the timeline tells it; the card asks for somebody besides. */
const DOUBT = /^- .*\d\d:\d\d U1 for Leadership by chat may or may not have arrived/gm;
const times = (card: string, words: string | RegExp): number =>
  typeof words === 'string' ? card.split(words).length - 1 : [...card.matchAll(words)].length;

test.each([
  ['after the first writing of the comment', 1, true, 0],
  ['after the sending', 2, false, 1],
])('cut off %s: never sent again, in doubt once, and the card is whole', async (_, heard, sends, sent) => {
  const { number, soon, out } = await story(heard, sends);
  expect([out, chat.heard.length]).toEqual([sent, sent]);
  expect(soon).not.toContain('all is told');
  const { card, replies, seen } = await shows(github, number);
  expect([times(card, 'all is told'), times(card, DOUBT)]).toEqual([1, 1]);
  expect(replies.filter((one) => !one.startsWith('@'))).toEqual(['Card payments fail.']);
  expect(seen.reactions.filter(({ content }) => content === '+1')).toHaveLength(1);
});

test('cut off before the card, the comment sealed: sent once, and nothing in doubt', async () => {
  const { number, soon } = await story(2, true);
  expect(chat.heard).toHaveLength(1);
  expect(soon).toContain('all is told');
  expect((await shows(github, number)).card).not.toMatch(DOUBT);
});

test('cut off before the comment: nothing has left, and what was asked is still on record', async () => {
  const { number } = await story(0, true);
  expect(chat.heard).toEqual([]);
  const { card, replies } = await shows(github, number);
  const said = replies.filter((one) => !one.startsWith('@'));
  expect([times(card, 'all is told'), times(card, DOUBT), said.length]).toEqual([1, 0, 0]);
});

test('a card that is lost then comes back with the doubt, and nothing is sent for it', async () => {
  const { number } = await story(2, false);
  const { seen } = await shows(github, number);
  const lost = seen.comments.find(({ body }: any) => body.includes('<!-- allclear card'))!;
  await github.as('alice').deleteComment(REPOSITORY, lost['id']);
  await settle(github, replica(github, { secrets: { ALLCLEAR_CHAT: chat.url } }), number);
  const { card } = await shows(github, number);
  expect([times(card, 'all is told'), times(card, DOUBT), chat.heard.length]).toEqual([1, 1, 1]);
});
