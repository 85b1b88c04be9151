import { DateTime } from 'luxon';
import type { Instant } from '../incident/words.ts';
import type { CalendarPeriod } from '../plan/kinds/durations.ts';
import type { Plan } from '../plan/schema.ts';

/** What people are trained on: a role, or a tool of the plan. */
export interface Subject {
  readonly name: string;
  readonly title: string;
  /** Where one learns it. */
  readonly link: string | null;
  /** How long a training counts; null: for ever. */
  readonly validFor: CalendarPeriod | null;
  readonly is: 'role' | 'tool';
}

/** Whether a training counts: yes, yes but not for long, no more. */
export type Standing = 'counts' | 'soon' | 'ran out';

/** One training of one person, as it stands at a moment. */
export interface Training {
  readonly login: string;
  readonly subject: Subject;
  /** The day of it, 2026-03-01. */
  readonly on: string;
  /** The first day on which it counts no more; null: it counts for ever. */
  readonly until: string | null;
  readonly standing: Standing;
}

/** The role or tool of that name; where both have it, the role. */
export function subjectOf({ roles, tools }: Plan, name: string): Subject | undefined {
  const [role, tool] = [roles[name], tools[name]];
  if (role) return { name, title: role.title, link: role.training, validFor: role.validFor, is: 'role' };
  return tool && { name, title: tool.name, link: tool.training, validFor: tool.validFor, is: 'tool' };
}

/** All that one may be trained on here, roles first. */
export const subjectsOf = (plan: Plan): readonly Subject[] =>
  [...new Set([...Object.keys(plan.roles), ...Object.keys(plan.tools)])].flatMap(
    (name) => subjectOf(plan, name) ?? [],
  );

/** The training that somebody has on record for a role or tool; undefined where there is none. */
export function trainingOf(login: string, name: string, plan: Plan, now: Instant): Training | undefined {
  const subject = subjectOf(plan, name);
  const on = Object.entries(plan.people)
    .filter(([one]) => one.toLowerCase() === login.toLowerCase())
    .map(([, { trained }]) => trained[name])
    .find((day) => day !== undefined);
  if (!subject || on === undefined) return undefined;
  if (!subject.validFor) return { login, subject, on, until: null, standing: 'counts' };
  const ends = DateTime.fromISO(on, { zone: plan.timezone }).plus(subject.validFor);
  const soon = ends.minus(plan.training.remindBefore);
  const standing = now >= ends.toMillis() ? 'ran out' : now >= soon.toMillis() ? 'soon' : 'counts';
  return { login, subject, on, until: ends.toISODate(), standing };
}

/** 1 Mar of a day like 2026-03-01, with the year where it is not that of the moment. */
export function dayShown(day: string, plan: Plan, now: Instant): string {
  const zone = plan.timezone;
  const shown = DateTime.fromISO(day, { zone, locale: 'en-GB' });
  return shown.toFormat(shown.year === DateTime.fromMillis(now, { zone }).year ? 'd LLL' : 'd LLL yyyy');
}
