import type { Instant } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Reminders {
  /** Moments of the latest reminder by what it was about. */
  last: Record<string, Instant>;
  /** The newest thing that a person did in the room. */
  lastHumanAt: Instant | null;
}

/** What fell due and was said unasked. */
export const reminders = fact({
  name: 'reminders',
  start: { last: {}, lastHumanAt: null } as Reminders,
  entries: {
    reminded: entry<Reminders, { what: string; of: string }>({
      fold(state, { what, at }) {
        state.last[what] = at;
      },
    }),
  },
});
