import { DateTime } from 'luxon';
import type { Instant } from '../incident/words.ts';
import type { CalendarPeriod } from '../plan/kinds/durations.ts';

/** When people are at work. */
const ASKING_HOUR = 10;
const FRIDAY = 5;

/** A moment that something is said at, and which repetition it is. */
export interface Chase {
  readonly rung: number;
  readonly at: Instant;
}

/**
 * The latest asking that has come, and the next: at ten on the working day of a moment, and again after every
 * period, for ever. What was due while nobody looked is said once.
 */
export function chases(from: Instant, every: CalendarPeriod | null, now: Instant, zone: string): Chase[] {
  const first: Chase = { rung: 0, at: morning(from, zone) };
  if (every === null || first.at > now) return [first];
  const start = DateTime.fromMillis(from, { zone });
  const nth = (rung: number): Chase => ({
    rung,
    at: morning(start.plus(times(every, rung)).toMillis(), zone),
  });
  // Months are not of one length: from below, one at a time.
  const unit = every.months ? { months: every.months } : { days: every.days ?? 1 };
  const [name] = Object.keys(unit) as ['months' | 'days'];
  const passed = Math.floor(
    DateTime.fromMillis(now, { zone }).diff(start, name)[name] / Object.values(unit)[0]!,
  );
  let rung = Math.max(0, passed - 1);
  while (nth(rung + 1).at <= now) rung += 1;
  return [nth(rung), nth(rung + 1)];
}

const times = (every: CalendarPeriod, rung: number) =>
  every.months ? { months: every.months * rung } : { days: (every.days ?? 1) * rung };

/** Ten o'clock of that day, or of the Monday after it. */
function morning(at: Instant, zone: string): Instant {
  let day = DateTime.fromMillis(at, { zone }).startOf('day');
  while (day.weekday > FRIDAY) day = day.plus({ days: 1 });
  return day.set({ hour: ASKING_HOUR }).toMillis();
}
