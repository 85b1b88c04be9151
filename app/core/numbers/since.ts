import { DateTime } from 'luxon';
import type { Instant } from '../incident/words.ts';
import { CALENDAR } from '../plan/kinds/durations.ts';
import { DATE } from '../plan/kinds/texts.ts';
import type { Span } from './period.ts';

/** What somebody asked for that is no period, with what would be right. */
export interface NoPeriod {
  readonly problem: string;
}

/** The period that is meant by `90d`, `12mo` or a first and a last day, in whole days of the plan's zone until now. */
export function spanFrom(
  since: string,
  until: string | undefined,
  now: Instant,
  zone: string,
): Span | NoPeriod {
  const begin = beginOf(since, now, zone);
  if (begin === undefined)
    return {
      problem: `since is ${JSON.stringify(since)}; give ${CALENDAR.wanted}, or a day like 2026-01-31.`,
    };
  if (until === undefined) return inOrder({ from: begin, to: now });
  const last = dayOf(until, zone);
  if (!last) return { problem: `until is ${JSON.stringify(until)}; give a day like 2026-12-31.` };
  return inOrder({ from: begin, to: Math.min(now, last.plus({ days: 1 }).toMillis()) });
}

function beginOf(since: string, now: Instant, zone: string): Instant | undefined {
  const period = CALENDAR.read(since.trim());
  if (!period) return dayOf(since, zone)?.toMillis();
  return DateTime.fromMillis(now, { zone }).minus(period).startOf('day').toMillis();
}

function dayOf(written: string, zone: string): DateTime | undefined {
  const date = DATE.read(written.trim());
  return date === undefined ? undefined : DateTime.fromISO(date, { zone });
}

const inOrder = (span: Span): Span | NoPeriod =>
  span.from < span.to
    ? span
    : { problem: 'the period ends before it begins; since is its first day, until its last.' };
