import { samePerson, type Person, type Role } from '../incident/words.ts';
import type { Plan } from './schema.ts';

/** Who is asked for a role, in the plan's order: not those who have their hands full with another role of one. */
export function onCallFor(
  role: Role,
  { roles }: Plan,
  holders: Readonly<Record<Role, Person>>,
): readonly Person[] {
  const people = (roles[role]?.onCall ?? []).map((login) => ({ id: 0, login }));
  const busy = Object.values(holders);
  return people.filter((one) => !busy.some((holder) => samePerson(holder, one)));
}
