import { withoutAddresses } from '../core/outgoing/addresses.ts';
import { anchored } from '../core/outgoing/anchored.ts';
import type { Delivered } from '../core/outgoing/delivered.ts';
import { outcomes, type Result } from '../core/outgoing/outcomes.ts';
import { stacked } from '../core/outgoing/stacked.ts';
import { targetOf } from '../core/outgoing/target.ts';
import type { Entry } from '../core/incident/fold.ts';
import { SECOND } from '../core/incident/words.ts';
import type { Deliver } from '../core/pass/effects.ts';
import type { Receipt } from '../core/room/room.ts';
import { anchorOf, writeAnchor, type Anchor, type Hidden } from './anchor.ts';
import { isFinal, statusOf } from './asking.ts';
import { forget, fresh } from './guards.ts';
import { offerIsOurs, offerIsSent } from './offer-guard.ts';
import { LONGEST } from './record-guard.ts';
import { keepSaid, type Spoken } from './say.ts';
import type { Sending } from './send.ts';

// The comment says what became of it soon, or the card alone does.
const SEALED_WITHIN = 20 * SECOND;

type Hanging = Deliver['leaving'][number];

/** How it ended, and what came of each way that was tried. */
export interface Left {
  readonly end: Spoken;
  readonly entries: readonly Entry[];
}

const nothingLeft = (end: Spoken): Left => ({ end, entries: [] });

/**
 * Sends words out of GitHub, once: its comment says `sending` before the first leaves and `sent` after the last
 * has answered. Nothing leaves without the guard, too late, or where that very key is there already.
 */
export async function deliver(effect: Deliver, sending: Sending): Promise<Left> {
  const { ask, memory } = sending;
  const inTime = (): boolean => fresh(effect.under, memory, ask);
  if (!inTime() || said(effect, sending.receipts, memory.said ?? [])) return nothingLeft('unsaid');
  const { key, entries, tells } = effect;
  const leaving = effect.leaving.map(({ message: _, ...one }) => one);
  let anchor: Anchor;
  try {
    if (!(await offerIsOurs(effect, sending))) return nothingLeft('unsaid');
    anchor = await anchorOf(effect, sending);
    if (!inTime() || said(effect, anchor.receipts)) return nothingLeft('unsaid');
    if (offerIsSent(effect, anchor.receipts, sending.receipts, memory.said ?? []))
      return nothingLeft('unsaid');
    // Where nothing leaves, the words in the room are all there is, and are said at once.
    const receipt: Hidden =
      leaving.length > 0
        ? { key, entries, state: 'sending', leaving, ...(tells !== undefined && { tells }) }
        : { key, entries, state: 'sent' };
    const { first } = anchor.guarded ?? {};
    const still = (): boolean => inTime() && (first === undefined || ask.now() < first);
    const comment = await writeAnchor(anchor, stood(effect, anchor), receipt, sending, still);
    anchor = { ...anchor, comment };
    keepSaid(memory, { ...receipt, comment, at: ask.now() });
    if (leaving.length === 0) return nothingLeft('said');
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    // Perhaps it was written: the guard must age before anybody tries again.
    forget(effect.under, memory);
    return nothingLeft(isFinal(error) ? statusOf(error)! : 'unsaid');
  }
  const all = await Promise.all(effect.leaving.map((one) => leave(one, sending)));
  const results = sending.repository.private ? all : withoutAddresses(all);
  const came = outcomes(effect, results, ask.now());
  await seal(effect, anchor, results, came, sending);
  return { end: 'said', entries: came };
}

/** What people read on the comment: the words, above those that stood there before. */
const stood = ({ text, above }: Deliver, anchor: Anchor): string => stacked(text, anchor.shown, above);

const said = ({ key }: Deliver, ...receipts: readonly (readonly Receipt[])[]): boolean =>
  receipts.some((list) => list.some((one) => one.key === key));

/** Where nothing may be sent: each way has failed for now, and is tried again like any other. */
export function notSent({ leaving, ...effect }: Deliver, why: string, { ask }: Sending): Entry[] {
  const delivered: Delivered = { ok: false, final: false, why, to: '' };
  return outcomes(
    effect,
    leaving.map(({ message: _, ...one }) => ({ leaving: one, delivered })),
    ask.now(),
  );
}

/** One way out. Never throws, and ends in time whatever the other side does. */
async function leave({ message, ...leaving }: Hanging, sending: Sending): Promise<Result> {
  const { ask, channels, repository, longest = LONGEST } = sending;
  const channel = Object.hasOwn(channels, leaving.channel) ? channels[leaving.channel] : undefined;
  if (!channel) {
    const why = 'the plan has no such channel any more';
    return { leaving, delivered: { ok: false, final: true, why, to: leaving.channel } };
  }
  const doubt = (why: string): Delivered => ({
    ...{ ok: false, final: true, inDoubt: true, to: leaving.channel },
    why: `${why}; it may have arrived all the same`,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<Delivered>((resolve) => {
    timer = setTimeout(
      () => resolve(doubt(`no answer within ${Math.ceil(longest / SECOND)} seconds`)),
      longest,
    );
  });
  const answer = ask
    .deliver(leaving.channel, channel, message, repository)
    .catch(() => doubt('a fault of ours while it was sent'));
  const delivered = await Promise.race([answer, over]).finally(() => clearTimeout(timer));
  return { leaving, target: targetOf(channel), delivered };
}

/** Writes what came of it where the words stand. Where that fails the card says it alone. */
async function seal(
  effect: Deliver,
  anchor: Anchor,
  results: readonly Result[],
  came: readonly Entry[],
  sending: Sending,
): Promise<void> {
  const { ask, memory } = sending;
  const until = Math.min(ask.now() + SEALED_WITHIN, anchor.guarded?.last ?? Infinity);
  const { key, entries, tells } = effect;
  const receipt: Hidden = {
    ...{ key, entries: [...entries, ...came], state: 'sent' },
    ...(tells !== undefined && { tells }),
  };
  try {
    const shown = stood({ ...effect, text: anchored(effect.text, results) }, anchor);
    const comment = await writeAnchor(anchor, shown, receipt, sending, () => ask.now() < until);
    keepSaid(memory, { ...receipt, comment, at: ask.now() });
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
  }
}
