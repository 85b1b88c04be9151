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
  readonly ended: Ending | null;
}

const NOTHING: Memory = { version: 1, heard: 0, given: [], ended: null };
const KEPT = 300;
const LONGEST = 400;

/** What is remembered; nothing yet where it is not ours to read. */
export const memoryOf = (kept: unknown): Memory =>
  (kept as Memory | undefined)?.version === 1 ? (kept as Memory) : NOTHING;

/** With more feedback: each comment's words as far as they help to find it again. */
export const withGiven = (memory: Memory, more: readonly Given[]): Memory => ({
  ...memory,
  given: [...memory.given, ...more.map((one) => ({ ...one, text: one.text.slice(0, LONGEST) }))].slice(-KEPT),
});
