import { unite } from '../incident/entry.ts';
import { fold, type Entry, type Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import type { CardFound, Room } from '../room/room.ts';
import { doubts, holds } from './doubts.ts';
import { rowsRemembered, withNumber } from './rows.ts';
import { BEGINNING, type Archived, type Cursor } from '../wire/journal.ts';

/** What is known of a room before anything new is folded. */
export interface Known {
  /** In order; all that the base does not hold. */
  readonly entries: readonly Entry[];
  readonly base: Archived | undefined;
  /** Keys that stand in archives and, where all was read, among the entries too. */
  readonly archived: ReadonlySet<string>;
  /** Keys of the entries. */
  readonly keys: ReadonlySet<string>;
  readonly archives: readonly number[];
  readonly cursor: Cursor;
  readonly state: Incident;
  /** The oldest card of ours: the card. */
  readonly card: CardFound | undefined;
  /** Later cards of ours, to be united into it and deleted. */
  readonly spare: readonly CardFound[];
  /** The card is lost or spoilt: all is had again from comments, events and receipts. */
  readonly rebuild: boolean;
  /** The card says less than is known, and must be written although nothing new happened. */
  readonly behind: boolean;
}

/** Our cards, oldest first. */
export function ownCards({ cards, me }: Room): CardFound[] {
  return cards.filter(({ author, journal, sealed }) =>
    me === undefined ? author.bot && (journal !== undefined || sealed) : author.id === me,
  );
}

/** The room's oldest card is another program's: this account stands back. */
export function anothers(room: Room): boolean {
  const mine = ownCards(room)[0];
  const other = room.cards.find(({ author }) => author.bot && author.id !== (room.me ?? mine?.author.id));
  return other !== undefined && !(mine && mine.id < other.id);
}

/** Our card was sealed with a key that we do not have: whoever has it runs the room. */
export const sealed = (room: Room): boolean => ownCards(room)[0]?.sealed === true;

/** Unites what the cards, this process's memory, the receipts and the archives say. */
export function known(room: Room, now: Instant): Known {
  const [card, ...spare] = ownCards(room);
  const spoilt = card !== undefined && card.journal === undefined;
  const journals = [card?.journal, ...spare.map(({ journal }) => journal)].filter((one) => one !== undefined);
  const sources = journals.length > 0 && room.remembered ? [...journals, room.remembered] : journals;
  const base = sources.reduce<Archived | undefined>(
    (most, one) => ((one.base?.count ?? 0) > (most?.count ?? 0) ? one.base : most),
    undefined,
  );
  const archives = unite(
    [],
    room.archives.flatMap(({ entries }) => [...entries]),
  );
  const stored = new Set(archives.map(({ key }) => key));
  const lost = room.complete && base !== undefined && archives.length < base.count;
  const rebuild = spoilt || journals.length === 0 || lost;
  const receipts = room.receipts
    .filter((receipt) => holds(receipt, now))
    .flatMap(({ entries }) => [...entries]);
  // What was said holds, whatever another reader made of the same words.
  const said = [receipts, room.kept ?? [], ...sources.map((one) => one.entries)].reduce<readonly Entry[]>(
    unite,
    [],
  );
  const inCard = new Map((card?.journal ?? journals[0])?.entries.map(({ key, type }) => [key, type]));
  const unfolded = room.complete || rebuild;
  const told = unfolded
    ? unite(said, archives)
    : said.filter((entry) => !base || inCard.has(entry.key) || entry.at > base.through.at);
  const standing = unfolded ? undefined : base;
  const archived = new Set([...stored, ...(standing?.keys ?? [])]);
  const read = unite(told, doubts(room.receipts, told, archived, now));
  const rows = rebuild ? rowsRemembered(room) : undefined;
  const numbers = rows && fold([rows]);
  const entries = rows
    ? unite(
        [rows],
        read.map((one) => withNumber(one, numbers!)),
      )
    : read;
  return {
    entries,
    base: standing,
    keys: new Set(entries.map(({ key }) => key)),
    archived,
    archives: room.complete ? room.archives.map(({ comment }) => comment) : (base?.comments ?? []),
    cursor: rebuild ? BEGINNING : sources.map(({ cursor }) => cursor).reduce(further),
    state: fold(entries, standing?.state),
    card,
    spare,
    rebuild,
    behind:
      card !== undefined &&
      (spoilt || entries.some(({ key, type }) => inCard.get(key) !== type && !stored.has(key))),
  };
}

/** Each reader folded all up to its own cursor, and their entries are united: the further cursor holds. */
function further(one: Cursor, other: Cursor): Cursor {
  const comments = one.comment.id >= other.comment.id ? one : other;
  const events = one.event.id >= other.event.id ? one : other;
  return {
    comment: comments.comment,
    comments: comments.comments,
    event: events.event,
    events: events.events,
  };
}
