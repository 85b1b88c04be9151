import { DateTime } from 'luxon';
import type { CalendarPeriod } from '../plan/kinds/durations.ts';
import type { Plan } from '../plan/schema.ts';
import type { EntryData, Incident } from './fold.ts';
import type { Instant, Period } from './words.ts';

/** Reports owed to an audience, by name, each with the moment it must be there by. */
export type Owed = Readonly<Record<string, Readonly<Record<string, Instant>>>>;

/** The reports that an entry makes owed: the clock of a deadline begins where the plan says. */
export function owedBy(data: EntryData, state: Incident, plan: Plan, at: Instant): Owed {
  const from = startsIn(data, state, at);
  return Object.fromEntries(
    Object.entries(plan.audiences).flatMap(([audience, { deadlines, deadlinesFrom }]) => {
      const start = from(audience, deadlinesFrom);
      if (start === undefined || Object.keys(deadlines).length === 0) return [];
      const moments = Object.entries(deadlines).map(([name, span]) => [
        name,
        later(start, span, plan.timezone),
      ]);
      return [[audience, Object.fromEntries(moments)]];
    }),
  );
}

type From = Plan['audiences'][string]['deadlinesFrom'];

/** When the clock of an audience begins because of an entry; undefined where it does not. */
function startsIn(data: EntryData, { deadlines }: Incident, at: Instant) {
  return (audience: string, from: From): Instant | undefined => {
    if (data.type === 'declared') return from === 'stated' ? undefined : at;
    if (data.type === 'impact_stated') return from === 'impact' ? data.since : undefined;
    if (data.type !== 'update_sent' || from !== 'stated' || !data.audiences.includes(audience))
      return undefined;
    return data.from ?? (deadlines.owed[audience] ? undefined : at);
  };
}

/** Months and days by the calendar of the plan's zone, hours and minutes as they are. */
function later(start: Instant, span: Period | CalendarPeriod, zone: string): Instant {
  if (typeof span === 'number') return start + span;
  return DateTime.fromMillis(start, { zone }).plus(span).toMillis();
}
