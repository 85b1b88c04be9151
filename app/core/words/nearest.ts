/** How many slips of the finger part two words: a letter too many, too few, wrong, or two neighbours swapped. */
export function slips(one: string, other: string): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (same ? 0 : 1),
        swapped ? before[j - 2]! + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[other.length]!;
}

/** The first of the nearest words, each no more slips away than it allows. */
export function nearestOf(
  typed: string,
  words: readonly string[],
  allowed: (word: string) => number,
  read: (word: string) => string = (word) => word,
): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const word of words) {
    const most = allowed(word);
    if (Math.abs(word.length - typed.length) > most) continue;
    const apart = slips(typed, read(word));
    if (apart <= most && apart < least) [best, least] = [word, apart];
  }
  return best;
}
