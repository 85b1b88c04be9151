import type { Spoken } from '../grammar/parse.ts';
import { commandKey } from '../incident/entry.ts';
import type { EntryData } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';
import type { Answered } from './effects.ts';
import type { FreshComment } from './fresh.ts';
import type { Bench } from './judge.ts';
import { mayUse } from './rights.ts';

/** Who may not even record. Who speaks in a mirror speaks for the room: what is asked for is the right to do that, there. */
export const isOutsider = (
  { by, mirror }: Pick<FreshComment, 'by' | 'mirror'>,
  { room, plan }: Bench,
): boolean => !mayUse(mirror === undefined ? 'record' : 'speak', by, room, plan);

/** Who may nothing here gets 😕 and nothing else, for the whole comment; nothing of it is left to judge. */
export function outsiders(
  found: readonly Spoken[],
  by: Person,
  stays: boolean,
  bench: Bench,
  comment: FreshComment,
  add: (key: string, data: EntryData) => void,
  answered: Answered[],
): readonly Spoken[] {
  if (!stays && !isOutsider(comment, bench)) return found;
  // A report stays one: what anybody may say does not make it a room.
  const heard = !stays && comment.mirror === undefined && bench.state.declaration.declared !== null;
  const open = found.filter(({ command }) => command.group === 'anybody' && heard);
  const denied = found.filter((one) => !open.includes(one));
  for (const { n, command } of denied) {
    add(commandKey(comment.id, n), { type: 'denied' });
    answered.push({ by, command: command.name, answer: 'denied' });
  }
  return open;
}
