import { DateTime } from 'luxon';
import { isDrill } from '../drills/drill.ts';
import type { EntryData, Incident } from '../incident/fold.ts';
import type { Instant, Severity } from '../incident/words.ts';
import type { CalendarPeriod } from '../plan/kinds/durations.ts';
import type { Plan } from '../plan/schema.ts';

/** When the postmortem is due, and how often it is chased from then on, as the plan said at the all-clear. */
export interface PostmortemDue {
  readonly by: Instant;
  /** Null: it is reminded of once. */
  readonly every: CalendarPeriod | null;
}

/** A day that something is due on ends with the working day. */
const CLOSE_OF_WORK = 17;
const FRIDAY = 5;

/** The end of the n-th working day after a moment, Monday to Friday in the zone. */
export function workingDaysAfter(at: Instant, days: number, zone: string): Instant {
  let day = DateTime.fromMillis(at, { zone }).startOf('day');
  for (let left = days; left > 0;) {
    day = day.plus({ days: 1 });
    if (day.weekday <= FRIDAY) left -= 1;
  }
  return day.set({ hour: CLOSE_OF_WORK }).toMillis();
}

/** How bad it was at its worst; what was only assumed counts where nobody said anything. */
export function worstSeverity({ severity }: Pick<Incident, 'severity'>, plan: Plan): Severity {
  const worst = Object.keys(plan.severities).find((name) => severity.ever.includes(name));
  return worst ?? severity.now ?? plan.assumedSeverity;
}

/** What an entry makes due: the all-clear, or a severity that is set right after it. */
export function postmortemDue(
  data: EntryData,
  state: Incident,
  plan: Plan,
  at: Instant,
): PostmortemDue | undefined {
  // Nothing broke: `/postmortem` writes it all the same where somebody wants it.
  if (isDrill(state)) return undefined;
  const { ended, now } = state.status;
  const promise = (severity: Severity, from: Instant): PostmortemDue | undefined => {
    const days = plan.postmortem.due[severity];
    if (typeof days !== 'number') return undefined;
    return { by: workingDaysAfter(from, days, plan.timezone), every: plan.postmortem.remindEvery };
  };
  if (data.type === 'resolved') return promise(worstSeverity(state, plan), at);
  if (data.type !== 'severity_set' || data.severity === null || !ended || now !== 'resolved')
    return undefined;
  return promise(data.severity, ended.at);
}
