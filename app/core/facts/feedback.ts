import type { Instant } from '../incident/words.ts';
import { entry, fact } from './define.ts';

/** What somebody said for the next review of the plan. Whom it is of is a party, never a person. */
export interface Said {
  readonly key: string;
  readonly at: Instant;
  readonly party: string;
  readonly text: string;
}

interface Feedback {
  /** The latest ones, oldest first. */
  said: Said[];
  /** Those before them, whose comments hold the words. */
  earlier: number;
}

// Anybody may give some, and a card has room for so many.
const KEPT = 40;

/** What is to be kept or bettered, as people said it for the review. */
export const feedback = fact({
  name: 'feedback',
  start: { said: [], earlier: 0 } as Feedback,
  entries: {
    feedback_given: entry<Feedback, { text: string; party: string }>({
      fold(state, { key, at, party, text }) {
        state.said.push({ key, at, party, text });
        if (state.said.length > KEPT) {
          state.said.shift();
          state.earlier += 1;
        }
      },
      line: ({ party, text }, tell) => `${tell.text(party, 60)}, for the plan review: ${tell.text(text)}`,
    }),
  },
});
