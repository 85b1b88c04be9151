import { REPORTING } from '../freeze/check.ts';
import type { Instant, Person } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Hindrance {
  count: number;
  at: Instant;
  status: number;
}

interface Hindrances {
  /** Logins that GitHub dropped in silence, with the assignees at that time. */
  dropped: Record<string, string>;
  /** Effects that GitHub refused, by what they were. */
  failing: Record<string, Hindrance>;
  /** Fields that another program sets back; we stopped. */
  fought: Record<string, Instant>;
}

/** GitHub did not say no: it did not answer, or is broken itself. */
export const isUnanswered = (status: number): boolean => status === 0 || status >= 500;

/** What GitHub would not do for us. */
export const hindrances = fact({
  name: 'hindrances',
  start: { dropped: {}, failing: {}, fought: {} } as Hindrances,
  entries: {
    not_assigned: entry<Hindrances, { who: string; beside: string }>({
      fold(state, { who, beside }) {
        state.dropped[who] = beside;
      },
    }),
    could_not: entry<Hindrances, { what: string; status: number }>({
      fold(state, { what, status, at }) {
        state.failing[what] = { count: (state.failing[what]?.count ?? 0) + 1, at, status };
      },
    }),
    could_again: entry<Hindrances, { what: string }>({
      fold(state, { what }) {
        delete state.failing[what];
      },
    }),
    fight_stopped: entry<Hindrances, { field: string; against?: Person }>({
      fold(state, { field, at }) {
        state.fought[field] = at;
      },
    }),
  },
  also: {
    assigned(state, { who }: { who: Person }) {
      delete state.dropped[who.login];
    },
    severity_set(state) {
      delete state.fought['severity'];
      delete state.failing[REPORTING];
    },
    resolved: stateSettled,
    called_off: stateSettled,
    reopened: stateSettled,
    role_taken(state) {
      delete state.fought['assignees'];
    },
  },
});

function stateSettled(state: Hindrances): void {
  delete state.fought['state'];
  delete state.failing[REPORTING];
}
