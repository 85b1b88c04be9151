import { commentOf } from '../core/incident/entry.ts';
import type { Deliver } from '../core/pass/effects.ts';
import { offerSent } from '../core/pass/sent-once.ts';
import type { Receipt } from '../core/room/room.ts';
import { anchorOf, gone } from './anchor.ts';
import { isFinal } from './asking.ts';
import { placeOf } from './deltas.ts';
import { claim } from './guards.ts';
import type { Sending } from './send.ts';

/** The offer that words leaving GitHub were; undefined where they are no offer's. */
const offerOf = ({ key, entries }: Deliver): string | undefined =>
  entries.filter((one) => one.key === key).map(offerSent)[0];

/** Where the comment of that offer stands, if not in the room. */
const mirrorOf = ({ key, entries }: Deliver): string | undefined =>
  entries.flatMap((one) =>
    one.key === key && one.type === 'update_sent' ? (one.offer?.mirror ?? []) : [],
  )[0];

function ungiven(error: unknown): undefined {
  if (!isFinal(error)) throw error;
}

/**
 * Whether an offer is ours to send. Two yeses are two comments with a claim each, and each may be seen by another
 * reader first: so the offer has one too, 👍 on the comment that made it.
 */
export async function offerIsOurs(effect: Deliver, sending: Sending): Promise<boolean> {
  const offer = offerOf(effect);
  if (offer === undefined) return true;
  // A draft is nobody's comment but ours; one that has none of its own goes on a record, which it is not in.
  const stands = effect.above === undefined;
  const comment = commentOf(offer) ?? (stands ? (await anchorOf(effect, sending)).comment : undefined);
  if (comment === undefined) return true;
  const mirror = mirrorOf(effect);
  const place = placeOf({ ...(mirror !== undefined && { mirror }) }, sending.place);
  // A mirror may be locked or gone: what was said there is sent all the same.
  const refused = mirror === undefined ? gone : ungiven;
  const claimed = await claim(comment, '+1', { ...sending, place }).catch(refused);
  return claimed === undefined || claimed === 'ours';
}

/** Whether an offer was sent, or began to be, by another yes. */
export function offerIsSent(effect: Deliver, ...receipts: readonly (readonly Receipt[])[]): boolean {
  const offer = offerOf(effect);
  const others = receipts.flat().flatMap(({ entries }) => entries.filter(({ key }) => key !== effect.key));
  return offer !== undefined && others.some((one) => offerSent(one) === offer);
}
