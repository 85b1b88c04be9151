import { nearest } from '../../nearest.ts';
import { shown } from '../../problems.ts';
import type { Plan } from '../../schema.ts';
import { asks, type Rule } from './rule.ts';

/** Everybody whom a plan names, each with the places of it, in the order of the file's sections. */
export function namesIn({
  roles,
  people,
  teams,
  review,
  training,
}: Plan): ReadonlyMap<string, readonly (readonly string[])[]> {
  const named = [
    ...Object.entries(roles).flatMap(([name, { onCall }]) =>
      onCall.map((login) => ['roles', name, 'on-call', login]),
    ),
    ...Object.keys(people).map((login) => ['people', login]),
    ...Object.entries(teams).flatMap(([name, { onCall }]) =>
      onCall.map((login) => ['teams', name, 'on-call', login]),
    ),
    ...review.owner.map((login) => ['review', 'owner', login]),
    ...training.recordedBy.map((login) => ['training', 'recorded-by', login]),
  ];
  const places = new Map<string, string[][]>();
  for (const path of named) {
    const login = path.at(-1)!;
    const known = [...places.keys()].find((one) => one.toLowerCase() === login.toLowerCase()) ?? login;
    places.set(known, [...(places.get(known) ?? []), path]);
  }
  return places;
}

/** Whoever is named can be assigned and mentioned. Each is told once, where the plan first names them. */
export const inOrganization: Rule = asks(
  'people',
  'people',
  ({ plan }, inside, { visibility, colleagues }) => {
    const names = namesIn(plan);
    const others = 'answer' in colleagues ? colleagues.answer.filter((login) => !names.has(login)) : [];
    const where = 'answer' in visibility ? visibility.answer.repository : 'the repository';
    return [...names].flatMap(([login, [path]]) => {
      const known = inside[login.toLowerCase()];
      if (known === undefined) return [];
      if (known) return [null];
      const near = nearest(login, others);
      const message = `${shown(login)} is not in the organization and has no access to ${where}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
      return [{ kind: 'not-in-organization' as const, path: path!, value: login, message, nearest: near }];
    });
  },
  (plan) => namesIn(plan).size > 0,
);
