import type { Instant } from '../incident/words.ts';
import type { Suspect, Unseen } from '../suspects/suspect.ts';
import { entry, fact } from './define.ts';

interface Seen {
  /** Key of what asked. */
  question: string;
  since: Instant;
  until: Instant;
  /** Newest first. */
  rows: readonly Suspect[];
  /** How many there were of each kind, in the order of the kinds. */
  counts: readonly number[];
  unseen: readonly Unseen[];
  /** Repositories of the plan that were not looked at. */
  left: number;
}

interface Suspects {
  seen: Seen | null;
}

/** What changed before it broke, as it was last looked at. */
export const suspects = fact({
  name: 'suspects',
  start: { seen: null } as Suspects,
  entries: {
    suspects_seen: entry<Suspects, Seen>({
      fold(state, { question, since, until, rows, counts, unseen, left }) {
        state.seen = { question, since, until, rows, counts, unseen, left };
      },
    }),
  },
});
