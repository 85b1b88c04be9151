import type { PostmortemDue } from '../postmortem/due.ts';
import type { Instant, Person } from './words.ts';

/** One thing that happened, decided once and never judged again. */
export interface EntryBase {
  /** `c<comment>.<n>` (with `.<m>` for a command's further entries), `e<event>`, `due:<what>:<promising key>:<rung>`, `seen:<what>:<asking key>`, `freeze:<turn>`, `follow-up:<number>` (with `:<what>:<moment>` for what becomes of it), `dup:<room>:<its key>`, `drill:<declaring key>`, `catchup_told:<comment>`, `rows:<numbers>` or `not:<effect>:<detail>`. Unique in a room. */
  readonly key: string;
  readonly at: Instant;
  readonly by: Person;
  readonly type: string;
  /** When each audience hears next because of it; null: no more than at the end. */
  readonly promises?: Readonly<Record<string, Instant | null>>;
  /** Reports owed because of it, by audience and name. */
  readonly owed?: Readonly<Record<string, Readonly<Record<string, Instant>>>>;
  /** When the document about it is due. */
  readonly postmortem?: PostmortemDue;
  /** The mirror that it was said in, `owner/name#number`; left out for the room. */
  readonly mirror?: string;
  /** Digest of the command's line, to know the same line again. */
  readonly line?: string;
}

/** Longest text that an entry keeps; the comment keeps the rest. */
export const TEXT_KEPT = 500;

/** Longest words of an update, which are kept whole: what was approved is what is sent. */
export const WORDS_KEPT = 4_000;

/** Key of the n-th command of a comment; the issue's own text is comment 0. */
export const commandKey = (comment: number, n: number): string => `c${comment}.${n}`;
/** Key of an issue event. */
export const eventKey = (event: number): string => `e${event}`;
/** Key of what falls due: the promise is named by the entry that made it, the rung counts repetitions. */
export const dueKey = (what: string, promisedBy: string, rung = 0): string =>
  `due:${what}:${promisedBy}:${rung}`;
const LONGEST_KEY = 60;

/** A key that promises may be named by: a long one by its digest, or what promises anew each time would grow without end. */
export const brief = (key: string): string =>
  key.length <= LONGEST_KEY ? key : `k${digest(key)}${digest([...key].reverse().join(''))}`;

/** FNV-1a, 32 bits. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Key of an effect that GitHub did not carry out. */
export const hindranceKey = (effect: string, detail: string): string => `not:${effect}:${detail}`;

/** The comment a command's key names; undefined for other keys. */
export function commentOf(key: string): number | undefined {
  const found = /^c(\d+)\./.exec(key);
  return found ? Number(found[1]) : undefined;
}

interface Rank {
  kind: number;
  id: number;
  n: number;
}

function rank(key: string): Rank {
  const command = /^c(\d+)\.(\d+)(?:\.(\d+))?$/.exec(key);
  if (command)
    return { kind: 1, id: Number(command[1]), n: Number(command[2]) + Number(command[3] ?? 0) / 1000 };
  const event = /^e(\d+)/.exec(key);
  if (event) return { kind: 0, id: Number(event[1]), n: 0 };
  return { kind: key.startsWith('due:') ? 2 : 3, id: 0, n: 0 };
}

type Placed = Pick<EntryBase, 'key' | 'at'>;

/** The one order of a room: by moment; then events, commands, what fell due; then by number. */
export function inOrder(one: Placed, other: Placed): number {
  if (one.at !== other.at) return one.at - other.at;
  const a = rank(one.key);
  const b = rank(other.key);
  return (
    a.kind - b.kind || a.id - b.id || a.n - b.n || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)
  );
}

/** All entries of both, each key once, in order. Of two with the same key the first list's stays. */
export function unite<E extends Placed>(first: readonly E[], second: readonly E[]): E[] {
  const all = new Map<string, E>();
  for (const entry of [...first, ...second]) if (!all.has(entry.key)) all.set(entry.key, entry);
  return [...all.values()].sort(inOrder);
}
