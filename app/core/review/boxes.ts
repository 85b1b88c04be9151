/** What can be decided about a rule. */
export const CHOICES = ['keep', 'change', 'drop'] as const;
export type Choice = (typeof CHOICES)[number];

const BOX = /^\s*[-*+] \[([ xX])\] .*<!-- rule (\d+) (keep|change|drop) -->\s*$/gm;

/** A box for one answer about the n-th rule. People tick it in GitHub's own interface. */
export const box = (rule: number, choice: Choice, words: string): string =>
  `- [ ] ${words} <!-- rule ${rule} ${choice} -->`;

/** What was ticked, by the number of the rule. Two answers to one question are both told. */
export function ticked(body: string): ReadonlyMap<number, readonly Choice[]> {
  const found = new Map<number, Choice[]>();
  for (const [, mark, rule, choice] of body.matchAll(BOX)) {
    if (mark === ' ') continue;
    const known = found.get(Number(rule)) ?? [];
    if (!known.includes(choice as Choice)) found.set(Number(rule), [...known, choice as Choice]);
  }
  return found;
}
