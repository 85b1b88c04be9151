import { planIn } from '../drills/exercised.ts';
import { commentOf, hindranceKey, unite } from '../incident/entry.ts';
import { fold, type Entry } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import type { PlanInForce, Decision } from '../respond.ts';
import type { Room } from '../room/room.ts';
import { card } from '../views/card/card.ts';
import { viewOf } from '../views/scene.ts';
import type { Cursor, Journal } from '../wire/journal.ts';
import { marker } from '../wire/marker.ts';
import { archivedNow, MOST_ENTRIES, oldest, partOf } from './archive.ts';
import type { Effect, Guard } from './effects.ts';

/** What became of the effects, as GitHub answered them. */
export interface Outcomes {
  /** Guards that somebody else holds: what they guard is left to them, in speech and in journal. */
  readonly lost: readonly Guard[];
  /** Logins that GitHub dropped in silence, with who was assigned then. */
  readonly dropped: readonly { readonly login: string; readonly beside: string }[];
  /** Effects that GitHub refused for good, and those that work again. */
  readonly refused: readonly { readonly what: string; readonly status: number }[];
  readonly again: readonly string[];
  /** What came of the words that left GitHub. */
  readonly delivered: readonly Entry[];
}

/** Packs and seals text for the hidden end of a comment. */
export type Pack = (value: unknown) => string;

/** The card's whole text, and what must move into an archive first. */
export interface Written {
  /** Left out where the entries cannot fit before some have moved. */
  readonly body?: string;
  readonly journal: Journal;
  readonly archive?: { readonly entries: readonly Entry[]; readonly body: string };
}

// GitHub takes 65,536 characters. Above the first figure older entries move out, until less than the second is left.
const FULL = 56_000;
const ROOMY = 30_000;

/** The entries that hold after the effects: without what was left to others, with what GitHub would not do. */
export function settled(
  { entries, effects }: Pick<Decision, 'entries' | 'effects'>,
  { lost, dropped, refused, again, delivered }: Outcomes,
  now: Instant,
): Entry[] {
  const left = new Set(lost);
  const carried = new Set(
    effects
      .flatMap((effect): readonly Effect[] =>
        effect.do === 'say' ? [effect, ...(effect.more ?? [])] : [effect],
      )
      .flatMap((effect) =>
        'under' in effect && left.has(effect.under) ? effect.entries.map(({ key }) => key) : [],
      ),
  );
  const theirs = ({ key }: Entry): boolean => {
    const comment = commentOf(key);
    return carried.has(key) || (comment !== undefined && left.has(comment));
  };
  const ours = entries.filter((entry) => !theirs(entry));
  const note = (key: string, data: object): Entry => ({ ...data, key, at: now, by: ALLCLEAR }) as Entry;
  return [
    ...ours,
    ...delivered,
    ...dropped.map(({ login, beside }) =>
      note(hindranceKey('assign', `${login}:${beside}`), { type: 'not_assigned', who: login, beside }),
    ),
    ...refused.map(({ what, status }) =>
      note(hindranceKey(what, String(now)), { type: 'could_not', what, status }),
    ),
    ...again.map((what) => note(hindranceKey(`again ${what}`, String(now)), { type: 'could_again', what })),
  ];
}

export interface Recording {
  readonly room: Room;
  readonly plan: PlanInForce;
  readonly now: Instant;
  readonly pack: Pack;
  /** Comments that older entries moved to since the pass began. */
  readonly archived?: readonly { comment: number; keys: ReadonlySet<string> }[];
}

/** The card after a pass: what people read, and the journal at its end; or what must move into an archive first. */
export function record(decision: Decision, settledEntries: readonly Entry[], recording: Recording): Written {
  const { room, plan, now, pack, archived = [] } = recording;
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
  const incident = fold(entries, base?.state);
  const view = viewOf({
    incident,
    entries,
    plan: planIn(incident, plan.plan),
    repository: room.repository,
    issueUrl: room.issue.url,
    now,
    earlier: { count: base?.count ?? 0, comments: base?.comments ?? [] },
  });
  const archive = (share: number): Written['archive'] => {
    const old = oldest(entries, share, pack);
    return old.length > 0 ? { entries: old, body: partOf(old, view, pack) } : undefined;
  };
  if (entries.length > MOST_ENTRIES) {
    const first = archive(1);
    if (first) return { journal, archive: first };
  }
  const body = `${card(view)}\n\n${marker('card', pack(journal))}`;
  const first = body.length > FULL ? archive((body.length - ROOMY) / body.length) : undefined;
  return { body, journal, ...(first && { archive: first }) };
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
