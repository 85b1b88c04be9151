import { bare, plain, wordsOf, type Word } from './characters.ts';
import type { AnyCommand, Details, Slots } from './define.ts';
import { KINDS, type Kind, type Read, type Scene } from './kinds.ts';
import type { Located } from './locate.ts';
import type { Refusal } from './refusals.ts';
import type { Foreign } from './times.ts';
import { nearest } from './typo.ts';

/** What a located command says, or what is wrong with it. */
export type Understood =
  | { readonly args: Record<string, unknown>; readonly details: Record<string, unknown>; readonly text: string }
  | { readonly refusal: Refusal };

interface Draft {
  args: Record<string, unknown>;
  details: Record<string, unknown>;
  /** Parts of the line that are text, as typed. */
  text: string[];
  firstWord: Word | undefined;
  foreign: Foreign | undefined;
}

const readKind = (kind: Kind, words: readonly Word[], scene: Scene): Read<Kind> | undefined =>
  words.length === 0 ? undefined : (KINDS[kind].read as (w: readonly Word[], s: Scene) => Read<Kind> | undefined)(words, scene);

const TIMES: readonly string[] = ['ahead', 'aheadOrNone', 'past'] satisfies Kind[];

/** Reads arguments, details and text of a command. */
export function understand({ command, line, words, below }: Located, scene: Scene): Understood {
  const draft: Draft = { args: {}, details: {}, text: [], firstWord: undefined, foreign: undefined };
  readLine(line, words, command, scene, draft);
  const spoken = draft.text.join(' ').trim();
  const under = command.text === 'no' ? [] : textBelow(below, spoken !== '', command.text === 'must' && !draft.details[command.textUnless ?? '']);
  const rest = under.filter((one) => !ownLineDetail(one, command, scene, draft));
  if (command.text === 'no') for (const one of untilEmpty(below)) ownLineDetail(one, command, scene, draft);
  const text = [spoken, ...rest].join('\n').trim();
  const wrong = whatIsWrong(command, scene, draft, text);
  return wrong ? { refusal: wrong } : { args: withLists(command.takes, draft.args), details: draft.details, text };
}

function readLine(line: string, words: readonly Word[], command: AnyCommand, scene: Scene, draft: Draft): void {
  let at = 0;
  let textFrom = -1;
  const endText = (end: number): void => {
    if (textFrom >= 0) draft.text.push(line.slice(textFrom, end).trim());
    textFrom = -1;
  };
  while (at < words.length) {
    const word = words[at]!;
    const detail = readDetail(words.slice(at), at === 0, command.details ?? {}, scene, draft);
    if (detail > 0) {
      endText(word.start);
      at += detail;
      continue;
    }
    const slot = draft.firstWord ? 0 : readSlot(words.slice(at), command.takes, scene, draft);
    if (slot === 0) {
      draft.firstWord ??= word;
      if (textFrom < 0) textFrom = word.start;
    }
    at += slot || 1;
  }
  endText(line.length);
}

/** Reads `name: value` at the head of the words; answers how many words it took. */
function readDetail(words: readonly Word[], first: boolean, details: Details, scene: Scene, draft: Draft): number {
  const head = words[0]!;
  const found = /^([a-z-]+):(.*)$/.exec(head.plain);
  const name = found?.[1] ?? (first ? bare(head) : '');
  if (!Object.hasOwn(details, name)) return 0;
  const kind = details[name]!;
  // Right behind the command the colon of a time may go: `/note at 09:38 …`.
  if (!found && !(kind !== 'line' && TIMES.includes(kind))) return 0;
  const attached = found?.[2] ? wordsOf(head.typed.slice(head.typed.search(/[:：]/u) + 1)) : [];
  const value = [...attached, ...words.slice(1)];
  if (kind === 'line') {
    const next = words.findIndex((word, at) => at > 0 && isDetail(word, details));
    const used = next < 0 ? words.length : next;
    draft.details[name] = [...attached, ...words.slice(1, used)].map((word) => word.typed).join(' ');
    return used;
  }
  const read = readKind(kind, value, scene);
  if (read && 'foreign' in read) draft.foreign ??= read;
  if (!read || 'foreign' in read) return 0;
  draft.details[name] = read.value;
  return 1 + read.used - attached.length;
}

