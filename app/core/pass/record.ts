import { commentOf, hindranceKey, inOrder, unite } from '../incident/entry.ts';
import { fold, type Entry } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import type { PlanInForce, Decision } from '../respond.ts';
import type { Room } from '../room/room.ts';
import { card } from '../views/card/card.ts';
import { timeline, viewOf, type View } from '../views/scene.ts';
import { details } from '../views/markdown.ts';
import type { Archived, Cursor, Journal } from '../wire/journal.ts';
import { marker } from '../wire/marker.ts';
import type { Guard } from './effects.ts';
import { OVERLAP } from './fresh.ts';

/** What became of the effects, as GitHub answered them. */
export interface Outcomes {
  /** Guards that somebody else holds: what they guard is left to them, in speech and in journal. */
  readonly lost: readonly Guard[];
  /** Logins that GitHub dropped in silence, with who was assigned then. */
  readonly dropped: readonly { readonly login: string; readonly beside: string }[];
  /** Effects that GitHub refused for good, and those that work again. */
  readonly refused: readonly { readonly what: string; readonly status: number }[];
  readonly again: readonly string[];
}

/** Packs and seals text for the hidden end of a comment. */
export type Pack = (value: unknown) => string;

/** The card's whole text, and what must move into an archive first. */
export interface Written {
  readonly body: string;
  readonly journal: Journal;
  readonly archive?: { readonly entries: readonly Entry[]; readonly body: string };
}

// GitHub takes 65,536 characters. Above the first figure older entries move out, until less than the second is left.
const FULL = 56_000;
const ROOMY = 30_000;
const PART = 24_000;
const LATEST_KEPT = 50;

/** The entries that hold after the effects: without what was left to others, with what GitHub would not do. */
export function settled(
  { entries }: Decision,
  { lost, dropped, refused, again }: Outcomes,
  now: Instant,
): Entry[] {
  const left = new Set(lost);
  const theirs = ({ key, type }: Entry): boolean => {
    const comment = commentOf(key);
    return comment === undefined ? left.has('lease') && type === 'reminded' : left.has(comment);
  };
  const ours = entries.filter((entry) => !theirs(entry));
  const note = (key: string, data: object): Entry => ({ ...data, key, at: now, by: ALLCLEAR }) as Entry;
  return [
    ...ours,
    ...dropped.map(({ login, beside }) =>
      note(hindranceKey('assign', `${login}:${beside}`), { type: 'not_assigned', who: login, beside }),
    ),
    ...refused.map(({ what, status }) =>
      note(hindranceKey(what, String(now)), { type: 'could_not', what, status }),
    ),
    ...again.map((what) => note(hindranceKey(`again ${what}`, String(now)), { type: 'could_again', what })),
  ];
}

/** The card after a pass: what people read, and the journal at its end. `archived`: comments that older entries moved to by now. */
export function record(
  decision: Decision,
  settledEntries: readonly Entry[],
  {
    room,
    plan,
    now,
    pack,
    archived = [],
  }: {
    room: Room;
    plan: PlanInForce;
    now: Instant;
    pack: Pack;
    archived?: readonly { comment: number; keys: ReadonlySet<string> }[];
  },
): Written {
  const { known } = decision;
  const all = unite(known.entries, settledEntries);
  const moved = new Set([...known.archived, ...archived.flatMap(({ keys }) => [...keys])]);
  const cursor = cursorAfter(decision, room, settledEntries);
  const base = archivedNow(
    decision,
    all,
    moved,
    cursor,
    archived.map(({ comment }) => comment),
  );
  const entries = all.filter(({ key }) => !moved.has(key));
  const journal: Journal = { version: 1, cursor, entries, ...(base && { base }) };
  const view = viewOf({
    incident: fold(entries, base?.state),
    entries,
    plan: plan.plan,
    repository: room.repository,
    issueUrl: room.issue.url,
    now,
    earlier: { count: base?.count ?? 0, comments: base?.comments ?? [] },
  });
  const body = `${card(view)}\n\n${marker('card', pack(journal))}`;
  if (body.length <= FULL) return { body, journal };
  const old = oldest(entries, body.length, pack);
  return old.length === 0
    ? { body, journal }
    : { body, journal, archive: { entries: old, body: part(old, view, pack) } };
}

function archivedNow(
  { known }: Decision,
  all: readonly Entry[],
  moved: ReadonlySet<string>,
  cursor: Cursor,
  comments: readonly number[],
): Archived | undefined {
  const old = all.filter(({ key }) => moved.has(key));
  if (old.length === 0) return known.base;
  const last = old.at(-1)!;
  const reach = Math.min(cursor.comment.at, cursor.event.at || Infinity) - OVERLAP;
  const keys = [...(known.base?.keys ?? []), ...old.filter(({ at }) => at >= reach).map(({ key }) => key)];
  return {
    state: fold(old, known.base?.state),
    through: { key: last.key, at: last.at },
    count: (known.base?.count ?? 0) + old.length,
    keys: [...new Set(keys)],
    comments: [...new Set([...known.archives, ...comments])],
  };
}

/** The oldest entries, as many as make room and one comment holds; the latest stay. */
function oldest(entries: readonly Entry[], size: number, pack: Pack): Entry[] {
  const free = [...entries].sort(inOrder).slice(0, -LATEST_KEPT);
  const share = Math.ceil((entries.length * (size - ROOMY)) / size);
  let part = free.slice(0, share);
  while (part.length > 1 && pack(part).length > PART) part = part.slice(0, Math.floor(part.length * 0.8));
  return part;
}

function part(entries: readonly Entry[], view: View, pack: Pack): string {
  const lines = timeline(entries, view).map(({ at, markdown }) => `- ${view.time(at)} ${markdown}`);
  const shown = lines.join('\n').slice(0, 30_000);
  const text =
    shown.length < lines.join('\n').length ? `${shown.slice(0, shown.lastIndexOf('\n'))}\n- …` : shown;
  return `${details(`Earlier entries of the timeline: ${lines.length}`, text)}\n\n${marker('archive', pack(entries))}`;
}

/** How far everything seen is folded: up to the first comment that was left to somebody else. */
function cursorAfter({ known, entries }: Decision, room: Room, kept: readonly Entry[]): Cursor {
  const has = new Set(kept.map(({ key }) => key));
  const left = entries.filter(({ key }) => !has.has(key)).flatMap(({ key }) => commentOf(key) ?? []);
  const limit = Math.min(...left, Infinity);
  const { cursor } = known;
  const seen = room.seen.filter(({ id }) => id < limit);
  const newest = seen.reduce((far, one) => (one.id > far.id ? one : far), cursor.comment);
  const counted = room.complete
    ? seen.length
    : cursor.comments + seen.filter(({ id }) => id > cursor.comment.id).length;
  const events = room.events?.list ?? [];
  const last = events.reduce((far, one) => (one.id > far.id ? one : far), cursor.event);
  return {
    comment: { id: newest.id, at: newest.at },
    comments: counted,
    event: { id: last.id, at: last.at },
    events: room.events?.total ?? cursor.events,
  };
}
