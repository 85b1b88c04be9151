import { ALLCLEAR, samePerson as same, type Instant, type Period } from '../incident/words.ts';
import type { Person, Role } from '../incident/words.ts';
import { and } from '../words/lists.ts';
import { takenLine } from '../words/role-taken.ts';
import { entry, fact } from './define.ts';

/** Whoever holds a role, since when, by which entry. */
export interface Holder extends Person {
  since: Instant;
  key: string;
  /** Who named them, where they did not take it themselves. */
  namedBy?: Person;
  /** Nothing was heard of them since: how long that may last (null: for ever). Gone once they do anything. */
  silent?: { within: Period | null };
}

interface Roles {
  /** Single roles, by name. */
  holders: Record<Role, Holder>;
  /** The Critical Response Team and other roles of many, by name. */
  members: Record<Role, Holder[]>;
  /** Who once held something and now holds nothing: the only ones that may be unassigned. */
  former: Person[];
  /** When a role was first held. */
  first: Record<Role, Instant>;
  /** When a single role was last left without anybody, and by which entry. */
  left: Record<Role, { at: Instant; key: string }>;
}

const TEAM = 'team';

/** Everybody who holds something: single roles first, then members in the order they came. */
export function holding(state: Roles): Holder[] {
  const all = [...Object.values(state.holders), ...Object.values(state.members).flat()];
  return all.filter((holder, at) => all.findIndex((other) => same(other, holder)) === at);
}

/** Names of the roles that somebody holds. */
export function rolesOf(state: Roles, who: Person): Role[] {
  const single = Object.keys(state.holders).filter((role) => same(state.holders[role]!, who));
  const many = Object.keys(state.members).filter((role) =>
    state.members[role]!.some((one) => same(one, who)),
  );
  return [...single, ...many];
}

function leave(state: Roles, who: Person, { at, key }: { at: Instant; key: string }, role?: Role): void {
  for (const name of Object.keys(state.holders)) {
    if ((role && name !== role) || !same(state.holders[name]!, who)) continue;
    delete state.holders[name];
    state.left[name] = { at, key };
  }
  for (const name of Object.keys(state.members))
    if (!role || name === role) state.members[name] = state.members[name]!.filter((one) => !same(one, who));
  noteFormer(state, who);
}

function noteFormer(state: Roles, who: Person): void {
  state.former = state.former.filter((one) => !same(one, who));
  if (!holding(state).some((one) => same(one, who))) state.former.push({ id: who.id, login: who.login });
}

function take(state: Roles, role: Role, holder: Holder, many: boolean): void {
  const before = state.holders[role];
  state.first[role] ??= holder.since;
  if (many) {
    const members = (state.members[role] ??= []);
    if (!members.some((one) => same(one, holder))) members.push(holder);
  } else if (!before || !same(before, holder)) {
    state.holders[role] = holder;
    // Holding a single role is more than being one of the team.
    const team = state.members[TEAM];
    if (team) state.members[TEAM] = team.filter((one) => !same(one, holder));
    if (before) noteFormer(state, before);
  }
  state.former = state.former.filter((one) => !same(one, holder));
}

const namedBy = (by: Person, who: Person): Pick<Holder, 'namedBy'> =>
  same(by, who) ? {} : { namedBy: { id: by.id, login: by.login } };

/** Whatever a holder does shows that they are there. */
function heardOf(state: Roles, by: Person): void {
  if (by.id === ALLCLEAR.id) return;
  for (const holder of Object.values(state.holders)) if (same(holder, by)) delete holder.silent;
}

const list = (people: readonly Person[], name: (person: Person) => string): string => and(people.map(name));
const alone = (who: readonly Person[], by: Person): boolean => who.length === 1 && same(who[0]!, by);

interface RoleTaken {
  role: Role;
  title: string;
  many: boolean;
  who: readonly Person[];
  /** How long whoever was named may be silent. */
  within?: Period;
  /** Whose role it was, where it was handed over. */
  from?: Person;
}

/** Who does what. */
export const roles = fact({
  name: 'roles',
  start: { holders: {}, members: {}, former: [], first: {}, left: {} } as Roles,
  entries: {
    role_taken: entry<Roles, RoleTaken>({
      fold(state, { role, many, who, at, by, key, within }) {
        for (const { id, login } of who) {
          const named = namedBy(by, { id, login });
          const silent = named.namedBy && !many ? { silent: { within: within ?? null } } : {};
          take(state, role, { id, login, since: at, key, ...named, ...silent }, many);
        }
      },
      line: takenLine,
    }),
    role_left: entry<Roles, { role?: Role; title?: string; who: readonly Person[]; declined?: string }>({
      fold(state, { role, who, at, key }) {
        for (const one of who) leave(state, one, { at, key }, role);
      },
      line: ({ by, who, title, declined }, tell) => {
        if (declined !== undefined)
          return `${tell.name(by)} declined ${tell.text(title ?? '')}${declined ? `: ${tell.text(declined)}` : ''}`;
        const from = title === undefined ? 'the room' : tell.text(title);
        return alone(who, by)
          ? `${tell.name(by)} left ${from}`
          : `${tell.name(by)} took ${list(who, tell.name)} off ${from}`;
      },
    }),
    assigned: entry<Roles, { who: Person }>({
      fold(state, { who, at, by, key }) {
        if (!holding(state).some((one) => same(one, who)))
          take(state, TEAM, { id: who.id, login: who.login, since: at, key, ...namedBy(by, who) }, true);
      },
      line: ({ by, who }, tell) => `${tell.name(by)} assigned ${tell.name(who)}`,
    }),
    unassigned: entry<Roles, { who: Person }>({
      fold: (state, { who, at, key }) => leave(state, who, { at, key }),
      line: ({ by, who }, tell) => `${tell.name(by)} unassigned ${tell.name(who)}`,
    }),
    /** Nothing but that they are there; `always` draws the conclusion. */
    role_confirmed: entry<Roles>({ fold: () => undefined }),
  },
  always: (state, { by }) => heardOf(state, by),
});
