import type { Instant, Person } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Cause {
  text: string | null;
  by: Person | null;
  at: Instant | null;
}

/** The best theory of why. The last word wins. */
export const cause = fact({
  name: 'cause',
  start: { text: null, by: null, at: null } as Cause,
  entries: {
    cause_suspected: entry<Cause, { text: string }>({
      fold(state, { text, by, at }) {
        Object.assign(state, { text, by, at });
      },
      line: ({ by, text }, tell) => `${tell.name(by)} suspects: ${tell.text(text)}`,
    }),
  },
});
