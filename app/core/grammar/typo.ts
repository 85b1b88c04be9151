import { nearestOf } from '../words/nearest.ts';

const LONGEST_TYPED = 30;

/** The word of the list that was probably meant: one slip away, two if longer than six letters. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > LONGEST_TYPED) return undefined;
  // A word of which nothing is left was not meant.
  return nearestOf(typed, words, (word) => Math.min(word.length > 6 ? 2 : 1, word.length - 1));
}
