/** Edits between two words: a letter more, less or other, or two neighbours swapped. */
export function distance(from: string, to: string): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

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
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of words) {
    if (candidate === word || Math.abs(candidate.length - meant.length) > allowed) continue;
    const edits = distance(meant, plainly(candidate));
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
