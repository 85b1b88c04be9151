import { wordsOf, type Word } from './characters.ts';
import type { AnyCommand, Slots } from './define.ts';
import { isDetail, readDetail } from './details.ts';
import { readKind, type Scene } from './kinds.ts';
import type { Doubtful } from './doubtful.ts';
import type { Located } from './locate.ts';
import type { Refusal } from './refusals.ts';
import type { Foreign } from './times.ts';
import { isExcused, whatIsWrong } from './wrong.ts';

/** What a located command says, or what is wrong with it. */
export type Understood =
  | {
      readonly args: Record<string, unknown>;
      readonly details: Record<string, unknown>;
      readonly text: string;
    }
  | { readonly refusal: Refusal };

/** A command while it is read. */
export interface Draft {
  args: Record<string, unknown>;
  details: Record<string, unknown>;
  /** Parts of the line that are text, as typed. */
  text: string[];
  firstWord: Word | undefined;
  foreign: Foreign | undefined;
  /** A clock time of long before the incident, as it was typed. */
  doubtful?: Doubtful | undefined;
}

/** Reads arguments, details and text of a command. */
export function understand({ command, line, words, below }: Located, scene: Scene): Understood {
  const draft: Draft = { args: {}, details: {}, text: [], firstWord: undefined, foreign: undefined };
  readLine(line, words, command, scene, draft);
  const spoken = draft.text.join(' ').trim();
  const excused = isExcused(command, draft);
  const under = textBelow(below, command.text === 'no' || spoken !== '', command.text === 'must' && !excused);
  const rest = under.filter((one) => !detailsAlone(one, command, scene, draft));
  const text = command.text === 'no' ? spoken : [spoken, ...rest].join('\n').trim();
  const wrong = whatIsWrong(command, scene, draft, text);
  return wrong
    ? { refusal: wrong }
    : { args: withLists(command.takes, draft.args), details: draft.details, text };
}

function readLine(
  line: string,
  words: readonly Word[],
  command: AnyCommand,
  scene: Scene,
  draft: Draft,
): void {
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

function readSlot(words: readonly Word[], takes: Slots, scene: Scene, draft: Draft): number {
  const joined = /^(and|&|\+)$/.test(words[0]!.plain) && words.length > 1 ? 1 : 0;
  for (const [name, slot] of Object.entries(takes)) {
    if (joined && !(slot.many && Object.keys(draft.args).length > 0)) continue;
    if (!slot.many && name in draft.args) continue;
    const read = readKind(slot.kind, words.slice(joined), scene);
    if (!read) continue;
    if ('foreign' in read) {
      draft.foreign ??= read;
      continue;
    }
    const before = (draft.args[name] ?? []) as readonly unknown[];
    draft.args[name] = slot.many ? [...before, read.value] : read.value;
    return read.used + joined;
  }
  return 0;
}

/** The lines below that are the command's text: to the paragraph's end where it has begun, else all of them. */
function textBelow(below: readonly string[], begun: boolean, needed: boolean): readonly string[] {
  if (begun) return untilEmpty(below);
  const next = below[0]?.trim() ?? '';
  return needed || next !== '' ? below : [];
}

// A rule ends a paragraph, and to Markdown makes a heading of it.
const RULE = /^ {0,3}(?:-{2,}|={2,}|\*{3,}|_{3,})\s*$/;

function untilEmpty(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.trim() === '' || RULE.test(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/** Takes in the details of a line that holds nothing else. */
function detailsAlone(line: string, command: AnyCommand, scene: Scene, draft: Draft): boolean {
  let words: readonly Word[] = wordsOf(line);
  const details = command.details ?? {};
  const found = {};
  if (words.length === 0 || !isDetail(words[0]!, details)) return false;
  while (words.length > 0) {
    const trial: Draft = { ...draft, details: found };
    const used = readDetail(words, false, details, scene, trial);
    if (used === 0) {
      draft.foreign ??= trial.foreign;
      return false;
    }
    draft.doubtful ??= trial.doubtful;
    words = words.slice(used);
  }
  Object.assign(draft.details, found);
  return true;
}

function withLists(takes: Slots, args: Record<string, unknown>): Record<string, unknown> {
  const lists = Object.entries(takes).filter(([name, slot]) => slot.many && !(name in args));
  return { ...args, ...Object.fromEntries(lists.map(([name]) => [name, []])) };
}
