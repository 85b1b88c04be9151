import { DateTime } from 'luxon';
import { day } from '../incident/zone.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Opening } from '../upkeep/desk.ts';
import { code } from '../views/markdown.ts';

/** When drills were held, as far as plan and rooms tell; each null where nothing tells. */
export interface Held {
  /** When the newest resolved room of a drill was closed. */
  readonly drilledAt: Instant | null;
  /** When the first room of all was opened: before that nobody used the plan. */
  readonly usedAt: Instant | null;
}

/** A drill that should have been held by now. */
export interface Overdue {
  /** The day of the last, or of the plan's first use. */
  readonly since: Instant;
  readonly never: boolean;
  /** The latest day that it was due on: once for each such day it is raised. */
  readonly dueAt: Instant;
}

// More periods than anybody keeps a plan unexercised for.
const MOST_PERIODS = 1_200;

/** The last exercise: what the plan remembers, or what was held since. Null: none is known. */
export function lastExercise(
  { drills, timezone }: Plan,
  { drilledAt }: Pick<Held, 'drilledAt'>,
): Instant | null {
  const kept = drills.last === null ? null : DateTime.fromISO(drills.last, { zone: timezone }).toMillis();
  return kept === null && drilledAt === null ? null : Math.max(kept ?? 0, drilledAt ?? 0);
}

/** Whether a drill is overdue, and since when; never in a plan that wants none, or that nobody has used. */
export function overdueBy(plan: Plan, held: Held, now: Instant): Overdue | undefined {
  const { every } = plan.drills;
  const last = lastExercise(plan, held);
  const since = last ?? held.usedAt;
  if (every === null || since === null) return undefined;
  const zone = plan.timezone;
  const begun = DateTime.fromMillis(since, { zone }).startOf('day');
  // By the calendar, each from the first: months differ.
  const nth = (n: number): Instant =>
    (every.months === undefined
      ? begun.plus({ days: every.days * n })
      : begun.plus({ months: every.months * n })
    ).toMillis();
  let periods = 0;
  while (periods < MOST_PERIODS && nth(periods + 1) <= now) periods += 1;
  return periods === 0 ? undefined : { since, never: last === null, dueAt: nth(periods) };
}

/** Whether the drill that was asked for at a moment has been held since. */
export const heldSince = (askedAt: Instant, plan: Plan, { drilledAt }: Pick<Held, 'drilledAt'>): boolean =>
  (drilledAt !== null && drilledAt > askedAt) ||
  (plan.drills.last !== null && plan.drills.last >= dayOf(askedAt, plan));

/** The day of a drill as the plan keeps it: 2026-11-22. */
export const dayOf = (at: Instant, { timezone }: Plan): string =>
  DateTime.fromMillis(at, { zone: timezone }).toFormat('yyyy-LL-dd');

/** The issue that asks for a drill, with how to begin one. `home`: address of the repository's page. */
export function drillWanted(
  { since, never, dueAt }: Overdue,
  plan: Plan,
  home: string,
  now: Instant,
): Opening {
  const { label, timezone, review } = plan;
  const on = (at: Instant): string => day(at, timezone, now);
  const start = `${home}/issues/new?labels=${encodeURIComponent(`${label},drill`)}&title=Drill`;
  const said = never
    ? `No drill has been held yet; the plan has been in use since ${on(since)}.`
    : `The last drill was on ${on(since)}.`;
  const body = [
    `**A drill is due since ${on(dueAt)}.** ${said} The plan wants one every ${spanOf(plan)}: a plan that nobody has practised fails on the night.`,
    `1. [Open an issue](<${start}>) with the labels ${code(label)} and ${code('drill')}. Everything works as in an outage, says DRILL, and goes to the channels of drills alone.`,
    `2. To play a scenario, comment ${code('/drill')} and the name of its file in ${code('.github/outage-plan/drills')}.`,
    `3. End it with ${code('/resolve')}: it is scored, by roles and never by persons.`,
    'This issue closes by itself when a drill has been resolved.',
  ];
  return {
    ...{ kind: 'drill overdue', key: dayOf(dueAt, plan), title: 'A drill is overdue' },
    ...{ body: `${body[0]}\n\n${body.slice(1, 4).join('\n')}\n\n${body[4]}`, data: { since, dueAt } },
    assignees: review.owner.slice(0, 1),
  };
}

function spanOf({ drills: { every } }: Plan): string {
  const [count, unit] = every?.months === undefined ? [every?.days ?? 0, 'day'] : [every.months, 'month'];
  return count === 1 ? unit : `${count} ${unit}s`;
}
