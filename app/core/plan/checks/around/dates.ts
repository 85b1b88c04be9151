import { DateTime } from 'luxon';
import type { Instant } from '../../../incident/words.ts';
import type { CalendarPeriod } from '../../kinds/durations.ts';

/** The last day on which something of that day still counts. */
export const lastDay = (day: string, period: CalendarPeriod): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus(period).toISODate()!;

/** Today, where the plan is at home. */
export const today = (now: Instant, zone: string): string => DateTime.fromMillis(now, { zone }).toISODate()!;
