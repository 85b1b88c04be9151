import { commandKey } from '../incident/entry.ts';
import type { Room } from '../room/room.ts';
import { pagesFor } from '../outgoing/pages.ts';
import { sections } from '../views/markdown.ts';
import { answerTo } from '../views/replies.ts';
import type { View } from '../views/scene.ts';
import type { Duties } from './duties.ts';
import type { Deliver, Say } from './effects.ts';
import type { Verdict } from './judge.ts';

/** What is to be said to one comment and because of it. */
export interface Speech {
  readonly effects: readonly (Say | Deliver)[];
  /** Nothing but duties: those of several comments go into one. */
  readonly duties?: Say;
}

/** The speech that a comment asked for and that was not made yet; undefined where there is nothing to say at all. */
export function speechOf(
  verdict: Verdict,
  duties: Duties | undefined,
  view: View,
  room: Room,
): Speech | undefined {
  const { comment, words, offers, outgoing } = verdict;
  const here = [...(words.length > 0 ? [answerTo(words, view)] : []), ...offers];
  const own = outgoing.filter(({ on }) => on === null);
  const elsewhere = outgoing.filter(({ on }) => on !== null);
  if (here.length + outgoing.length === 0 && !duties) return undefined;
  const first = commandKey(comment.id, 1);
  // Two receipts of one comment must not be taken for each other.
  const key = elsewhere.some((one) => one.key === first) ? `${first}.said` : first;
  const entries = duties ? [...verdict.entries, duties.entry] : verdict.entries;
  const common = { under: comment.id, entries } as const;
  const text = sections(...here, ...own.map((one) => one.text), duties?.text);
  const pages = duties?.entry.calls
    ? pagesFor({ ...duties.entry, calls: duties.entry.calls, to: duties.entry.to ?? [] }, view)
    : [];
  const leaving = [...own.flatMap((one) => [...one.leaving]), ...pages];
  // A comment that only tells what was sent: an older one like it may take it up.
  const { tells, after } = (here.length === 0 && !duties && own.length === 1 && own[0]) || {};
  const standing = {
    ...{ on: after?.key ?? null, onSince: after?.since ?? comment.at },
    ...(tells !== undefined && { tells }),
    ...(after && { above: after.title }),
  };
  const unsaid = <E extends Say | Deliver>(effects: E[]): E[] =>
    effects.filter((one) => !isSaid(one.key, room));
  const say: Say = { do: 'say', ...common, key, text };
  if (here.length + outgoing.length + pages.length === 0) {
    const [owed] = unsaid([say]);
    return { effects: [], ...(owed && { duties: owed }) };
  }
  const delivered = elsewhere.map(({ after: _, ...one }): Deliver => ({ do: 'deliver', ...common, ...one }));
  const others: (Say | Deliver)[] =
    leaving.length > 0
      ? [{ do: 'deliver', ...common, key, ...standing, text, leaving }]
      : text === ''
        ? []
        : [say];
  // Words first: what leaves may take all the time that the guard gives.
  return { effects: unsaid([...others, ...delivered]) };
}

const isSaid = (key: string, { receipts }: Room): boolean =>
  receipts.some((receipt) => receipt.key === key || receipt.entries.some((entry) => entry.key === key));
