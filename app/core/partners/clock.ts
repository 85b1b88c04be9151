import { isPast } from '../incident/promised.ts';
import { HOUR, MINUTE, type Instant, type Period } from '../incident/words.ts';
import { length } from '../incident/zone.ts';

/** How a clock ended: how long it took, what was promised, and by how much it was late. */
export interface Measured {
  readonly took: Period;
  readonly within: Period | null;
  /** Null: in time, or nothing was promised. */
  readonly late: Period | null;
}

/** Measures from a start to an end against a promised moment; a time is promised to the minute. */
export function measured(from: Instant, by: Instant | null, until: Instant): Measured {
  const took = Math.max(0, until - from);
  if (by === null) return { took, within: null, late: null };
  return { took, within: by - from, late: isPast(by, until) ? until - by : null };
}

/** 8 minutes (contract 10); 41 minutes (contract 15, 26 late). `by`: what promised it. */
export function against({ took, within, late }: Measured, by = 'contract'): string {
  if (within === null) return length(took);
  const short = took < HOUR && took >= MINUTE;
  const brief = (period: Period): string =>
    short && period < HOUR ? String(Math.floor(period / MINUTE)) : length(period);
  return `${length(took)} (${by} ${brief(within)}${late === null ? '' : `, ${brief(late)} late`})`;
}
