import { numbered, reserve, type Numbering } from '../incident/numbered.ts';
import type { Person } from '../incident/words.ts';
import { CALLED } from '../outgoing/message.ts';
import type { Offer, Offered, Sent, SentData, Told } from '../outgoing/offer.ts';
import { and } from '../words/lists.ts';
import { entry, fact, type Tell } from './define.ts';
import type { RowsKnown } from './rows.ts';

interface UpdateState extends Numbering {
  open: Offer[];
  told: Record<string, Told>;
  /** The latest few, for sending again. */
  sent: Sent[];
}

// A day of a severe outage; what is tried again is tried within the hour.
const SENT_KEPT = 30;

const close = (state: UpdateState, number: number): Offer | undefined => {
  const offer = state.open.find((one) => one.number === number);
  state.open = state.open.filter((one) => one !== offer);
  return offer;
};

function keep(state: UpdateState, sent: Sent): void {
  if (Object.keys(sent.words).length > 0) state.sent = [...state.sent, sent].slice(-SENT_KEPT);
}

const NO_UPDATE = { number: null, author: null, alone: false, automatic: false, on: null } as const;

type Calling = Pick<Sent, 'key' | 'at' | 'by'> & { calls?: readonly string[]; to?: readonly Person[] };

function called(state: UpdateState, { key, at, by, calls, to }: Calling): void {
  if (calls && to) keep(state, { ...NO_UPDATE, key, at, by, kind: 'page', words: { [CALLED]: '' }, to });
}

const titles = (audiences: readonly string[], { plan, text }: Tell): string =>
  and(audiences.map((name) => text(plan.audiences[name]?.title ?? name)));

type Moved = Pick<Sent, 'key' | 'at' | 'by'> & { audience: string; words?: string };

/** What was said to whom, and what waits for a yes. */
export const updates = fact({
  name: 'updates',
  start: { last: 0, gaps: [], open: [], told: {}, sent: [] } as UpdateState,
  entries: {
    update_offered: entry<UpdateState, Offered>({
      fold(state, { key, at, by, number, audience, text, words, draft, ...more }) {
        const { next, from, asked, held, never, warned, own, to, mirror } = more;
        // Changed words are a new offer, and the old one is none any more. No draft takes the place of people's words.
        state.open = state.open.filter((one) => one.audience !== audience || (draft && !one.draft));
        const given = numbered(state, number);
        state.open.push({
          ...{ number: given, was: given === number ? null : number, key, audience, text, words, by, at },
          ...{ next: next ?? null, from: from ?? null, asked: asked ?? false, draft: draft ?? false },
          ...{
            held: held ?? [],
            never: never ?? false,
            warned: warned ?? [],
            own: own ?? true,
            ...(mirror !== undefined && { mirror }),
            to: to ?? [],
          },
        });
      },
      line({ by, number, audience, draft, held }, tell) {
        const to = titles([audience], tell);
        const waits = held?.length ? ', which is held' : '';
        if (draft) return `U${number} was drafted for ${to}${waits}`;
        return `${tell.name(by)} ${waits ? 'wrote' : 'offered'} U${number} for ${to}${waits}`;
      },
    }),
    update_sent: entry<UpdateState, SentData>({
      fold(state, { key, at, by, mirror, number, audiences, text, words, offer, over, alone, automatic }) {
        const again = audiences.some(
          (one) => state.told[one] && !state.told[one].over && !state.told[one].resumed,
        );
        const before = offer && state.open.find((one) => one.key === offer.key);
        const given = before ? before.number : numbered(state, number);
        if (before) close(state, before.number);
        const author = offer && !before?.draft ? offer.by : by;
        const approvedBy = offer && author.id !== by.id ? by : null;
        for (const audience of audiences) {
          const told = state.told[audience];
          state.told[audience] = {
            ...{ first: told?.first ?? at, last: at, number: given, text, by: author, approvedBy },
            ...{ over: over ?? false, resumed: false, count: (told?.count ?? 0) + 1 },
          };
          // An older draft for them says less than what they have heard.
          state.open = state.open.filter((one) => !(one.draft && one.audience === audience));
        }
        const kind = over ? 'ended' : again ? 'update' : 'began';
        keep(state, {
          ...{ number: given, key, at, by, author: offer && !before?.draft ? offer.by : null },
          ...{ alone: alone ?? false, automatic: automatic ?? false, kind, words },
          on: offer?.own ? offer.key : null,
          ...(mirror !== undefined && { elsewhere: true }),
        });
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
    rows_known: (state, { last }: RowsKnown) => reserve(state, last.U),
    reminded: called,
    duties_told: called,
    climbed(state, { key, at, by, what }: Pick<Sent, 'key' | 'at' | 'by'> & { what: string }) {
      keep(state, { ...NO_UPDATE, key, at, by, kind: 'page', words: { [CALLED]: what } });
    },
    next_moved(state, { key, at, by, audience, words }: Moved) {
      if (words === undefined) return;
      // Whoever heard when the next comes knows that there is something, and hears of its end.
      state.told[audience] ??= {
        ...{ first: at, last: at, number: 0, text: '', by, approvedBy: null },
        ...{ over: false, resumed: false, count: 0 },
      };
      keep(state, { ...NO_UPDATE, key, at, by, kind: 'moved', words: { [audience]: words } });
    },
    row_withdrawn(state, { row }: { row: string }) {
      if (/^U\d+$/.test(row)) close(state, Number(row.slice(1)));
    },
    // What was offered for an outage that goes on does not fit one that is over, nor the other way round.
    resolved: (state) => void (state.open = []),
    called_off: (state) => void (state.open = []),
    reopened(state) {
      state.open = [];
      for (const told of Object.values(state.told))
        Object.assign(told, { resumed: told.over || told.resumed, over: false });
    },
  },
});
