/** `a`, `a or b`, `a, b or c`. */
export const or = (words: readonly string[]): string => joined(words, 'or');
/** `a`, `a and b`, `a, b and c`. */
export const and = (words: readonly string[]): string => joined(words, 'and');

const joined = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
