import { type Instant, MINUTE, type Period } from '../core/incident/words.ts';
import type { Delivered } from '../core/outgoing/delivered.ts';

/** How long to wait after the first, the second … failure; then the last one again. */
export const BACKOFF: readonly Period[] = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE];
/** How often one message is tried one way. */
export const MOST = 5;

/** One try: when, and what came of it. */
export interface Tried {
  readonly at: Instant;
  readonly delivered: Delivered;
}

/** What is next for a message. `due`: send it at that moment or later. The others are an end. */
export type Next =
  | { readonly next: 'due'; readonly at: Instant }
  | { readonly next: 'delivered' }
  /** Never again unasked; the room is told how to. */
  | { readonly next: 'in doubt'; readonly why: string }
  | { readonly next: 'given up'; readonly why: string; readonly tries: number };

/** When to try again, from what was tried: a function of the past alone, it neither sleeps nor sends. */
export function attempts(history: readonly Tried[], most = MOST): Next {
  if (history.some(({ delivered }) => delivered.ok)) return { next: 'delivered' };
  const last = history.at(-1);
  if (last === undefined || last.delivered.ok) return { next: 'due', at: 0 };
  const { final, inDoubt, why, notBefore } = last.delivered;
  if (inDoubt) return { next: 'in doubt', why };
  if (final || history.length >= most) return { next: 'given up', why, tries: history.length };
  const wait = BACKOFF[Math.min(history.length, BACKOFF.length) - 1]!;
  return { next: 'due', at: Math.max(last.at + wait, notBefore ?? 0) };
}
