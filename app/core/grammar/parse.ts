import { digest } from '../incident/entry.ts';
import type { AnyCommand } from './define.ts';
import { wordsOf } from './characters.ts';
import type { Scene } from './kinds.ts';
import { locate, type Located } from './locate.ts';
import { understand } from './read.ts';
import type { Refusal } from './refusals.ts';

/** The n-th command of a comment: what it says, or what is wrong with it. */
export interface Spoken {
  readonly n: number;
  readonly command: AnyCommand;
  /** Its line as typed. */
  readonly line: string;
  /** The same for the same words, however they are spaced. */
  readonly digest: string;
  /** Reads its arguments at the scene; state moves on between two commands of one comment. */
  understand(scene: Scene): ReturnType<typeof understand>;
}

/** More commands than anybody types in one comment. */
export const MOST_COMMANDS = 30;

/** The commands of a comment, in order. Prose, quotations and code hold none. */
export function commandsIn(body: string, scene: Scene, commands: readonly AnyCommand[]): Spoken[] {
  const prefixed = scene.plan.commands.prefix === 'required';
  const fits = (place: Located): boolean => !('refusal' in understand(place, scene));
  const found = locate(body, commands, prefixed, fits).slice(0, MOST_COMMANDS + 1);
  return found.map((place, at) => ({
    n: at + 1,
    command: place.command,
    line: place.line.trim(),
    digest: digestOf(place, scene),
    understand: (now) => refusalOf(place, at) ?? understand(place, now),
  }));
}

function refusalOf({ slip, line, words, hanging }: Located, at: number): { refusal: Refusal } | undefined {
  if (at >= MOST_COMMANDS) return { refusal: { code: 'too many commands', most: MOST_COMMANDS } };
  if (hanging) return { refusal: { code: 'in a list' } };
  if (slip === undefined) return undefined;
  const rest = line.slice(words[0]?.start ?? line.length).trim();
  const typed = line.slice(0, words[0]?.start).trim();
  return { refusal: { code: 'typo', typed, right: `${slip} ${rest}`.trim() } };
}

/**
 * Says whether a text has a command at all, without knowing plan or room: for deciding whether to look.
 * A slip counts where it would declare; all other commands need a room, and rooms are looked at anyway.
 */
export function mayCommand(body: string, commands: readonly AnyCommand[]): boolean {
  return locate(body, commands, false, ({ command }) => command.declares === true).length > 0;
}

/** The digest of a command's line and its text: enough to know the same one within two minutes. */
function digestOf(place: Located, scene: Scene): string {
  const { command, words } = place;
  const understood = understand(place, scene);
  const said = 'text' in understood ? understood.text : '';
  const text = [
    command.name,
    ...words.map((word) => word.plain),
    ...said
      .split('\n')
      .flatMap(wordsOf)
      .map((word) => word.plain),
  ].join(' ');
  return digest(text);
}
