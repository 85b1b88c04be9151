import { isPast, type Promises } from '../incident/promised.ts';
import type { Instant } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Promised {
  at: Instant;
  /** Key of the entry that promised it. */
  by: string;
  /** It has passed, and the card says so. */
  broken: boolean;
}

interface Score {
  kept: number;
  late: number;
  /** How often its time was moved, with notice. */
  moved: number;
}

interface PromiseState {
  /** The next update of each audience; missing: none is promised. */
  next: Record<string, Promised>;
  score: Record<string, Score>;
}

interface Promising {
  key: string;
  promises?: Promises;
}

/** Promises moments. The same moment promised again stays with who promised it first. */
function promise(state: PromiseState, { key, promises }: Promising): void {
  for (const [audience, at] of Object.entries(promises ?? {})) {
    if (at === null) delete state.next[audience];
    else if (state.next[audience]?.at !== at) state.next[audience] = { at, by: key, broken: false };
  }
}

const scoreOf = (state: PromiseState, audience: string): Score =>
  (state.score[audience] ??= { kept: 0, late: 0, moved: 0 });

/** A word to an audience answers its promise, in time or late. */
function answer(state: PromiseState, entry: Promising & { at: Instant; audiences: readonly string[] }): void {
  for (const audience of entry.audiences) {
    const promised = state.next[audience];
    if (promised) scoreOf(state, audience)[isPast(promised.at, entry.at) ? 'late' : 'kept'] += 1;
    delete state.next[audience];
  }
  promise(state, entry);
}

/** What was promised and never came before the end, came late. */
function end(state: PromiseState, { at }: { at: Instant }): void {
  for (const [audience, promised] of Object.entries(state.next))
    if (isPast(promised.at, at)) scoreOf(state, audience).late += 1;
  state.next = {};
}

/** When each audience hears next, and how well that was kept. */
export const promises = fact({
  name: 'promises',
  start: { next: {}, score: {} } as PromiseState,
  entries: {
    next_moved: entry<PromiseState, { audience: string; nextAt: Instant; why: string; words?: string }>({
      fold(state, { key, at, audience, nextAt }) {
        const old = state.next[audience];
        if (old && isPast(old.at, at)) scoreOf(state, audience).late += 1;
        else scoreOf(state, audience).moved += 1;
        state.next[audience] = { at: nextAt, by: key, broken: false };
      },
      line: ({ by, audience, nextAt, why }, tell) =>
        `${tell.name(by)} moved the next ${tell.text(audience)} update to ${tell.time(nextAt)}: ${tell.text(why)}`,
    }),
    promise_passed: entry<PromiseState, { audience: string; of: string }>({
      fold(state, { audience, of }) {
        const promised = state.next[audience];
        if (promised?.by === of) promised.broken = true;
      },
      line: ({ audience }, tell) => `The ${tell.text(audience)} update did not come in time`,
    }),
    nothing_new: entry<PromiseState, { audience: string }>({
      fold(state, { audience, ...entry }) {
        delete state.next[audience];
        promise(state, entry);
      },
    }),
  },
  also: {
    declared: promise,
    severity_set: promise,
    status_set: promise,
    reopened(state, entry: Promising) {
      state.next = {};
      promise(state, entry);
    },
    update_sent: answer,
    resolved: end,
    called_off: end,
  },
});
