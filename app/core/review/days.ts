import { DateTime } from 'luxon';
import type { Instant } from '../incident/words.ts';
import type { CalendarPeriod } from '../plan/kinds/durations.ts';

/** A day of the calendar in the plan's zone, as the plan writes it: 2026-03-01. Earlier ones sort first. */
export type Day = string;

const written = (at: DateTime): Day => at.toFormat('yyyy-LL-dd');
const read = (day: Day, zone: string): DateTime => DateTime.fromISO(day, { zone });

/** The day of a moment. */
export const dayOf = (at: Instant, zone: string): Day => written(DateTime.fromMillis(at, { zone }));

/** The moment at which a day begins. */
export const startOf = (day: Day, zone: string): Instant => read(day, zone).startOf('day').toMillis();

/** The day a period later. The last of a month stays in its month. */
export const after = (day: Day, period: CalendarPeriod): Day => written(read(day, 'UTC').plus(period));

/** The day a period earlier. */
export const before = (day: Day, period: CalendarPeriod): Day => written(read(day, 'UTC').minus(period));

/** Whole days from one day to another; below zero where the other is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round(read(to, 'UTC').diff(read(from, 'UTC'), 'days').days);

/** The moment a period earlier, by the calendar of the zone. */
export const earlier = (at: Instant, period: CalendarPeriod, zone: string): Instant =>
  DateTime.fromMillis(at, { zone }).minus(period).toMillis();

/** Sun 1 Mar 2026, as people read it. */
export const spelled = (day: Day): string => read(day, 'UTC').setLocale('en-GB').toFormat('ccc d LLL yyyy');
