import type { Plan } from '../plan/schema.ts';

/** Everybody whom a plan names for anything, in small letters, each once. */
export function peopleIn(plan: Plan): string[] {
  const lists = [...Object.values(plan.roles), ...Object.values(plan.teams)].flatMap(({ onCall }) => onCall);
  const all = [...Object.keys(plan.people), ...lists, ...plan.review.owner, ...plan.training.recordedBy];
  return [...new Set(all.map((login) => login.toLowerCase()))];
}

/** How many of those whom the plan named then are gone, and the roles and teams that they were on call for. */
export function goneSince(
  then: Plan,
  now: Plan,
  left: readonly string[],
): { readonly gone: number; readonly roles: readonly string[] } {
  const still = new Set(peopleIn(now));
  const gone = peopleIn(then).filter((login) => !still.has(login) || left.includes(login));
  const duties = [...Object.values(then.roles), ...Object.values(then.teams)];
  const roles = duties.flatMap(({ title, onCall }) =>
    onCall.some((login) => gone.includes(login.toLowerCase())) ? [title] : [],
  );
  return { gone: gone.length, roles: [...new Set(roles)] };
}

/** Whose task the review is: the first of its owners who is still there; else the administrators who are. */
export function ownerAmong(
  { review }: Plan,
  there: (login: string) => boolean,
  administrators: readonly string[],
): readonly string[] {
  const owner = review.owner.find(there);
  return owner === undefined ? administrators.filter(there).slice(0, 3) : [owner];
}
