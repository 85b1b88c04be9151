import { bare, wordsOf, type Word } from './characters.ts';
import type { Details } from './define.ts';
import { readKind, TIMES, type Kind, type Scene } from './kinds.ts';
import { doubtful } from './doubtful.ts';
import type { Draft } from './read.ts';
import type { Instant } from '../incident/words.ts';

const FORM = /^([a-z-]+):(.*)$/;

/** Whether a word has the form of a detail with one of these names. */
export const isDetail = (word: Word, details: Details): boolean =>
  Object.hasOwn(details, FORM.exec(word.plain)?.[1] ?? '');

/** What hangs on to the colon, as a word of its own. */
const attachedTo = ({ typed }: Word): Word[] => wordsOf(typed.slice(typed.search(/[:：]/u) + 1));

/** Reads `name: value` at the head of the words; answers how many words it took, none where the value does not fit. */
export function readDetail(
  words: readonly Word[],
  first: boolean,
  details: Details,
  scene: Scene,
  draft: Draft,
): number {
  const head = words[0]!;
  const found = FORM.exec(head.plain);
  const name = found?.[1] ?? (first ? bare(head) : '');
  if (!Object.hasOwn(details, name)) return 0;
  const kind = details[name]!;
  // Right behind the command the colon of a time may go: `/note at 09:38 …`.
  if (!found && !(kind !== 'line' && TIMES.includes(kind))) return 0;
  const attached = found ? attachedTo(head) : [];
  const value = [...attached, ...words.slice(1)];
  if (kind === 'line') return readWords(name, attached, words, details, scene, draft);
  const read = value.length === 0 ? undefined : readKind(kind, value, scene);
  if (read && 'foreign' in read) draft.foreign ??= read;
  if (!read || 'foreign' in read) return 0;
  draft.details[name] = read.value;
  if (kind === 'recent') draft.doubtful ??= doubtful(value[0]!.typed, draft.details[name] as Instant, scene);
  return 1 + read.used - attached.length;
}

/** Words up to the next detail or the line's end. */
function readWords(
  name: string,
  attached: readonly Word[],
  words: readonly Word[],
  details: Details,
  scene: Scene,
  draft: Draft,
): number {
  const next = words.findIndex((_, at) => at > 0 && begins(words.slice(at), details, scene));
  const used = next < 0 ? words.length : next;
  const value = [...attached, ...words.slice(1, used)].map(({ typed }) => typed).join(' ');
  if (value === '') return 0;
  draft.details[name] = value;
  return used;
}

/** Whether a detail begins here, with a value that fits it. */
function begins(words: readonly Word[], details: Details, scene: Scene): boolean {
  const head = words[0]!;
  if (!isDetail(head, details)) return false;
  const kind = details[FORM.exec(head.plain)![1]!]!;
  const value = [...attachedTo(head), ...words.slice(1)];
  if (value.length === 0 || kind === 'line') return value.length > 0;
  const read = readKind(kind as Kind, value, scene);
  return read !== undefined && !('foreign' in read);
}
