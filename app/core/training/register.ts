import type { Instant, Role } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { subjectsOf, trainingOf, type Training } from './standing.ts';

/** Everybody's trainings on record, by person, roles before tools. What the plan does not know is left out. */
export function registerOf(plan: Plan, now: Instant): readonly Training[] {
  const subjects = subjectsOf(plan);
  return Object.entries(plan.people)
    .sort(([one], [other]) => one.toLowerCase().localeCompare(other.toLowerCase(), 'en'))
    .flatMap(([login, { trained }]) =>
      subjects
        .filter(({ name }) => trained[name] !== undefined)
        .flatMap(({ name }) => trainingOf(login, name, plan, now) ?? []),
    );
}

/** Trainings that have run out, or will within the plan's `training.remind-before`. */
export const runningOut = (plan: Plan, now: Instant): readonly Training[] =>
  registerOf(plan, now).filter(({ standing }) => standing !== 'counts');

/** Somebody on call for a role without any training for it on record. */
export interface Untrained {
  readonly login: string;
  readonly role: Role;
  readonly title: string;
}

/** Who is on call for a role that the plan wants training for, and has none on record. */
export function untrained(plan: Plan, now: Instant): readonly Untrained[] {
  return Object.entries(plan.roles)
    .filter(([, { needsTraining }]) => needsTraining)
    .flatMap(([role, { title, onCall }]) =>
      onCall.filter((login) => !trainingOf(login, role, plan, now)).map((login) => ({ login, role, title })),
    );
}
