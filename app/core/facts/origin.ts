import { entry, fact } from './define.ts';

interface Origin {
  /** The record that this one was written from, `owner/name#number`; null for a room that was lived in. */
  from: string | null;
}

/** Where a record comes from that was written down afterwards. */
export const origin = fact({
  name: 'origin',
  start: { from: null } as Origin,
  entries: {
    imported: entry<Origin, { from: string }>({
      fold(state, { from }) {
        state.from = from ?? null;
      },
    }),
  },
});
