import { commentOf, inOrder } from '../incident/entry.ts';
import { fold, type Entry } from '../incident/fold.ts';
import { details } from '../views/markdown.ts';
import { timeline, type View } from '../views/scene.ts';
import type { Archived, Cursor } from '../wire/journal.ts';
import { marker } from '../wire/marker.ts';
import type { Decision } from '../respond.ts';
import { OVERLAP } from './fresh.ts';
import type { Pack } from './record.ts';

/** No card holds more entries, however small they are: what is sure to be too much need not be tried. */
export const MOST_ENTRIES = 600;
// One comment holds a part: so much hidden, and so much of it to read.
const HIDDEN_AT_MOST = 24_000;
const SHOWN_AT_MOST = 30_000;
const LATEST_KEPT = 50;
const LEAST_KEPT = 5;
// Words of updates are kept whole; compressed, this much leaves the card half empty.
const LATEST_AT_MOST = 80_000;
// Entries compress to about a fifth: a first guess, then checked.
const GUESS = 5 * HIDDEN_AT_MOST;

/** What the archives hold by now, folded, with the keys that the next pass may meet again. */
export function archivedNow(
  { known }: Decision,
  all: readonly Entry[],
  moved: ReadonlySet<string>,
  cursor: Cursor,
  comments: readonly number[],
): Archived | undefined {
  const old = all.filter(({ key }) => moved.has(key));
  const before = known.base;
  if (old.length === 0) return before;
  const last = old.at(-1)!;
  const within = ({ key, at }: { key: string; at: number }): boolean =>
    at >= (commentOf(key) === undefined ? cursor.event.at : cursor.comment.at) - OVERLAP;
  const reach = Math.min(cursor.comment.at, cursor.event.at) - OVERLAP;
  const earlier = before && before.through.at >= reach ? before.keys : [];
  return {
    state: fold(old, before?.state),
    through: { key: last.key, at: last.at },
    count: (before?.count ?? 0) + old.length,
    keys: [...new Set([...earlier, ...old.filter(within).map(({ key }) => key)])],
    comments: [...new Set([...known.archives, ...comments])],
  };
}

/** How many of the latest stay: fifty, fewer where each of them is long, a handful always. */
function latest(entries: readonly Entry[]): number {
  let room = LATEST_AT_MOST;
  const full = entries
    .slice(-LATEST_KEPT)
    .reverse()
    .findIndex((entry) => (room -= JSON.stringify(entry).length) < 0);
  return full < 0 ? Math.min(LATEST_KEPT, entries.length) : Math.max(full, LEAST_KEPT);
}

/** The oldest entries, a share of all at most, and no more than one comment holds; the latest stay. */
export function oldest(entries: readonly Entry[], share: number, pack: Pack): Entry[] {
  const ordered = [...entries].sort(inOrder);
  const free = ordered.slice(0, ordered.length - latest(ordered));
  let room = GUESS;
  const fitting = free.findIndex((entry) => (room -= JSON.stringify(entry).length) < 0);
  let part = free.slice(0, Math.min(fitting < 0 ? free.length : fitting, Math.ceil(entries.length * share)));
  while (part.length > 1 && pack(part).length > HIDDEN_AT_MOST)
    part = part.slice(0, Math.floor(part.length * 0.8));
  return part;
}

/** A part of the timeline as a comment: to read, and to have again. */
export function partOf(entries: readonly Entry[], view: View, pack: Pack): string {
  const lines = timeline(entries, view).map(({ at, markdown }) => `- ${view.time(at)} ${markdown}`);
  let room = SHOWN_AT_MOST;
  const cut = lines.findIndex((line) => (room -= line.length + 1) < 0);
  const shown = cut < 0 ? lines : [...lines.slice(0, cut), `- and ${lines.length - cut} more`];
  return `${details(`Earlier entries of the timeline: ${lines.length}`, shown.join('\n'))}\n\n${marker('archive', pack(entries))}`;
}
