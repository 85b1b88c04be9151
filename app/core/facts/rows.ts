import type { EntryBase } from '../incident/entry.ts';
import { entry, fact } from './define.ts';

/** How ids of rows begin: T tasks, C changes, U updates, V cases with vendors. */
export type Letter = 'T' | 'C' | 'U' | 'V';

/** What comments of ours remember of numbers, for when the card is lost. */
export interface RowsKnown {
  /** The highest number ever given of each kind. */
  last: Record<Letter, number>;
  /** Ids of rows by the keys of the entries that opened them: C2. */
  ids: Record<string, string>;
}

/** Rows that had a number when the card was lost, and were not read again yet. */
export const rows = fact({
  name: 'rows',
  start: { awaited: {} } as { awaited: Record<string, string> },
  entries: {
    rows_known: entry<{ awaited: Record<string, string> }, RowsKnown>({
      fold: (state, { ids }) => void Object.assign(state.awaited, ids),
    }),
  },
  always: ({ awaited }, { key }: EntryBase) => void delete awaited[key],
});
