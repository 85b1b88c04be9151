import type { Entry } from '../../incident/fold.ts';
import { ALLCLEAR, samePerson, type Person, type Role } from '../../incident/words.ts';
import { nameOf } from '../../plan/people.ts';
import type { Plan } from '../../plan/schema.ts';
import { withNames, type NamedAs } from '../../words/names.ts';
import type { View } from '../scene.ts';

// Whoever is on the team does this and that: its title says no more.
const NOBODY = 'a responder';
const TEAM = 'team';

/** Which roles everybody had in the course of an incident, by those who ever had one. */
function rolesHad(entries: readonly Entry[]): { who: Person; role: Role }[] {
  return entries.flatMap((entry) => {
    if (entry.type === 'role_taken') return entry.who.map((who) => ({ who, role: entry.role }));
    return entry.type === 'assigned' ? [{ who: entry.who, role: TEAM }] : [];
  });
}

/** Everybody who did something or whom something was done to. */
const everybody = (entries: readonly Entry[]): Person[] =>
  entries.flatMap((entry) => [
    entry.by,
    ...('who' in entry && typeof entry.who !== 'string' ? [entry.who].flat() : []),
  ]);

/** What somebody is called by the first of the plan's roles that they had. */
function titleFor(who: Person, had: readonly { who: Person; role: Role }[], { roles }: Plan): string {
  const role = Object.keys(roles).find((name) =>
    had.some((one) => one.role === name && samePerson(one.who, who)),
  );
  if (role === undefined) return NOBODY;
  const { title, many } = roles[role]!;
  if (role === TEAM) return NOBODY;
  return many ? `one of the ${title}` : `the ${title}`;
}

/** The same view without a name in it: people are what they did in the incident, in others' words too; and those words. */
export function byRoles(view: View): { readonly view: View; readonly words: (said: string) => string } {
  const { entries, plan, text } = view;
  const had = rolesHad(entries);
  const title = (who: Person): string => titleFor(who, had, plan);
  const people = everybody(entries).filter((one) => !samePerson(one, ALLCLEAR));
  const named: NamedAs[] = [
    ...people.map((one) => ({ login: one.login, name: nameOf(plan, one.login), as: title(one) })),
    ...Object.entries(plan.people).map(([login, { name }]) => ({
      ...{ login, name, as: title({ id: 0, login }) },
    })),
  ];
  const name = (person: Person): string =>
    samePerson(person, ALLCLEAR) ? ALLCLEAR.login : text(title(person), 60);
  const words = (said: string): string => withNames(said, named);
  const told = (said: string, longest?: number): string => text(words(said), longest);
  const rows = view.incident.changes.rows.map((row) => ({
    ...row,
    text: words(row.text),
    pull: row.pull && { ...row.pull, title: row.pull.title && words(row.pull.title) },
  }));
  const { changes, suspects } = view.incident;
  const seen = suspects.seen && {
    ...suspects.seen,
    rows: suspects.seen.rows.map((row) => ({
      ...{ ...row, what: words(row.what) },
      by: row.by === null ? null : title({ id: 0, login: row.by }),
    })),
  };
  const incident = {
    ...view.incident,
    changes: { ...changes, rows },
    suspects: { ...suspects, seen },
  };
  return { view: { ...view, incident, name, fullName: name, text: told }, words };
}
