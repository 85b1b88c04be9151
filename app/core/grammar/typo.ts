/** How many slips of the finger part two words: a letter too many, too few, wrong, or two swapped. */
export function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1),
        swapped ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}

/** The word of the list that was probably meant: one slip away, two if longer than six letters. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > 30) return undefined;
  const near = words
    .map((word) => ({ word, slips: slips(typed, word) }))
    .filter(({ word, slips }) => slips <= (word.length > 6 ? 2 : 1) && slips < word.length)
    .sort((one, other) => one.slips - other.slips);
  return near[0]?.word;
}
