import type { Spoken } from '../grammar/parse.ts';
import { commandKey } from '../incident/entry.ts';
import type { EntryData } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';
import type { Answered } from './effects.ts';
import type { FreshComment } from './fresh.ts';
import type { Bench } from './judge.ts';
import { mayUse } from './rights.ts';

/** Who may nothing here gets 😕 and nothing else, for the whole comment; nothing of it is left to judge. */
export function outsiders(
  found: readonly Spoken[],
  by: Person,
  stays: boolean,
  { room, plan }: Bench,
  comment: FreshComment,
  add: (key: string, data: EntryData) => void,
  answered: Answered[],
): readonly Spoken[] {
  // Who speaks in a mirror speaks for the room: what is asked for is the right to do that, in the room.
  const there = comment.mirror !== undefined;
  if (!stays && mayUse(there ? 'speak' : 'record', by, room, plan)) return found;
  const open = found.filter(({ command }) => command.group === 'anybody' && !stays && !there);
  const denied = found.filter((one) => !open.includes(one));
  for (const { n, command } of denied) {
    add(commandKey(comment.id, n), { type: 'denied' });
    answered.push({ by, command: command.name, answer: 'denied' });
  }
  return open;
}
