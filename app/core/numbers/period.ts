import { isPast } from '../incident/promised.ts';
import type { Instant, Period, Severity } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { byGravity, figuresOf, type Figures, type Kept, type Made } from './figures.ts';
import { monthsOf, type Month } from './months.ts';
import type { PastRoom } from './past.ts';
import { emptyRoles, type EmptyRole } from './empty-roles.ts';
import { scoresOf, type Score, type Share } from './scorecard.ts';
import { spread, type Spread } from './spread.ts';

/** A stretch of time: incidents that were declared in it are of it. `to` itself is outside. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The times of all incidents of one severity. */
export interface BySeverity {
  readonly severity: Severity;
  readonly incidents: number;
  readonly acknowledge: Spread;
  readonly identify: Spread;
  readonly restore: Spread;
  /** Of what the plan's `restore-within` promises, what was restored in time. */
  readonly inTime: Share;
}

/** How one audience was told. */
export interface ByAudience extends Kept {
  readonly audience: string;
  readonly firstUpdate: Spread;
}

/** The figures of a period. Plain data, and no person in it. */
export interface Numbers extends Span {
  readonly timezone: string;
  /** The incidents that count, the earliest first. */
  readonly incidents: readonly Figures[];
  /** What was declared too, and is in no other figure but those of vendors and teams, drills not even there. */
  readonly apart: { readonly drills: number; readonly duplicates: number; readonly calledOff: number };
  readonly months: readonly Month[];
  readonly severities: readonly BySeverity[];
  readonly audiences: readonly ByAudience[];
  readonly changes: Made;
  readonly partners: readonly Score[];
  readonly roles: readonly EmptyRole[];
}

/** The rooms that were declared in a period. */
export const declaredIn = (rooms: readonly PastRoom[], { from, to }: Span): PastRoom[] =>
  rooms.filter(({ incident: { declaration } }) => {
    const at = declaration.declared?.at;
    return at !== undefined && at >= from && at < to;
  });

/** The figures of a period by the plan as it is now. `now`: as of when what is open still counts. */
export function numbersOf(
  rooms: readonly PastRoom[],
  { from, to }: Span,
  plan: Plan,
  now: Instant = to,
): Numbers {
  const all = declaredIn(rooms, { from, to })
    .map((room) => figuresOf(room, plan, now))
    .toSorted((one, other) => one.declaredAt - other.declaredAt || one.number - other.number);
  const of = (kind: Figures['kind']): Figures[] => all.filter((one) => one.kind === kind);
  const incidents = of('incident');
  return {
    ...{ from, to, timezone: plan.timezone, incidents },
    apart: {
      drills: of('drill').length,
      duplicates: of('duplicate').length,
      calledOff: of('called off').length,
    },
    months: monthsOf(incidents, { from, to }, plan.timezone),
    severities: bySeverity(incidents, plan, now),
    audiences: byAudience(incidents, plan),
    changes: total(incidents.map(({ changes }) => changes)),
    // A vendor that was called answered or did not, whatever it turned out to be.
    partners: scoresOf(all.filter(({ kind }) => kind !== 'drill').flatMap(({ asked }) => asked)),
    roles: emptyRoles(incidents, plan),
  };
}

function bySeverity(incidents: readonly Figures[], plan: Plan, now: Instant): BySeverity[] {
  const names = new Set([...Object.keys(plan.severities), ...incidents.map(({ severity }) => severity)]);
  return [...names].toSorted(byGravity).map((severity): BySeverity => {
    const its = incidents.filter((one) => one.severity === severity);
    const times = (what: 'acknowledge' | 'identify' | 'restore'): Spread =>
      spread(its.map((one) => one[what]));
    const within = plan.severities[severity]?.restoreWithin ?? null;
    const judged = its.flatMap((one) => inTime(one, within, now) ?? []);
    return {
      ...{ severity, incidents: its.length, acknowledge: times('acknowledge') },
      ...{ identify: times('identify'), restore: times('restore') },
      inTime: { inTime: judged.filter(Boolean).length, of: judged.length },
    };
  });
}

/** Whether it was restored in its time, to the minute; undefined where that cannot be said. */
export function inTime(
  { beganAt, restore, open }: Pick<Figures, 'beganAt' | 'restore' | 'open'>,
  within: Period | null,
  now: Instant,
): boolean | undefined {
  if (within === null) return undefined;
  if (restore !== null) return !isPast(beganAt + within, beganAt + restore);
  return open && isPast(beganAt + within, now) ? false : undefined;
}

function byAudience(incidents: readonly Figures[], plan: Plan): ByAudience[] {
  const heard = incidents.flatMap((one) => [...Object.keys(one.firstUpdate), ...Object.keys(one.promises)]);
  return [...new Set([...Object.keys(plan.audiences), ...heard])].map((audience): ByAudience => {
    const sum = (what: keyof Kept): number =>
      incidents.reduce((all, { promises }) => all + (promises[audience]?.[what] ?? 0), 0);
    return {
      ...{ audience, kept: sum('kept'), late: sum('late'), moved: sum('moved') },
      firstUpdate: spread(incidents.map(({ firstUpdate }) => firstUpdate[audience] ?? null)),
    };
  });
}

const total = (all: readonly Made[]): Made => {
  const sum = (what: keyof Made): number => all.reduce((so, one) => so + one[what], 0);
  return { made: sum('made'), failed: sum('failed'), undone: sum('undone'), withoutYes: sum('withoutYes') };
};
