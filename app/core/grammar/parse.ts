import type { AnyCommand } from './define.ts';
import { plain } from './characters.ts';
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
  const fits = (place: Located): boolean => !('refusal' in understand({ ...place, below: [] }, scene));
  return locate(body, commands, prefixed, fits).slice(0, MOST_COMMANDS + 1).map((place, at) => ({
    n: at + 1,
    command: place.command,
    line: place.line.trim(),
    digest: digest(place),
    understand: (now) => refusalOf(place, at) ?? understand(place, now),
  }));
}

function refusalOf(place: Located, at: number): { refusal: Refusal } | undefined {
  if (at >= MOST_COMMANDS) return { refusal: { code: 'too many commands', most: MOST_COMMANDS } };
  if (place.hanging) return { refusal: { code: 'in a list' } };
  if (!place.slip) return undefined;
  const typed = place.line.trim();
  const right = typed.replace(/^\S+/u, `/${place.command.name}`);
  return { refusal: { code: 'typo', typed: /^\S+/u.exec(typed)?.[0] ?? typed, right } };
}

/** Says whether a text has a command at all, without knowing plan or room: for deciding whether to look. */
export function mayCommand(body: string, commands: readonly AnyCommand[]): boolean {
  return locate(body, commands, false, () => true).length > 0;
}

/** FNV-1a, 32 bits: enough to know the same line within two minutes. */
function digest({ command, line, slip, words, below }: Located): string {
  const text = [slip ? plain(line) : command.name, ...words.map((word) => word.plain), ...below.map((line) => plain(line.trim()))].join(' ');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
