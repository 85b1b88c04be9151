import type { Instant } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Notes {
  count: number;
}

interface Noted {
  text: string;
  of?: Instant;
  row?: string;
  /** The room where it was written, if that was another of the same outage. */
  from?: { number: number; url: string };
}

/** Only an address that cannot end the link. */
const source = ({ number, url }: { number: number; url: string }): string =>
  /^https?:\/\/[^\s<>"'`|\\$[\]]+$/.test(url) ? `[#${number}](<${url}>)` : `#${number}`;

/** Lines of the timeline that people wrote. */
export const notes = fact({
  name: 'notes',
  start: { count: 0 } as Notes,
  entries: {
    noted: entry<Notes, Noted>({
      fold(state) {
        state.count += 1;
      },
      line({ by, text, of, row, at, from }, tell) {
        const where = from ? ` in ${source(from)}` : '';
        const when = of !== undefined && where === '' ? ` at ${tell.time(at)}` : '';
        return `${row ? `on ${row}: ` : ''}${tell.text(text)} (noted by ${tell.name(by)}${when}${where})`;
      },
    }),
  },
});
