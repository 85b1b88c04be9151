import { plain, wordsOf, type Word } from './characters.ts';
import type { AnyCommand } from './define.ts';
import { readLines } from './lines.ts';
import { nearest } from './typo.ts';

/** A command's place in a comment: the words behind its name, and the lines below that may be its text. */
export interface Located {
  readonly command: AnyCommand;
  /** The line as typed. */
  readonly line: string;
  /** The words behind the command's name, standing in `line`. */
  readonly words: readonly Word[];
  readonly below: readonly string[];
  /** Typed otherwise than the command is called: only a command if its arguments fit. */
  readonly slip: boolean;
  /** Hangs on to a list above it: told so, not obeyed. */
  readonly hanging: boolean;
}

/** Small letters, without the dashes that may be left out. */
export const tight = (name: string): string => name.replace(/[-_]/g, '');

/** All words for all commands. */
export function vocabulary(commands: readonly AnyCommand[]): Map<string, AnyCommand> {
  return new Map(commands.flatMap((one) => [one.name, ...(one.also ?? [])].map((word) => [tight(word), one])));
}

const PREFIX = 'allclear';

interface Named {
  command: AnyCommand;
  words: Word[];
  slip: boolean;
}

/** Which command a line names, if any. */
function named(line: string, words: ReadonlyMap<string, AnyCommand>, prefixed: boolean): Named | undefined {
  const all = headAndRest(line);
  if (!all) return undefined;
  const isPrefix = tight(all.name) === PREFIX;
  if (!isPrefix && prefixed) return undefined;
  if (!isPrefix) return called(all.name, all.rest, words);
  const [next, ...rest] = all.rest;
  const help = words.get('help')!;
  if (!next) return { command: help, words: [], slip: false };
  const name = next.plain.replace(/^\/|:$/g, '');
  return called(name, rest, words) ?? { command: help, words: [next], slip: false };
}

function called(name: string, rest: Word[], words: ReadonlyMap<string, AnyCommand>): Named | undefined {
  const exact = words.get(tight(name));
  if (exact) return { command: exact, words: rest, slip: false };
  const meant = nearest(tight(name), [...words.keys(), PREFIX]);
  const command = meant === undefined ? undefined : words.get(meant);
  return command && { command, words: rest, slip: true };
}

function headAndRest(line: string): { name: string; rest: Word[] } | undefined {
  const [head, ...rest] = wordsOf(line);
  const found = head && /^\/([a-z][a-z_-]*)(:(.*))?$/.exec(head.plain);
  if (!found) return undefined;
  if (!found[3]) return { name: found[1]!, rest };
  // `/impact:EU is down`: what hangs on to the colon is the first word behind it.
  const start = head.start + head.typed.search(/[:：]/u) + 1;
  const typed = line.slice(start, head.end);
  return { name: found[1]!, rest: [{ typed, plain: plain(typed), start, end: head.end }, ...rest] };
}

/** Finds the commands of a comment. A slip of the finger is one only if `fits` says that its arguments would do. */
export function locate(
  body: string,
  commands: readonly AnyCommand[],
  prefixed: boolean,
  fits: (located: Located) => boolean,
): Located[] {
  const { lines, candidates, hanging } = readLines(body);
  const words = vocabulary(commands);
  const all = [...candidates, ...hanging].sort((one, other) => one - other);
  const found = all.flatMap((at) => {
    const name = named(lines[at]!, words, prefixed);
    if (!name || (name.slip && hanging.includes(at))) return [];
    const place = { ...name, at, line: lines[at]!, hanging: hanging.includes(at), below: [] };
    return name.slip && !fits(place) ? [] : [place];
  });
  return found.map(({ at, ...place }, index) => ({
    ...place,
    below: lines.slice(at + 1, found[index + 1]?.at ?? lines.length),
  }));
}
