import { nearestOf, slips } from '../words/nearest.ts';

/** Edits between two words. */
export const distance = slips;

/** `acceptWithin`, `Accept_Within` and `accept within` are all `accept-within` to a reader. */
function plainly(word: string): string {
  return word
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[\s_-]+/g, '-')
    .toLowerCase();
}

/** The one of the words that was probably meant, if any is near enough. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const meant = plainly(word);
  const allowed = meant.length <= 4 ? 1 : meant.length <= 7 ? 2 : 3;
  const others = words.filter((candidate) => candidate !== word);
  return nearestOf(meant, others, () => allowed, plainly);
}
