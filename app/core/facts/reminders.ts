import type { Instant, Person } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Reminders {
  /** Moments of the latest reminder by what it was about. */
  last: Record<string, Instant>;
  /** Every key that was said: it is said once, however far its entry has moved. */
  said: string[];
  /** Whom each promise has brought a word so far, and when it last did. */
  asked: Record<string, { logins: string[]; at: Instant }>;
  /** When somebody was last mentioned unasked, by login in small letters. */
  mentioned: Record<string, Instant>;
  /** What people last said or did when a quiet room was asked about: plain comments leave no other trace. */
  heard: { at: Instant; key: string } | null;
}

interface Mentioning {
  to?: readonly Person[];
  /** When it was said; it may have fallen due long before. */
  saidAt?: Instant;
  /** Channels that are to wake whom it is for. */
  calls?: readonly string[];
}

/** One promise, as the reminders of it are counted. */
export const promiseOf = (what: string, of: string): string => `${what}:${of}`;

function mention(state: Reminders, to: readonly Person[], at: Instant): void {
  for (const { login } of to) {
    const before = state.mentioned[login.toLowerCase()] ?? at;
    state.mentioned[login.toLowerCase()] = Math.max(before, at);
  }
}

/** What was said unasked, and to whom. */
export const reminders = fact({
  name: 'reminders',
  start: { last: {}, said: [], asked: {}, mentioned: {}, heard: null } as Reminders,
  entries: {
    reminded: entry<Reminders, Mentioning & { what: string; of: string; heardAt?: Instant }>({
      fold(state, { key, what, of, at, to = [], saidAt = at, heardAt }) {
        state.last[what] = at;
        if (!state.said.includes(key)) state.said.push(key);
        const promise = promiseOf(what, of);
        const logins = [...(state.asked[promise]?.logins ?? []), ...to.map(({ login }) => login)];
        state.asked[promise] = { logins, at: Math.max(saidAt, state.asked[promise]?.at ?? 0) };
        if (heardAt !== undefined && heardAt > (state.heard?.at ?? 0)) state.heard = { at: heardAt, key: of };
        mention(state, to, saidAt);
      },
    }),
    duties_told: entry<Reminders, Mentioning & { of: string }>({
      fold(state, { at, to = [], saidAt = at }) {
        mention(state, to, saidAt);
      },
    }),
  },
  also: {
    update_offered(state, { at, to = [] }: Mentioning & { at: Instant }) {
      mention(state, to, at);
    },
  },
});
