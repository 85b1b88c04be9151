import { rolesOf } from '../facts/roles.ts';
import type { Incident } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';
import { namedIn } from '../plan/people.ts';
import type { Plan } from '../plan/schema.ts';

/** Who gave feedback, as reviews count it: those whom nobody here knows. */
export const END_USERS = 'End users';
/** Colleagues without a role or team in the plan. */
export const OTHERS = 'Colleagues';

/** Where something was said, and by whom. `incident`: left out on the review's own issue. */
export interface Saying {
  readonly plan: Plan;
  readonly by: Person;
  readonly incident?: Incident;
  /** May nothing here but say what they think. */
  readonly outsider?: boolean;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The party that speaks: whom the review asks by name, a role, a team, colleagues, or the users outside. Never a person. */
export function partyOf({ plan, by, incident, outsider = false }: Saying): string {
  const asked = Object.entries(plan.review.ask).find(
    ([, way]) => way.by === 'mention' && same(way.who, by.login),
  );
  if (asked) return asked[0];
  const [held] = incident ? rolesOf(incident.roles, by) : [];
  if (held !== undefined) return plan.roles[held]?.title ?? held;
  const has = ({ onCall }: { readonly onCall: readonly string[] }): boolean =>
    onCall.some((login) => same(login, by.login));
  const role = Object.values(plan.roles).find(has);
  if (role) return role.title;
  const team = Object.values(plan.teams).find(has);
  if (team) return team.title;
  return outsider && !namedIn(plan, by.login) ? END_USERS : OTHERS;
}

const FOR = /^for\s+([^\n:]{1,60}?)\s*:\s*(?=\S)/i;

/** Feedback with its party: `for Vendors: …` is what a party of the review said that cannot say it here. */
export function spokenFor(text: string, saying: Saying): { readonly text: string; readonly party: string } {
  const found = saying.outsider ? null : FOR.exec(text);
  const party = found && partyNamed(found[1]!, saying.plan);
  return party && found ? { text: text.slice(found[0].length), party } : { text, party: partyOf(saying) };
}

/** A party as the plan spells it; also End users, who need no plan. */
const partyNamed = (name: string, { review }: Plan): string | undefined =>
  [...Object.keys(review.ask), END_USERS].find((party) => same(party, name));
