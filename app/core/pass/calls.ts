import { samePerson, type Person, type Role } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';

/** Somebody who is wanted for a role, and by whom: nobody need be woken for what they took themselves. */
export interface Wanted {
  readonly role: Role;
  readonly who: readonly Person[];
  readonly by: Person;
}

/** The channels of the plan that are to wake people for their roles, each once, in the plan's order. */
export function callsFor(wanted: readonly Wanted[], plan: Plan): readonly string[] {
  const others = wanted.filter(({ who, by }) => who.some((one) => !samePerson(one, by)));
  return [...new Set(others.flatMap(({ role }) => plan.roles[role]?.call ?? []))];
}
