import type { Instant, Person, Status } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Ending {
  at: Instant;
  by: Person;
  key: string;
  /** What fixed it, or why it was called off. */
  how: string;
  /** Number or address of the issue that this one repeats. */
  duplicateOf: string | null;
  /** Closed in GitHub's own interface instead of by a command. */
  byHand: boolean;
}

interface StatusState {
  now: Status;
  since: Instant | null;
  identifiedAt: Instant | null;
  ended: Ending | null;
  reopened: number;
  /** When it was last taken up again: what is promised counts anew from there. */
  again: { at: Instant; key: string } | null;
}

interface EndingData {
  how?: string;
  byHand?: boolean;
  duplicateOf?: string;
}

const because = (words: string | undefined, text: (words: string) => string): string =>
  words ? `: ${text(words)}` : '';

function end(
  state: StatusState,
  now: 'resolved' | 'called off',
  entry: EndingData & Omit<Ending, 'how'>,
): void {
  const { at, by, key } = entry;
  Object.assign(state, { now, since: at });
  state.ended = {
    at,
    by,
    key,
    how: entry.how ?? '',
    duplicateOf: entry.duplicateOf ?? null,
    byHand: entry.byHand ?? false,
  };
}

/** Where the incident stands, from investigating to its end and back. */
export const status = fact({
  name: 'status',
  start: {
    now: 'investigating',
    since: null,
    identifiedAt: null,
    ended: null,
    reopened: 0,
    again: null,
  } as StatusState,
  entries: {
    status_set: entry<StatusState, { status: 'investigating' | 'identified' | 'monitoring'; why?: string }>({
      fold(state, { at, status: now }) {
        Object.assign(state, { now, since: at });
        if (now !== 'investigating') state.identifiedAt ??= at;
      },
      line: ({ by, status: now, why }, tell) =>
        `${tell.name(by)} set the status to ${now}${because(why, tell.text)}`,
    }),
    resolved: entry<StatusState, EndingData>({
      fold: (state, entry) => end(state, 'resolved', entry as EndingData & Omit<Ending, 'how'>),
      line: ({ by, how, byHand }, tell) =>
        `${tell.name(by)} ${byHand ? 'closed it as resolved' : 'gave the all-clear'}${because(how, tell.text)}`,
    }),
    called_off: entry<StatusState, EndingData>({
      fold: (state, entry) => end(state, 'called off', entry as EndingData & Omit<Ending, 'how'>),
      line: ({ by, how, duplicateOf }, tell) =>
        duplicateOf
          ? `${tell.name(by)}: the same outage as ${duplicateOf}`
          : `${tell.name(by)} called it off${because(how, tell.text)}`,
    }),
    reopened: entry<StatusState, { why?: string }>({
      fold(state, { at, key }) {
        Object.assign(state, { now: 'investigating', since: at, ended: null, again: { at, key } });
        state.reopened += 1;
      },
      line: ({ by, why }, tell) => `${tell.name(by)} reopened it${because(why, tell.text)}`,
    }),
  },
});
