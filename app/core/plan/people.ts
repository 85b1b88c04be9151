import { HOURS } from './kinds/hours.ts';
import { reads, unset } from './kinds/kind.ts';
import { LOGIN, named } from './kinds/names.ts';
import { DATE, PHONE, ZONE, text } from './kinds/texts.ts';
import type { Plan } from './schema.ts';
import { list, section, table } from './section.ts';

const person = section({
  name: reads(text(80)).prefault('').describe('The full name. Left out: the login.'),
  phone: unset(PHONE).describe(
    'A number, or the name of the secret that holds it. Never shown in a public repository.',
  ),
  trained: table(named('role or tool'), reads(DATE), 'roles or tools, each with the date of the training')
    .prefault({})
    .describe('What this person was trained on, and when.'),
  timezone: unset(ZONE).describe('Where this person works, if not in the zone of the plan.'),
  hours: list(HOURS)
    .prefault([])
    .describe('When this person works, to see which hours nobody covers. Without days: Monday to Friday.'),
});

export const people = table(LOGIN, person);

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether the plan names this account anywhere, in whatever case. */
export function namedIn(plan: Plan, login: string): boolean {
  const lists = [...Object.values(plan.roles), ...Object.values(plan.teams)].map((each) => each.onCall);
  const names = [
    ...Object.keys(plan.people),
    ...lists.flat(),
    ...plan.review.owner,
    ...plan.training.recordedBy,
  ];
  return names.some((name) => same(name, login));
}

/** The full name that the plan gives, else the login. */
export function nameOf(plan: Plan, login: string): string {
  const found = Object.entries(plan.people).find(([name]) => same(name, login));
  return found?.[1].name || login;
}

/** What colleagues would say: the first of the names, else the login. */
export function firstNameOf(plan: Plan, login: string): string {
  return nameOf(plan, login).split(/\s+/)[0] || login;
}
