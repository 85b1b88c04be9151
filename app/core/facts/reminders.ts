import type { Instant } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Reminders {
  /** Moments of the latest reminder by what it was about. */
  last: Record<string, Instant>;
}

/** What fell due and was said unasked. */
export const reminders = fact({
  name: 'reminders',
  start: { last: {} } as Reminders,
  entries: {
    reminded: entry<Reminders, { what: string; of: string }>({
      fold(state, { what, at }) {
        state.last[what] = at;
      },
    }),
  },
});
