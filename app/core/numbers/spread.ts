import type { Period } from '../incident/words.ts';

/** How long something took, over several incidents. Periods in milliseconds. */
export interface Spread {
  /** In how many it was known. */
  readonly of: number;
  /** The middle one, between two halfway; null: of none. */
  readonly median: Period | null;
  readonly longest: Period | null;
}

/** The middle of several periods, between two halfway; null where there is none. */
export function median(periods: readonly Period[]): Period | null {
  const sorted = periods.toSorted((one, other) => one - other);
  if (sorted.length === 0) return null;
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** Of several periods the middle and the longest; what is not known is left out. */
export function spread(periods: readonly (Period | null)[]): Spread {
  const known = periods.filter((one) => one !== null);
  return { of: known.length, median: median(known), longest: known.length > 0 ? Math.max(...known) : null };
}
