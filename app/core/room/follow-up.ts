import type { FollowUp } from '../facts/follow-ups.ts';
import type { Instant, Person } from '../incident/words.ts';

/** The issue of a follow-up, as GitHub shows it. */
export interface FollowUpShown {
  readonly number: number;
  readonly url: string;
  readonly state: Extract<FollowUp['state'], 'open' | 'done' | 'dropped'>;
  readonly assignees: readonly Person[];
  readonly updatedAt: Instant;
  readonly closedAt: Instant | null;
  /** Who closed it. */
  readonly closedBy: Person | null;
}

/** What reading it came to. `gone`: GitHub knows no such issue any more; `unread`: it did not tell now. */
export type FollowUpFound =
  | { readonly number: number; readonly shown: FollowUpShown }
  | { readonly number: number; readonly not: 'gone' | 'unread' };
