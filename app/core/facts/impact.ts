import type { Instant, Person } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Impact {
  text: string | null;
  /** When people first noticed. Confirmed once said with `since:`; else the earliest back-dated note. */
  since: Instant | null;
  confirmed: boolean;
  notedBy: Person | null;
}

/** What people notice, and since when. */
export const impact = fact({
  name: 'impact',
  start: { text: null, since: null, confirmed: false, notedBy: null } as Impact,
  entries: {
    impact_stated: entry<Impact, { text?: string; since?: Instant }>({
      fold(state, { by, text, since }) {
        if (text) state.text = text;
        if (since !== undefined) Object.assign(state, { since, confirmed: true, notedBy: by });
      },
      line: ({ by, text, since }, tell) =>
        `${tell.name(by)} stated the ${[text && `impact: ${tell.text(text)}`, since && `first impact: ${tell.time(since)}`].filter(Boolean).join('; ')}`,
    }),
  },
  also: {
    noted(state, { by, of }: { by: Person; of?: Instant }) {
      if (of === undefined || state.confirmed || (state.since !== null && state.since <= of)) return;
      Object.assign(state, { since: of, notedBy: by });
    },
  },
});
