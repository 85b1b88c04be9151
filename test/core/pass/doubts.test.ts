import { expect, it } from 'vitest';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { ALLCLEAR, MINUTE, SECOND } from '../../../app/core/incident/words.ts';
import { doubts, underway } from '../../../app/core/pass/doubts.ts';
import { known } from '../../../app/core/pass/known.ts';
import { respond, type Decision } from '../../../app/core/respond.ts';
import { builtInPlan } from '../../../app/core/plan/read.ts';
import type { Receipt, Room } from '../../../app/core/room/room.ts';
import { AT, given, type Given } from '../given.ts';

const note = { key: 'c5000.1', at: AT, by: { id: 2, login: 'bob' }, type: 'noted', text: 'told' } as Entry;
const way = { row: 3, audience: 'leadership', channel: 'mail', attempt: 1 };
const sending = (more: Partial<Receipt> = {}): Receipt => ({
  ...{ comment: 6000, key: 'c5000.1', entries: [note], state: 'sending', leaving: [way], at: AT },
  ...more,
});
const cut = AT + MINUTE + 1;
const none: ReadonlySet<string> = new Set();

it('doubts what is still leaving after a minute, once for each way, the same whoever finds it', () => {
  const leaving = [way, { ...way, channel: 'chat' }];
  const found = doubts([sending({ leaving })], [note], none, cut);
  expect(found).toMatchObject([
    { type: 'in_doubt', key: 'sent:c5000.1:leadership.mail:1', at: AT + MINUTE, by: ALLCLEAR },
    { type: 'in_doubt', key: 'sent:c5000.1:leadership.chat:1' },
  ]);
  expect(doubts([sending({ leaving })], [note], none, cut + 99 * MINUTE)).toEqual(found);
  expect(fold([note, ...found]).deliveries.doubtful).toHaveLength(2);
});

it('doubts nothing that is young, was sent, or whose outcome is known or archived', () => {
  const outcome = { ...note, type: 'delivered', key: 'sent:c5000.1:leadership.mail:1' } as unknown as Entry;
  expect(doubts([sending()], [note], none, AT + MINUTE)).toEqual([]);
  expect(doubts([sending({ state: 'sent' })], [note], none, cut)).toEqual([]);
  expect(doubts([sending()], [note, outcome], none, cut)).toEqual([]);
  expect(doubts([sending()], [note], new Set([outcome.key]), cut)).toEqual([]);
  expect(doubts([sending()], [], none, cut)).toEqual([]);
});

it('leaves what is leaving now to whoever sends it, and only as long as that may be', () => {
  const unknown = { keys: none, archived: none };
  const due = { ...note, key: 'due:update:e1:0' };
  const found = underway([sending({ entries: [note, due] })], unknown, AT + MINUTE);
  expect([...found.keys]).toEqual(['c5000.1', 'c5000.1', 'due:update:e1:0'].slice(1));
  expect([...found.comments]).toEqual([5000]);
  expect(underway([sending()], unknown, cut).keys.size).toBe(0);
  expect(underway([sending()], { keys: new Set(['c5000.1']), archived: none }, AT).keys.size).toBe(0);
});

/** A room in which bob's note is on its way out. */
function leaving(more: Partial<Receipt> = {}): { room: Room; from: Given } {
  const from = given();
  const { room, now } = from;
  const bob = { id: 3, login: 'bob', bot: false };
  const comment = { id: 5000, author: bob, body: '/note told', createdAt: now, edited: false };
  return {
    from,
    room: {
      ...room,
      comments: [...room.comments, { ...comment, reacted: 1, confused: 0 }],
      receipts: [sending({ at: now, entries: [{ ...note, at: now }], ...more })],
    },
  };
}
const pass = (room: Room, at: number): Decision =>
  respond(room, { plan: builtInPlan(), problems: [] }, at) as Decision;

it('a command whose words are leaving is left alone, and looked at again', () => {
  const { room, from } = leaving();
  const decision = pass(room, from.now + 20 * SECOND);
  expect(decision).toMatchObject({ entries: [], effects: [], card: false, unsettled: true });
});

it('a command whose words were cut off is on record, is not judged again, and its words are in doubt', () => {
  const { room, from } = leaving();
  const decision = pass(room, from.now + 2 * MINUTE);
  expect(decision.entries).toMatchObject([{ type: 'reminded', what: 'not-delivered' }]);
  expect(decision.known.entries.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['noted', 'in_doubt']),
  );
  const told = [{ do: 'lease' }, { do: 'say', text: expect.stringContaining('may or may not have arrived') }];
  expect(decision).toMatchObject({ effects: told, card: true, unsettled: false });
});

it('what the comment says became of it goes before what was doubted', () => {
  const { room, from } = leaving();
  const now = from.now + 2 * MINUTE;
  const doubted = known(room, now);
  const card = { ...room.cards[0]!, journal: { ...room.cards[0]!.journal!, entries: doubted.entries } };
  const came = { ...doubted.entries.find(({ type }) => type === 'in_doubt')!, type: 'delivered' } as Entry;
  const receipts = [sending({ state: 'sent', at: now, entries: [{ ...note, at: from.now }, came] })];
  const { state, behind } = known({ ...room, cards: [card], receipts }, now);
  expect([state.deliveries.doubtful, behind]).toEqual([[], true]);
});
