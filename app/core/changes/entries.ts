import type { Instant } from '../incident/words.ts';
import type { Pull } from './change.ts';

/** What opens a row. */
export interface Proposed {
  readonly number: number;
  readonly text: string;
  readonly risk?: string;
  readonly undo?: string;
  readonly ref?: string;
  readonly pull?: Pick<Pull, 'repository' | 'number'> & Partial<Pull>;
  /** It waits for a yes, as the plan says now. */
  readonly needsYes?: boolean;
  /** It had been done when it was said. */
  readonly did?: 'started' | 'done' | 'failed' | 'undone';
  /** When, where that was not when it was said. */
  readonly of?: Instant;
  readonly askAt?: Instant;
  /** Numbers of others that were running then. */
  readonly beside?: readonly number[];
}

/** A row, by the entry that opened it: its number may have moved on since. */
export interface OfRow {
  readonly number: number;
  readonly change: string;
}

export interface Reworded extends OfRow {
  readonly text?: string;
  readonly risk?: string;
  readonly undo?: string;
  readonly ref?: string;
  readonly needsYes?: boolean;
  /** It had been approved in other words. */
  readonly voids?: boolean;
}

export interface Approved extends OfRow {
  /** Digest of the words that it is given for. */
  readonly digest: string;
  /** The commit that it is given for, where there is a pull request. */
  readonly head?: string | null;
  readonly own?: boolean;
  readonly after?: boolean;
  /** Read again where the ledger was lost. */
  readonly anew?: boolean;
}

export interface Rejected extends OfRow {
  readonly why: string;
}

export interface Done extends OfRow {
  readonly text?: string;
  readonly of?: Instant;
}

export interface Started extends Done {
  /** When it is asked after. */
  readonly askAt?: Instant;
  readonly beside?: readonly number[];
}

export interface Undone extends Done {
  /** Number of the row that undid it. */
  readonly undoneBy?: number;
}

/** What was seen of a pull request, for every row that follows it; left out is what did not change. */
export interface PullSeen
  extends Pick<Pull, 'repository' | 'number'>, Partial<Omit<Pull, 'repository' | 'number'>> {
  /** Its repository has another name now. */
  readonly movedTo?: string;
  /** The row that reverts it. */
  readonly undoneBy?: number;
  /** Numbers of the rows that it ended, for the timeline. */
  readonly rows?: readonly number[];
  /** Rows whose approval is void because of its commits. */
  readonly voids?: readonly number[];
  /** When it happened, where that was not when it was seen. */
  readonly of?: Instant;
}
