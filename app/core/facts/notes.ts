import type { Instant } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Notes {
  count: number;
}

/** Lines of the timeline that people wrote. */
export const notes = fact({
  name: 'notes',
  start: { count: 0 } as Notes,
  entries: {
    noted: entry<Notes, { text: string; of?: Instant; row?: string }>({
      fold(state) {
        state.count += 1;
      },
      line: ({ by, text, of, row, at }, tell) =>
        `${row ? `on ${row}: ` : ''}${tell.text(text)} (noted by ${tell.name(by)}${of !== undefined ? ` at ${tell.time(at)}` : ''})`,
    }),
  },
});
