import { plain } from './characters.ts';
import type { AnyCommand } from './define.ts';
import { askedBack } from './doubtful.ts';
import { KINDS, TIMES, type Kind, type RowId, type Scene } from './kinds.ts';
import type { Draft } from './read.ts';
import type { Refusal } from './refusals.ts';
import { nearest } from './typo.ts';

/** What is wrong with a command as it was read, with what would be right; nothing where it can be obeyed. */
export function whatIsWrong(
  command: AnyCommand,
  scene: Scene,
  draft: Draft,
  text: string,
): Refusal | undefined {
  const right = command.examples.right[0]!;
  const slots = Object.entries(command.takes);
  const missing = slots.find(([name, slot]) => slot.must && !(name in draft.args));
  const found = draft.firstWord?.typed;
  if (draft.foreign && !slots.some(([name, { kind }]) => TIMES.includes(kind) && name in draft.args)) {
    const { foreign, clock } = draft.foreign;
    return { code: 'time zone', letters: foreign, zone: scene.plan.timezone, right: `${clock} UTC` };
  }
  if (draft.doubtful) return askedBack(draft.doubtful, scene);
  if (found && isTeam(found) && slots.some(([, { kind }]) => PEOPLE.includes(kind)))
    return { code: 'not a team', who: found };
  if (missing) return asking(missing[1].kind, found, scene);
  if (command.text === 'no' && found) {
    const [first] = slots;
    if (first && !(first[0] in draft.args)) return asking(first[1].kind, found, scene);
    return { code: 'words too many', found, right: withAt(command, found) ?? right };
  }
  const excused = isExcused(command, draft);
  return command.text === 'must' && text === '' && !excused
    ? { code: 'text needed', right: forRow(command, draft) ?? right }
    : undefined;
}

/** The form with words behind a row's number, for the row that was named: `/reject C7 why`. */
function forRow({ usage }: AnyCommand, { args: { row } }: Draft): string | undefined {
  if (typeof row !== 'object' || row === null || !('letter' in row)) return undefined;
  const { letter, number } = row as RowId;
  return usage.find((one) => ROW.test(one))?.replace(ROW, `$1${letter}${number} `);
}

const ROW = /^(\S+ )[CTUV]\d+ (?=\S)/;

/** Whether something was said that makes up for missing text. */
export const isExcused = ({ textUnless = [] }: AnyCommand, { args, details }: Draft): boolean =>
  textUnless.some((name) => name in details || name in args);

const PEOPLE: readonly Kind[] = ['person', 'someone'];
const isTeam = (word: string): boolean => /^@[\w-]+\/[\w-]+/.test(plain(word));

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
  const person = Object.values(command.takes).some(({ kind }) => PEOPLE.includes(kind));
  if (!person || !/^[a-z\d][a-z\d-]{0,38}$/i.test(found)) return undefined;
  return command.examples.right.find((one) => /@\w/.test(one))?.replace(/@[\w-]+/, `@${found}`);
}
