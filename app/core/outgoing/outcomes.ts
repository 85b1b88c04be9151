import type { Entry } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import type { Delivered } from './delivered.ts';
import type { Leaving } from './leaving.ts';

/** What came of one message on one way. */
export interface Result {
  readonly leaving: Leaving;
  /** Where the channel led, see `targetOf`; left out where it was not tried. */
  readonly target?: string;
  readonly delivered: Delivered;
}

// Of what another side says an entry keeps as much as somebody reads.
const WORDS_KEPT = 300;
const NAMED_AT_MOST = 20;

/** Key of what came of one try: `sent:<key of the sending>:<audience>.<channel>:<attempt>`. */
export const outcomeKey = (sending: string, { audience, channel, attempt }: Leaving): string =>
  `sent:${sending}:${audience}.${channel}:${attempt}`;

/** One entry for each way that was tried: it arrived, it did not, or nobody knows. */
export const outcomes = (
  { key }: { readonly key: string },
  results: readonly Result[],
  now: Instant,
): Entry[] => results.map((result) => ({ ...outcome(key, result), at: now, by: ALLCLEAR }) as Entry);

function outcome(sending: string, { leaving, target, delivered }: Result): object {
  const { row, audience, channel, attempt, of = sending } = leaving;
  const way = { key: outcomeKey(sending, leaving), row, audience, channel, attempt, of };
  if (delivered.ok) {
    const { id, notReached = [] } = delivered;
    const lines = notReached.slice(0, NAMED_AT_MOST).map(cut);
    return {
      ...{ ...way, type: 'delivered', id: cut(id), ...(target !== undefined && { target }) },
      ...(lines.length > 0 && { notReached: lines }),
    };
  }
  const { final, inDoubt, notBefore } = delivered;
  const why = cut(delivered.why);
  if (inDoubt) return { ...way, type: 'in_doubt', why };
  return { ...way, type: 'not_delivered', why, final, ...(notBefore !== undefined && { notBefore }) };
}

const cut = (words: string): string =>
  words.length > WORDS_KEPT ? `${[...words.slice(0, WORDS_KEPT)].slice(0, -2).join('')}…` : words;
