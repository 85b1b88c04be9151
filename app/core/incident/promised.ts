import type { Plan } from '../plan/schema.ts';
import { RUNNING, type Running } from '../plan/severities.ts';
import type { EntryData, Incident } from './fold.ts';
import { asksAt } from '../changes/propose.ts';
import { postmortemDue, type PostmortemDue } from '../postmortem/due.ts';
import { owedBy, type Owed } from './owed.ts';
import { MINUTE, type Instant, type Period, type Severity } from './words.ts';

/** When each audience hears next, as an entry promises it; null: no more than at the end. */
export type Promises = Readonly<Record<string, Instant | null>>;

/** A time is promised to the minute: 10:30 lasts until 10:31. */
export const isPast = (promised: Instant, now: Instant): boolean => now >= promised + MINUTE;

const isRunning = (status: string): status is Running => (RUNNING as readonly string[]).includes(status);

/** How often an audience hears at a severity and status; null: only at the end. */
export function intervalOf(
  plan: Plan,
  severity: Severity | null,
  status: string,
  audience: string,
): Period | null {
  const at = plan.severities[severity ?? plan.assumedSeverity];
  return isRunning(status) ? (at?.updates[audience]?.[status] ?? null) : null;
}

/** An entry as it promises: what is stated here is never computed again, whatever becomes of the plan (DESIGN 6). */
export function promising<D extends EntryData>(
  data: D,
  state: Incident,
  plan: Plan,
  at: Instant,
): D & { promises?: Promises; owed?: Owed; postmortem?: PostmortemDue; needsYes?: true } {
  const promises = promisesOf(data, state, plan, at);
  const owed = owedBy(data, state, plan, at);
  const postmortem = postmortemDue(data, state, plan, at);
  const some = (table: object): boolean => Object.keys(table).length > 0;
  return {
    ...data,
    ...(some(promises) && { promises }),
    ...(some(owed) && { owed }),
    ...(postmortem && { postmortem }),
    ...(data.type === 'severity_set' && asksAt(data.severity, plan) && { needsYes: true }),
  };
}

function promisesOf(data: EntryData, state: Incident, plan: Plan, at: Instant): Promises {
  const { severity, status } = state;
  switch (data.type) {
    case 'declared':
      return anew(plan, state, severity.now, 'investigating', at, false);
    case 'reopened':
      return anew(plan, state, severity.now, 'investigating', at, false);
    case 'severity_set':
      return status.ended ? {} : anew(plan, state, data.severity, status.now, at, true);
    case 'status_set':
      return anew(plan, state, severity.now, data.status, at, true);
    case 'nothing_new':
      return after(plan, state, [data.audience], at, undefined);
    case 'update_sent':
      return status.ended ? {} : after(plan, state, data.audiences, at, data.next);
    default:
      return {};
  }
}

/** The earlier of the old moment and its own plus the new interval; who never heard hears first within its time. */
function anew(
  plan: Plan,
  state: Incident,
  severity: Severity | null,
  status: string,
  at: Instant,
  heedOld: boolean,
): Promises {
  const { promises, updates } = state;
  return Object.fromEntries(
    Object.entries(plan.audiences).flatMap(([audience, { firstWithin }]): [string, Instant | null][] => {
      const interval = intervalOf(plan, severity, status, audience);
      const within = updates.told[audience] ? interval : (firstWithin ?? interval);
      // What was promised for a severity that was only assumed, and to somebody who never heard, binds nobody.
      const lapses = heedOld && state.severity.now === null && !updates.told[audience];
      if (interval === null || within === null)
        return lapses && promises.next[audience] ? [[audience, null]] : [];
      const old = heedOld ? promises.next[audience]?.at : undefined;
      return [[audience, Math.min(at + within, old ?? Infinity)]];
    }),
  );
}

/** What an update promises those who heard it: the stated time, else one interval from now. */
function after(
  plan: Plan,
  { severity, status }: Incident,
  audiences: readonly string[],
  at: Instant,
  stated: Instant | undefined,
): Promises {
  return Object.fromEntries(
    audiences.map((audience) => {
      const interval = intervalOf(plan, severity.now, status.now, audience);
      return [audience, stated ?? (interval === null ? null : at + interval)];
    }),
  );
}
