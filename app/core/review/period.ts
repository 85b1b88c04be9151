import type { Instant } from '../incident/words.ts';
import { dayOf, type Day } from './days.ts';

/** A review that was opened once: what it was opened for, and how it stands. */
export interface PastReview {
  readonly number: number;
  /** The day its period began, which names it; with a number behind it where that day had one already. */
  readonly key: string;
  readonly open: boolean;
  readonly closedAt: Instant | null;
}

/** All that says since when the plan goes unreviewed. */
export interface History {
  /** `review.last` of the plan. */
  readonly last: Day | null;
  readonly past: readonly PastReview[];
  /** The plan's first day in the repository, where neither of these is known; null: not known either. */
  readonly first: Day | null;
}

/** The day since which the plan goes unreviewed, or the review that is open for it. */
export type Period = { readonly since: Day } | { readonly open: number } | { readonly since: null };

/**
 * While a review is open there is no other. Each that ended, however it was ended, ends its period: one that was
 * called off says that nobody wants it now, and the next comes in its time. A day that is still to come is a slip.
 */
export function periodOf({ last, past, first }: History, now: Instant, zone: string): Period {
  const open = past.find((one) => one.open);
  if (open) return { open: open.number };
  const today = dayOf(now, zone);
  const ended = past.flatMap(({ closedAt }) => (closedAt === null ? [] : [dayOf(closedAt, zone)]));
  const days = [...ended, ...(last === null ? [] : [last])].filter((day) => day <= today).sort();
  return { since: days.at(-1) ?? (first !== null && first <= today ? first : null) };
}

/** Whether anything but the plan's first day says since when: that costs requests, and is asked for last. */
export const beganKnown = (history: Omit<History, 'first'>, now: Instant, zone: string): boolean => {
  const period = periodOf({ ...history, first: null }, now, zone);
  return 'open' in period || period.since !== null;
};
