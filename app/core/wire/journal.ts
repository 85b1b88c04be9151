import type { Entry, Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';

/** How far a room was read: the newest folded comment and event, and how many there were. */
export interface Cursor {
  readonly comment: { readonly id: number; readonly at: Instant };
  readonly event: { readonly id: number; readonly at: Instant };
  /** How many of the comments have a number up to the cursor's. */
  readonly comments: number;
  /** How many issue events were seen. */
  readonly events: number;
}

/** What the card hides: all that is needed to go on, and nothing that cannot be had again. */
export interface Journal {
  readonly version: 1;
  readonly cursor: Cursor;
  /** The latest entries, in order; older ones are folded into the base and kept in archives. */
  readonly entries: readonly Entry[];
  readonly base?: Archived;
}

export interface Archived {
  readonly state: Incident;
  /** The last archived entry's place. */
  readonly through: { readonly key: string; readonly at: Instant };
  readonly count: number;
  /** Keys of the archived entries that the next pass may meet again. */
  readonly keys: readonly string[];
  /** Comments of ours that hold them, oldest first. */
  readonly comments: readonly number[];
}

export const BEGINNING: Cursor = {
  comment: { id: 0, at: 0 },
  event: { id: 0, at: 0 },
  comments: 0,
  events: 0,
};
