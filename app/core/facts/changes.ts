import { follow, unbind, yes } from '../changes/approval.ts';
import type { Change } from '../changes/change.ts';
import { end, start, undo } from '../changes/course.ts';
import { wordsDigest } from '../changes/digest.ts';
import type { Approved, Done, OfRow, Proposed, PullSeen } from '../changes/entries.ts';
import type { Rejected, Reworded, Started, Undone } from '../changes/entries.ts';
import {
  approvedLine,
  doneLine,
  proposedLine,
  rejectedLine,
  rewordedLine,
  seenLine,
} from '../changes/lines.ts';
import { forget, openRow } from '../changes/open-row.ts';
import type { EntryBase } from '../incident/entry.ts';
import { numbered, reserve, type Numbering } from '../incident/numbered.ts';
import { personOf } from '../incident/words.ts';
import { entry, fact } from './define.ts';
import type { RowsKnown } from './rows.ts';

interface Changes extends Numbering {
  /** All that were ever opened, in the order of their opening. */
  rows: Change[];
}

const NOTE_KEPT = 200;

/** Does something to the row that an entry is about. */
const on =
  <E extends OfRow>(act: (change: Change, entry: E & EntryBase) => void) =>
  ({ rows }: Changes, entry: E & EntryBase): void => {
    const { change: key, number } = entry;
    const change = rows.find((one) => one.key === key) ?? rows.find((one) => one.number === number);
    if (change) act(change, entry);
    forget(rows);
  };

function reword(change: Change, entry: Reworded & EntryBase): void {
  const before = wordsDigest(change);
  const { text, risk, undo: back, ref, needsYes } = entry;
  if (text !== undefined) change.text = text;
  if (risk !== undefined) change.risk = risk;
  if (back !== undefined) change.undo = back;
  if (ref !== undefined) change.ref = ref;
  if (needsYes !== undefined) change.needsYes ||= needsYes;
  if (wordsDigest(change) !== before) unbind(change, 'words', entry);
}

function reject(change: Change, { at, by, why }: Rejected & EntryBase): void {
  if (change.state !== 'proposed' && change.state !== 'approved') return;
  Object.assign(change, { state: 'rejected', approval: null, rejected: { at, by: personOf(by), why } });
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The row of that id, where it is a change: C4. */
const called = ({ rows }: Changes, row: string | undefined): Change | undefined =>
  rows.find(({ number }) => row === `C${number}`);

/** The ledger: every change made, or wanted, under pressure. */
export const changes = fact({
  name: 'changes',
  start: { last: 0, gaps: [], rows: [] } as Changes,
  entries: {
    change_proposed: entry<Changes, Proposed>({
      fold(state, given) {
        const number = numbered(state, given.number);
        state.rows.push(openRow(given, number, number !== given.number));
        forget(state.rows);
      },
      line: proposedLine,
    }),
    change_reworded: entry<Changes, Reworded>({ fold: on(reword), line: rewordedLine }),
    change_approved: entry<Changes, Approved>({ fold: on<Approved>(yes), line: approvedLine }),
    change_rejected: entry<Changes, Rejected>({ fold: on(reject), line: rejectedLine }),
    change_started: entry<Changes, Started>({ fold: on(start), line: doneLine('started') }),
    change_done: entry<Changes, Done>({
      fold: on((change, deed) => end(change, 'done', deed)),
      line: doneLine('finished'),
    }),
    change_failed: entry<Changes, Done>({
      fold: on((change, deed) => end(change, 'failed', deed)),
      line: doneLine('had no success with'),
    }),
    change_undone: entry<Changes, Undone>({ fold: on(undo), line: doneLine('undid') }),
    pull_seen: entry<Changes, PullSeen>({
      fold({ rows }, { number, ...seen }) {
        const its = ({ pull }: Change): boolean =>
          pull !== null && pull.number === number && sameName(pull.repository, seen.repository);
        for (const change of rows.filter(its)) follow(change, seen);
        forget(rows);
      },
      line: seenLine,
    }),
  },
  also: {
    rows_known: (state, { last }: RowsKnown) => reserve(state, last.C),
    row_withdrawn(state, { row }: { row: string }) {
      const change = called(state, row);
      if (change && ['proposed', 'approved', 'rejected'].includes(change.state)) change.state = 'withdrawn';
      forget(state.rows);
    },
    noted(state, { row, at, by, text }: EntryBase & { text: string; row?: string }) {
      const change = called(state, row);
      if (change) change.noted = { at, by: personOf(by), text: text.slice(0, NOTE_KEPT) };
    },
  },
});
