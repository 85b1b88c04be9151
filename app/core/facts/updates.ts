import type { Instant, Person } from '../incident/words.ts';
import { and } from '../words/lists.ts';
import { entry, fact, type Tell } from './define.ts';

/** Words that wait for a yes. */
export interface Offer {
  number: number;
  key: string;
  audience: string;
  /** As typed. */
  text: string;
  /** Exactly what would be sent, Markdown. */
  words: string;
  by: Person;
  at: Instant;
  next: Instant | null;
  /** Made by the app: then one person's yes is the first pair of eyes. */
  draft: boolean;
  /** What speaks against it, in sentences; `never`: it cannot be sent at all. */
  held: readonly string[];
  never: boolean;
  /** It stands in a comment of its own, which becomes the record of its sending. */
  own: boolean;
}

interface Sent {
  number: number;
  key: string;
  at: Instant;
  by: Person;
  /** Key of the comment that its sending is recorded on, where that is not its own. */
  on: string | null;
  words: Readonly<Record<string, string>>;
}

interface Told {
  first: Instant;
  last: Instant;
  number: number;
  text: string;
  by: Person;
  approvedBy: Person | null;
  /** Heard that it is over. */
  over: boolean;
  count: number;
}

interface UpdateState {
  /** The highest number ever given. */
  last: number;
  open: Offer[];
  told: Record<string, Told>;
  /** The latest few, for sending again. */
  sent: Sent[];
}

const SENT_KEPT = 10;

const close = (state: UpdateState, number: number): Offer | undefined => {
  const offer = state.open.find((one) => one.number === number);
  state.open = state.open.filter((one) => one !== offer);
  return offer;
};

/** Two replicas may have given one number at once: the later row in order moves on. */
function numbered(state: UpdateState, number: number): number {
  const free = number <= state.last ? state.last + 1 : number;
  state.last = Math.max(state.last, free);
  return free;
}

type Offered = Pick<Offer, 'number' | 'audience' | 'text' | 'words'> & {
  next?: Instant;
  draft?: boolean;
  held?: readonly string[];
  never?: boolean;
  own?: boolean;
};

export interface SentData {
  number: number;
  audiences: readonly string[];
  text: string;
  /** What each audience outside the comment itself is sent, Markdown. */
  words: Readonly<Record<string, string>>;
  next?: Instant;
  /** The offer that this sends, with who wrote it. */
  offer?: { readonly key: string; readonly by: Person; readonly own: boolean };
  /** Sent by whoever offered it, unanswered for its time. */
  alone?: boolean;
  automatic?: boolean;
  over?: boolean;
}

const titles = (audiences: readonly string[], { plan, text }: Tell): string =>
  and(audiences.map((name) => text(plan.audiences[name]?.title ?? name)));

/** What was said to whom, and what waits for a yes. */
export const updates = fact({
  name: 'updates',
  start: { last: 0, open: [], told: {}, sent: [] } as UpdateState,
  entries: {
    update_offered: entry<UpdateState, Offered>({
      fold(state, { key, at, by, number, audience, text, words, next, draft, held, never, own }) {
        // Changed words are a new offer, and the old one is none any more.
        state.open = state.open.filter((one) => one.audience !== audience);
        state.open.push({
          ...{ number: numbered(state, number), key, audience, text, words, by, at },
          ...{ next: next ?? null, draft: draft ?? false, held: held ?? [], never: never ?? false },
          own: own ?? true,
        });
      },
      line: ({ by, number, audience, draft, held }, tell) =>
        `${draft ? 'A draft,' : tell.name(by)} ${draft ? '' : held?.length ? 'wrote ' : 'offered '}U${number} for ${titles([audience], tell)}${held?.length ? ', which is held' : ''}`.replace(
          /  +/g,
          ' ',
        ),
    }),
    update_sent: entry<UpdateState, SentData>({
      fold(state, { key, at, by, number, audiences, text, words, offer, over, automatic }) {
        const before = offer && state.open.find((one) => one.key === offer.key);
        const given = before ? before.number : numbered(state, number);
        if (before) close(state, before.number);
        const author = offer && !before?.draft ? offer.by : by;
        const approvedBy = offer && author.id !== by.id ? by : null;
        for (const audience of audiences) {
          const told = state.told[audience];
          state.told[audience] = {
            ...{ first: told?.first ?? at, last: at, number: given, text, by: author, approvedBy },
            ...{ over: over ?? false, count: (told?.count ?? 0) + 1 },
          };
          // An older draft for them says less than what they have heard.
          state.open = state.open.filter((one) => !(one.draft && one.audience === audience));
        }
        const on = offer?.own ? offer.key : null;
        if (Object.keys(words).length > 0)
          state.sent = [
            ...state.sent,
            { number: given, key, at, by: automatic ? by : author, on, words },
          ].slice(-SENT_KEPT);
      },
      line: ({ by, number, audiences, offer, alone, automatic }, tell) => {
        const to = titles(audiences, tell);
        if (automatic) return `${to} was told what is new (U${number})`;
        const how = alone ? ', alone' : '';
        return offer && offer.by.id !== by.id
          ? `${tell.name(by)} approved U${number} for ${to}`
          : `${tell.name(by)} told ${to}${how} (U${number})`;
      },
    }),
    update_rejected: entry<UpdateState, { number: number; why: string }>({
      fold: (state, { number }) => void close(state, number),
      line: ({ by, number, why }, tell) => `${tell.name(by)} rejected U${number}: ${tell.text(why)}`,
    }),
  },
  also: {
    row_withdrawn(state, { row }: { row: string }) {
      if (/^U\d+$/.test(row)) close(state, Number(row.slice(1)));
    },
    // What was offered for an outage that goes on does not fit one that is over, nor the other way round.
    resolved: (state) => void (state.open = []),
    called_off: (state) => void (state.open = []),
    reopened(state) {
      state.open = [];
      for (const told of Object.values(state.told)) told.over = false;
    },
  },
});
