import type { Kept } from '../upkeep/desk.ts';
import type { Day } from './days.ts';
import type { Due } from './due.ts';

/** A rule of the plan that has evidence against it, as the review asks about it. */
export interface Doubted {
  /** Its place in the plan. */
  readonly path: readonly string[];
  readonly words: string;
  /** As it stands, in the plan's own words. */
  readonly value: string;
  /** What is written to switch it off; null: the setting is taken out. */
  readonly off: string | null;
  /** What it might become; left out where nothing follows from the counts. */
  readonly suggestion?: string;
}

/** What was decided when a review was opened, and what its boxes stand for. */
export interface ReviewData {
  readonly version: 1;
  /** What names the review: the day its period began, with a number behind it where that day had one already. */
  readonly since: string;
  readonly dueOn: Day;
  readonly why: Due['why'];
  readonly rules: readonly Doubted[];
  /** Those of whom the plan names that GitHub could assign then, in small letters. */
  readonly there: readonly string[];
}

/** What was decided when a party was asked. */
export interface AskedData {
  readonly version: 1;
  readonly party: string;
  readonly review: number;
  readonly dueOn: Day;
}

/** What a review was opened with; undefined where it is none of ours. */
export const reviewDataOf = ({ kind, data }: Kept): ReviewData | undefined =>
  kind === 'plan review' && (data as ReviewData | undefined)?.version === 1
    ? (data as ReviewData)
    : undefined;

/** What a party was asked with; undefined where it is none of ours. */
export const askedDataOf = ({ kind, data }: Kept): AskedData | undefined =>
  kind === 'party asked' && (data as AskedData | undefined)?.version === 1 ? (data as AskedData) : undefined;

/** What names the issue in which a party is asked: one for each review. */
export const askedKey = (since: string, party: string): string => `${since} ${party}`;
