import { rolesOf } from '../../facts/roles.ts';
import { ALLCLEAR, samePerson, type Person } from '../../incident/words.ts';
import { nameOf } from '../../plan/people.ts';
import type { Standing } from '../../words/standing.ts';
import type { View } from '../scene.ts';

/** A role that somebody holds; who it is only where names may be said. */
export interface RoleFacts {
  readonly title: string;
  readonly who: string;
}

/** What somebody is called: by name among those who work together, by role for leadership, not at all outside. */
export function calledFor(view: View, standing: Standing, person: Person | undefined): string {
  if (!person || standing === 'outside' || samePerson(person, ALLCLEAR)) return '';
  if (standing === 'technical') return nameOf(view.plan, person.login);
  const [role] = rolesOf(view.incident.roles, person);
  return role === undefined ? '' : (view.plan.roles[role]?.title ?? role);
}

/** Who does what, in the plan's order; titles alone for leadership, nothing outside. */
export function rolesFor({ incident, plan }: View, standing: Standing): RoleFacts[] {
  if (standing === 'outside') return [];
  return Object.entries(plan.roles).flatMap(([role, { title }]) => {
    const holder = incident.roles.holders[role];
    const people = holder ? [holder] : (incident.roles.members[role] ?? []);
    if (people.length === 0) return [];
    const who = standing === 'technical' ? people.map(({ login }) => nameOf(plan, login)).join(', ') : '';
    return [{ title, who }];
  });
}
