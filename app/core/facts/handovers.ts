import { samePerson, type Instant, type Period, type Person, type Role } from '../incident/words.ts';
import { and } from '../words/lists.ts';
import { entry, fact } from './define.ts';

/** A role offered by its holder, who keeps it until the other says yes. */
export interface Handover {
  to: Person;
  by: Person;
  at: Instant;
  key: string;
  /** How long it may stay unanswered; null: for ever. */
  within: Period | null;
}

interface Handovers {
  /** By role: one at a time. */
  pending: Record<Role, Handover>;
}

const dropOf = (state: Handovers, people: readonly Person[], role?: Role): void => {
  for (const [name, { to, by }] of Object.entries(state.pending)) {
    const concerned = people.some((one) => samePerson(one, to) || samePerson(one, by));
    if (concerned && (role === undefined || role === name)) delete state.pending[name];
  }
};
const clear = (state: Handovers): void => {
  state.pending = {};
};

/** Roles on their way from one to another. */
export const handovers = fact({
  name: 'handovers',
  start: { pending: {} } as Handovers,
  entries: {
    handover_offered: entry<
      Handovers,
      { role: Role; title: string; who: readonly Person[]; within?: Period; text?: string }
    >({
      fold(state, { role, who, by, at, key, within }) {
        const to = who[0];
        if (!to) return;
        state.pending[role] = { to, by: { id: by.id, login: by.login }, at, key, within: within ?? null };
      },
      line: ({ by, who, title, text }, tell) =>
        `${tell.name(by)} offered ${and(who.map(tell.name))} to take over as ${tell.text(title)}${text ? `: ${tell.text(text)}` : ''}`,
    }),
    handover_declined: entry<Handovers, { role: Role; title: string; why?: string }>({
      fold(state, { role }) {
        delete state.pending[role];
      },
      line: ({ by, title, why }, tell) =>
        `${tell.name(by)} declined to take over as ${tell.text(title)}${why ? `: ${tell.text(why)}` : ''}`,
    }),
  },
  also: {
    role_taken(state, { role }: { role: Role }) {
      delete state.pending[role];
    },
    role_left: (state, { who, role }: { who: readonly Person[]; role?: Role }) => dropOf(state, who, role),
    unassigned: (state, { who }: { who: Person }) => dropOf(state, [who]),
    resolved: clear,
    called_off: clear,
  },
});
