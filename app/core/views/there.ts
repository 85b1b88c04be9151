import type { Entry } from '../incident/fold.ts';
import type { RefusalCode } from '../grammar/refusals.ts';
import type { Word } from '../pass/judge.ts';

const HELD = 'That is not sent as it is; the room was told why.';

// Of what was typed there and nothing else: what the room or its plan says about it stays in the room.
const THERE: Readonly<Partial<Record<RefusalCode, string>>> = {
  typo: 'That is no command. `/update` and the words is one.',
  'text needed': 'That needs some words after it.',
  'too long': 'That is too long to be sent. Fewer words are a new comment.',
  'too many commands': 'Those are too many commands for one comment.',
  'time zone': 'That time could be in more than one place: write it in UTC.',
  'in a list': 'That line belongs to the list above it. Put an empty line before it, in a new comment.',
  edited: 'That comment was edited before it was read, and edits are not read. Please post it again.',
  'not here': 'Here `/update` is read, for those who read here; nothing else.',
};

interface Judged {
  readonly words: readonly Word[];
  readonly entries: readonly Entry[];
}

/** What is said in a mirror to whoever wrote there, neutral and about their words alone; empty where nothing is. */
export function sentenceThere({ words, entries }: Judged): string {
  const refused = words.flatMap(({ about }) => ('refusal' in about ? (THERE[about.refusal.code] ?? []) : []));
  const held = entries.some((entry) => entry.type === 'update_offered' && (entry.held?.length ?? 0) > 0);
  return [...new Set([...refused, ...(held ? [HELD] : [])])].join(' ');
}
