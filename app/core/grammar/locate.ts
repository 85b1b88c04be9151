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
  /** Typed otherwise than the command is called: how the line should begin. Only a command if its arguments fit. */
  readonly slip?: string;
  /** Hangs on to a list above it: told so, not obeyed. */
  readonly hanging: boolean;
}

/** Small letters, without the dashes that may be left out. */
export const tight = (name: string): string => name.replace(/[-_]/g, '');

const vocabularies = new WeakMap<readonly AnyCommand[], ReadonlyMap<string, AnyCommand>>();

/** All words for all commands. */
export function vocabulary(commands: readonly AnyCommand[]): ReadonlyMap<string, AnyCommand> {
  const known = vocabularies.get(commands);
  if (known) return known;
  const words = new Map(
    commands.flatMap((one) => [one.name, ...(one.also ?? [])].map((word) => [tight(word), one] as const)),
  );
  vocabularies.set(commands, words);
  return words;
}

const PREFIX = 'allclear';

interface Named {
  command: AnyCommand;
  words: Word[];
  slip?: string;
}

/** Which command a line names, if any. */
function named(line: string, words: ReadonlyMap<string, AnyCommand>, prefixed: boolean): Named | undefined {
  const all = headAndRest(line);
  if (!all) return undefined;
  const name = tight(all.name);
  if (name !== PREFIX) {
    const found = prefixed ? undefined : called(name, all.rest, words);
    return found ?? (nearest(name, [PREFIX]) ? behindPrefix(all.rest, words, true) : undefined);
  }
  return behindPrefix(all.rest, words, false) ?? { command: words.get('help')!, words: all.rest.slice(0, 1) };
}

/** What stands behind the prefix, rightly spelled or not. */
function behindPrefix(
  rest: Word[],
  words: ReadonlyMap<string, AnyCommand>,
  misspelt: boolean,
): Named | undefined {
  const [next, ...others] = rest;
  const found = next && called(tight(next.plain.replace(/^\/|:$/g, '')), others, words);
  if (!found || !(misspelt || found.slip)) return found;
  return { ...found, slip: `/${PREFIX} ${found.command.name}` };
}

function called(name: string, rest: Word[], words: ReadonlyMap<string, AnyCommand>): Named | undefined {
  const exact = words.get(name);
  if (exact) return { command: exact, words: rest };
  const meant = nearest(name, [...words.keys()]);
  const command = meant === undefined ? undefined : words.get(meant);
  return command && { command, words: rest, slip: `/${command.name}` };
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
  const hangs = new Set(hanging);
  const all = [...candidates, ...hanging].sort((one, other) => one - other);
  const found = all.flatMap((at, index) => {
    const name = named(lines[at]!, words, prefixed);
    if (!name || (name.slip && hangs.has(at))) return [];
    const below = lines.slice(at + 1, all[index + 1] ?? lines.length);
    const place = { ...name, at, line: lines[at]!, hanging: hangs.has(at), below };
    return name.slip && !fits(place) ? [] : [place];
  });
  return found.map(({ at, ...place }, index) => ({
    ...place,
    below: lines.slice(at + 1, found[index + 1]?.at ?? lines.length),
  }));
}
