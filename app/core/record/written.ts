import { BEGINNING } from '../wire/journal.ts';
import { fold, type Entry } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import type { Decision } from '../respond.ts';
import { recordMark } from './retrospective.ts';
import type { RecordRead } from './read.ts';

/** The journal of a record that is written down anew, as if one pass had decided all of it. */
export function asDecided({ entries, from }: RecordRead, now: Instant): Decision {
  const mark: Entry = { type: 'imported', from, key: 'imported', at: now, by: ALLCLEAR };
  const all = [...entries, mark];
  const nothing = { effects: [], fresh: [], answered: [], card: true, unsettled: false } as const;
  return {
    ...nothing,
    entries: all,
    state: fold(all),
    known: {
      ...{ entries: [], base: undefined, archived: new Set(), keys: new Set(), archives: [] },
      ...{ cursor: BEGINNING, state: fold([]), card: undefined, spare: [], rebuild: false, behind: false },
    },
  };
}

/** The text of its issue: what it is, and that nobody is waited for. */
export const issueBody = ({ from }: RecordRead): string =>
  `The record of a past incident, written down afterwards from an export of \`${from}\`. Nothing is asked or due here; its whole story is in the comment below.\n\n${recordMark(from)}`;
