import { plain } from '../grammar/characters.ts';
import type { Plan } from '../plan/schema.ts';

// Words that say nothing of what a tool is for: "what is on the wire".
const EMPTY =
  /^(?:about|and|are|does|for|from|how|into|its|not|the|that|there|they|this|what|when|where|whether|which|who|why|with)$/;

const wordsIn = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const telling = (purpose: string): string[] =>
  wordsIn(purpose).filter((word) => word.length > 2 && !EMPTY.test(word));

const within = (words: readonly string[], named: readonly string[]): boolean =>
  named.length > 0 && words.some((_, from) => named.every((word, at) => words[from + at] === word));

/** The agreed tools for what a text is about: called by key or name in it, or by every word of what they are for. */
export function toolsFor(text: string, { tools }: Plan): { name: string; link: string }[] {
  const words = wordsIn(text);
  return Object.entries(tools).flatMap(([key, { name, for: purpose, link }]) => {
    const called = [key, name].some((one) => within(words, wordsIn(one)));
    const wanted = telling(purpose);
    const fits = called || (wanted.length > 0 && wanted.every((word) => words.includes(word)));
    return fits && link !== null ? [{ name, link }] : [];
  });
}