const isDetail = (word: Word, details: Details): boolean =>
  Object.hasOwn(details, /^([a-z-]+):/.exec(word.plain)?.[1] ?? '');

function readSlot(words: readonly Word[], takes: Slots, scene: Scene, draft: Draft): number {
  const joined = /^(and|&|\+)$/.test(words[0]!.plain) && words.length > 1 ? 1 : 0;
  for (const [name, slot] of Object.entries(takes)) {
    if (joined && !(slot.many && name in draft.args)) continue;
    if (!slot.many && name in draft.args) continue;
    const read = readKind(slot.kind, words.slice(joined), scene);
    if (!read) continue;
    if ('foreign' in read) {
      draft.foreign ??= read;
      continue;
    }
    if (slot.many) (draft.args[name] = (draft.args[name] as unknown[] | undefined) ?? []) && (draft.args[name] as unknown[]).push(read.value);
    else draft.args[name] = read.value;
    return read.used + joined;
  }
  return 0;
}

function textBelow(below: readonly string[], begun: boolean, needed: boolean): readonly string[] {
  if (begun) return untilEmpty(below);
  const next = below[0]?.trim() ?? '';
  return needed || next !== '' ? below : [];
}

function untilEmpty(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.trim() === '');
  return end < 0 ? lines : lines.slice(0, end);
}

function ownLineDetail(line: string, command: AnyCommand, scene: Scene, draft: Draft): boolean {
  const words = wordsOf(line);
  if (words.length === 0 || !command.details || !isDetail(words[0]!, command.details)) return false;
  const trial: Draft = { ...draft, details: {} };
  if (readDetail(words, false, command.details, scene, trial) !== words.length) return false;
  Object.assign(draft.details, trial.details);
  return true;
}

function withLists(takes: Slots, args: Record<string, unknown>): Record<string, unknown> {
  const lists = Object.entries(takes).filter(([name, slot]) => slot.many && !(name in args));
  return { ...args, ...Object.fromEntries(lists.map(([name]) => [name, []])) };
}

function whatIsWrong(command: AnyCommand, scene: Scene, draft: Draft, text: string): Refusal | undefined {
  const right = command.examples.right[0]!;
  const missing = Object.entries(command.takes).find(([name, slot]) => slot.must && !(name in draft.args));
  const found = draft.firstWord?.typed;
  const timed = Object.values(command.takes).some((slot) => TIMES.includes(slot.kind));
  if (draft.foreign && (missing || timed || Object.keys(command.details ?? {}).length > 0)) {
    const { foreign, clock } = draft.foreign;
    return { code: 'time zone', letters: foreign, zone: scene.plan.timezone, right: `${clock} UTC` };
  }
  if (found && /^@[\w-]+\/[\w-]+/.test(found) && Object.values(command.takes).some((slot) => slot.kind === 'person'))
    return { code: 'not a team', who: found };
  if (missing) return asking(missing[1].kind, found, scene);
  if (command.text === 'no' && found) {
    const [first] = Object.entries(command.takes);
    if (first && !(first[0] in draft.args)) return asking(first[1].kind, found, scene);
    return { code: 'words too many', found, right: withAt(command, found) ?? right };
  }
  const excused = command.textUnless !== undefined && command.textUnless in { ...draft.details, ...draft.args };
  if (command.text === 'must' && text === '' && !excused) return { code: 'text needed', right };
  return undefined;
}

function asking(kind: Kind, found: string | undefined, scene: Scene): Refusal {
  const { asks, choices } = KINDS[kind];
  const near = found === undefined ? undefined : nearest(plain(found), choices(scene));
  return {
    code: 'missing',
    asks,
    choices: choices(scene),
    ...(found === undefined ? {} : { found }),
    ...(near === undefined ? {} : { nearest: near }),
  };
}

/** `/role lead bob` where nobody is known as bob: the same with the sign that names a person. */
function withAt(command: AnyCommand, found: string): string | undefined {
  const person = Object.values(command.takes).some((slot) => slot.kind === 'person');
  if (!person || !/^[a-z\d][a-z\d-]{0,38}$/i.test(found)) return undefined;
  return command.examples.right.find((one) => /@\w/.test(one))?.replace(/@[\w-]+/, `@${found}`);
}
