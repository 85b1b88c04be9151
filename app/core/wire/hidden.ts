import type { Entry } from '../incident/fold.ts';
import type { Archive, CardFound, Receipt } from '../room/room.ts';
import { saidFor } from './marker.ts';
import type { Journal } from './journal.ts';
import { actorOf, type RawComment } from './raw.ts';

/** Sealed with a key that is not at hand. */
export const SEALED = Symbol('sealed');
/** Opens a sealed token; undefined where the seal does not hold. */
export type Open = (token: string) => unknown;

/** A card, with its journal where the seal holds. */
export function cardFound({ id, user }: RawComment, opened: unknown): CardFound {
  return { id, author: actorOf(user), journal: journalIn(opened), sealed: opened === SEALED };
}

function journalIn(value: unknown): Journal | undefined {
  const journal = value as Journal | undefined;
  return journal?.version === 1 && Array.isArray(journal.entries) && journal.cursor ? journal : undefined;
}

/** What a comment of ours was said for: one thing, or several that hang on it. */
export function receiptIn({ id, body, updated_at }: RawComment, value: unknown): Receipt[] {
  const at = Date.parse(updated_at);
  const receipts = [value].flat().filter(isReceipt);
  if (receipts.length > 0) return receipts.map((receipt) => ({ ...receipt, comment: id, at }));
  // Sealed with a key that is no more: what it was said for stands beside, so it is not said again.
  return saidFor(body ?? '').map((key) => ({ comment: id, key, entries: [], state: 'sent', at }));
}

/** Keys of what is said unasked with some entries: each is said once, whichever of them its comment is named for. */
export const unaskedIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ key, type }) => (type === 'reminded' || type === 'duties_told' ? [key] : []));

const isReceipt = (value: unknown): value is Receipt =>
  typeof (value as Receipt | undefined)?.key === 'string' && Array.isArray((value as Receipt).entries);

/** Entries that moved into a comment of ours. */
export function archiveIn(comment: number, value: unknown): Archive[] {
  return Array.isArray(value) ? [{ comment, entries: value as Entry[] }] : [];
}
