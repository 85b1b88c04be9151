import type { Instant, Person } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Eta {
  /** Null: nobody expects a moment. */
  expected: Instant | null;
  of: string;
  by: Person | null;
  saidAt: Instant | null;
}

/** When what may be over. */
export const eta = fact({
  name: 'eta',
  start: { expected: null, of: '', by: null, saidAt: null } as Eta,
  entries: {
    end_expected: entry<Eta, { expected: Instant | null; of?: string }>({
      fold(state, { expected, of, by, at }) {
        Object.assign(state, { expected, of: of ?? '', by, saidAt: at });
      },
      line: ({ by, expected, of }, tell) =>
        expected === null
          ? `${tell.name(by)} no longer names a time`
          : `${tell.name(by)} expects ${of ? tell.text(of) : 'the end'} at ${tell.time(expected)}`,
    }),
  },
  also: {
    resolved(state) {
      Object.assign(state, { expected: null, of: '' });
    },
    called_off(state) {
      Object.assign(state, { expected: null, of: '' });
    },
  },
});
