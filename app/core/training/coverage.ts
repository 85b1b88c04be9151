import { DateTime } from 'luxon';
import type { Instant, Role } from '../incident/words.ts';
import type { Shift } from '../plan/kinds/hours.ts';
import type { Plan } from '../plan/schema.ts';
import { lapseOf } from './lapse.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** A stretch of the week without anybody, in minutes since Monday 00:00 of the plan's zone; it may run into the next week. */
export interface Hole {
  readonly from: number;
  readonly to: number;
}

/** Who is there for a role in which hours of the week. */
export interface Coverage {
  readonly role: Role;
  readonly title: string;
  /** On call with a training that does not speak against it. */
  readonly people: readonly string[];
  /** Those of them whose hours the plan does not say: they count as always there. */
  readonly always: readonly string[];
  /** On call, but their training has run out, or is missing where the role needs one. */
  readonly lapsed: readonly string[];
  /** For each of the 168 hours of the week how many are there all through it. */
  readonly hours: readonly number[];
  readonly holes: readonly Hole[];
}

/** Coverage of every role that has people on call or is asked for, by the clocks as they are set at that moment. */
export function coverageOf(plan: Plan, now: Instant): readonly Coverage[] {
  return Object.entries(plan.roles)
    .filter(([, { onCall, neededAt, many }]) => onCall.length > 0 || (neededAt.length > 0 && !many))
    .map(([role, { title, onCall }]) => {
      const people = onCall.filter((login) => !lapseOf(login, role, plan, now));
      const minutes = people.reduce(
        (there, login) => added(there, presence(login, plan, now)),
        new Array<number>(WEEK).fill(0),
      );
      return {
        ...{ role, title, people, hours: byHour(minutes), holes: holesIn(minutes) },
        always: people.filter((login) => shiftsOf(login, plan).length === 0),
        lapsed: onCall.filter((login) => !people.includes(login)),
      };
    });
}

const personIn = (login: string, { people }: Plan) =>
  Object.entries(people).find(([one]) => one.toLowerCase() === login.toLowerCase())?.[1];

const shiftsOf = (login: string, plan: Plan): readonly Shift[] => personIn(login, plan)?.hours ?? [];

const offset = (now: Instant, zone: string): number => DateTime.fromMillis(now, { zone }).offset;

/** For each minute of the plan's week whether somebody is there. Shifts that overlap count once. */
function presence(login: string, plan: Plan, now: Instant): readonly boolean[] {
  const shifts = shiftsOf(login, plan);
  const there = new Array<boolean>(WEEK).fill(shifts.length === 0);
  const ahead = offset(now, plan.timezone) - offset(now, personIn(login, plan)?.timezone ?? plan.timezone);
  for (const { days, from, to } of shifts)
    for (const day of days)
      for (let minute = from; minute < to; minute += 1)
        there[((day - 1) * DAY + minute + ahead + WEEK) % WEEK] = true;
  return there;
}

const added = (counts: readonly number[], there: readonly boolean[]): number[] =>
  counts.map((count, at) => count + (there[at] ? 1 : 0));

const byHour = (minutes: readonly number[]): number[] =>
  Array.from({ length: WEEK / 60 }, (_, hour) => Math.min(...minutes.slice(hour * 60, hour * 60 + 60)));

/** The stretches of nobody, in order; one that runs over Sunday's end is one. */
function holesIn(minutes: readonly number[]): Hole[] {
  const first = minutes.findIndex((count, at) => count > 0 && minutes[(at + 1) % WEEK] === 0) + 1;
  if (minutes.every((count) => count === 0)) return [{ from: 0, to: WEEK }];
  const holes: Hole[] = [];
  for (let at = first; first > 0 && at < first + WEEK; at += 1) {
    if (minutes[at % WEEK]! > 0) continue;
    const last = holes.at(-1);
    if (last?.to === at) holes[holes.length - 1] = { from: last.from, to: at + 1 };
    else holes.push({ from: at, to: at + 1 });
  }
  return holes
    .map(({ from, to }) => (from >= WEEK ? { from: from - WEEK, to: to - WEEK } : { from, to }))
    .sort((one, other) => one.from - other.from);
}
