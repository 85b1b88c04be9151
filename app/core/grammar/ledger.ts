import { bare, type Word } from './characters.ts';
import { everOpened, rowNamed } from './named.ts';
import { ASKED, type Asked, type Scene } from './scene.ts';

type Found<T> = { readonly value: T; readonly used: number } | undefined;
type Words = readonly [Word, ...Word[]];

/** The change that a word is the number of, where there ever was one: C4 is also the name of a machine. */
export function changeNamed(word: Word, scene: Scene): number | undefined {
  const row = rowNamed(word, scene);
  return row?.letter === 'C' && everOpened(row, scene) ? row.number : undefined;
}

/** `after the fact`, at the head of the words. */
export function afterTheFact([word, ...rest]: Words): Found<true> {
  if (bare(word) === 'afterwards') return { value: true, used: 1 };
  const said = [word, ...rest.slice(0, 2)].map(bare).join(' ');
  return said === 'after the fact' ? { value: true, used: 3 } : undefined;
}

const verbNamed = (word: Word): Asked['verb'] | undefined => ASKED.find((verb) => verb === bare(word));

/** `approve C1`, or `C1 approve` where that is all: behind it words may as well be a new wording. */
export function askedNamed([first, second, ...rest]: Words, scene: Scene): Found<Asked> {
  if (!second) return undefined;
  const before = verbNamed(first);
  const after = verbNamed(second);
  const number = changeNamed(before ? second : first, scene);
  if (number === undefined) return undefined;
  if (before) return { value: { verb: before, number }, used: 2 };
  const [next] = rest;
  if (!after || (next && !afterTheFact([next, ...rest.slice(1)]))) return undefined;
  return { value: { verb: after, number }, used: 2 };
}
