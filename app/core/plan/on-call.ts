import type { Incident } from '../incident/fold.ts';
import { samePerson, type Person, type Role } from '../incident/words.ts';
import { judgedAt, lapseOf, type Lapse } from '../training/lapse.ts';
import type { Plan } from './schema.ts';

/** Somebody on call for a role. */
export interface OnCall extends Person {
  /** What speaks against asking them before the others. */
  readonly lapse?: Lapse;
}

type At = Pick<Incident, 'roles' | 'declaration' | 'status'>;

/**
 * Who is asked for a role, in the plan's order: not those who have their hands full with another role of one.
 * Whose training for it has run out is skipped, and asked all the same once nobody else is left.
 */
export function onCallFor(role: Role, plan: Plan, incident: At): readonly OnCall[] {
  const busy = Object.values(incident.roles.holders);
  const asOf = judgedAt(incident);
  const people = (plan.roles[role]?.onCall ?? [])
    .map((login): OnCall => {
      const lapse = lapseOf(login, role, plan, asOf);
      return { id: 0, login, ...(lapse && { lapse }) };
    })
    .filter((one) => !busy.some((holder) => samePerson(holder, one)));
  return [...people.filter(({ lapse }) => !lapse), ...people.filter(({ lapse }) => lapse)];
}
