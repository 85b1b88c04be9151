import type { Instant } from '../../incident/words.ts';
import type { Day } from '../days.ts';

/** Feedback that was given on the review's own issue. */
export interface Given {
  readonly comment: number;
  readonly at: Instant;
  readonly party: string;
  /** It is that party's answer; who only happens to be of it answers for nobody. */
  readonly answers: boolean;
  readonly text: string;
}

/** How a review ended. `comment`: the one that said so; null: it was closed by hand. */
export interface Ending {
  readonly on: Day;
  readonly comment: number | null;
  readonly how: string;
}

/** What the living comment of a review remembers. Lost, it is had again from the comments. */
export interface Memory {
  readonly version: 1;
  /** The newest comment that was answered. */
  readonly heard: number;
  readonly given: readonly Given[];
  /** How much more was said than can be remembered; it stands in its comments. */
  readonly more?: number;
  readonly ended: Ending | null;
}

const NOTHING: Memory = { version: 1, heard: 0, given: [], ended: null };
const LONGEST = 400;
// A comment of GitHub's takes 65,536 characters, and four letters hide three bytes: the smaller part is for what is hidden.
const MOST_BYTES = 18_000;
const MOST = 1_000;

/** What is remembered; nothing yet where it is not ours to read. */
export const memoryOf = (kept: unknown): Memory =>
  (kept as Memory | undefined)?.version === 1 ? (kept as Memory) : NOTHING;

/** With more feedback: each comment's words as far as they help to find it again, and no more than one comment can hide. */
export function withGiven(memory: Memory, said: readonly Given[]): Memory {
  if (said.length === 0) return memory;
  const all = [...memory.given, ...said.map((one) => ({ ...one, text: one.text.slice(0, LONGEST) }))];
  const given = fitting(all);
  const more = (memory.more ?? 0) + all.length - given.length;
  return { ...memory, given, ...(more > 0 && { more }) };
}

/** Whoever says most loses the oldest first, so that nobody talks the others away; answers stay longest. */
function fitting(all: readonly Given[]): readonly Given[] {
  const kept = all.slice(-MOST);
  let bytes = kept.reduce((sum, one) => sum + bytesOf(one), 0);
  while (bytes > MOST_BYTES && kept.length > 0) {
    const counts = new Map<string, number>();
    for (const { party, answers } of kept) if (!answers) counts.set(party, (counts.get(party) ?? 0) + 1);
    const [loudest] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
    const at = kept.findIndex(
      ({ party, answers }) => loudest === undefined || (!answers && party === loudest),
    );
    bytes -= bytesOf(kept[at]!);
    kept.splice(at, 1);
  }
  return kept;
}

const bytesOf = (one: Given): number =>
  encodeURIComponent(JSON.stringify(one)).replace(/%[\dA-F]{2}/g, '.').length + 1;
