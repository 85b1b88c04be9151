import { commentOf } from '../incident/entry.ts';
import type { Entry } from '../incident/fold.ts';
import { MINUTE, type Instant } from '../incident/words.ts';
import { outcomes, outcomeKey } from '../outgoing/outcomes.ts';
import type { Receipt } from '../room/room.ts';

/** As long as a claim is good for: whoever began to send has ended by then, or was cut off. */
const CUT_OFF_AFTER = MINUTE;

const WHY = 'Allclear was cut off while it was sent; it may have arrived all the same';

/** Whether what a comment of ours was said for holds: it was said, or it began to leave and nobody is at it any more. */
export const holds = ({ state, at }: Receipt, now: Instant): boolean =>
  state !== 'sending' || now - at > CUT_OFF_AFTER;

/** What left, or was about to, and of which nobody knows what became of it. Whoever finds it says the same. */
export function doubts(
  receipts: readonly Receipt[],
  known: readonly Entry[],
  archived: ReadonlySet<string>,
  now: Instant,
): Entry[] {
  const keys = new Set(known.map(({ key }) => key));
  return (
    receipts
      .filter((receipt) => receipt.state === 'sending' && holds(receipt, now))
      // What is archived by now has its outcomes there.
      .filter(({ entries }) => entries.every(({ key }) => keys.has(key)))
      .flatMap(({ key, at, leaving = [] }) => {
        const open = leaving.filter((one) => {
          const outcome = outcomeKey(key, one);
          return !keys.has(outcome) && !archived.has(outcome);
        });
        const delivered = { ok: false, final: true, inDoubt: true, why: WHY, to: '' } as const;
        return outcomes(
          { key },
          open.map((one) => ({ leaving: one, delivered })),
          at + CUT_OFF_AFTER,
        );
      })
  );
}

/** What somebody is sending right now: the keys of its entries, and the comments that asked for it, are left to them. */
export interface Underway {
  readonly keys: ReadonlySet<string>;
  readonly comments: ReadonlySet<number>;
}

/** Finds what is being sent, as far as it is not known to have ended. */
export function underway(
  receipts: readonly Receipt[],
  known: { readonly keys: ReadonlySet<string>; readonly archived: ReadonlySet<string> },
  now: Instant,
): Underway {
  const keys = receipts
    .filter((receipt) => !holds(receipt, now))
    .flatMap(({ key, entries }) => [key, ...entries.map((entry) => entry.key)])
    .filter((key) => !known.keys.has(key) && !known.archived.has(key));
  return { keys: new Set(keys), comments: new Set(keys.flatMap((key) => commentOf(key) ?? [])) };
}
