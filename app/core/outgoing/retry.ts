import { type Instant, MINUTE, type Period } from '../incident/words.ts';
import type { Failed } from './delivered.ts';

/** How long to wait after the first, the second … failure; then the last one again. */
export const BACKOFF: readonly Period[] = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE];
/** How often one message is tried one way. */
export const MOST = 5;

/** A try that failed: the how-manieth, when, and how. */
export type Tried = Pick<Failed, 'final' | 'notBefore'> & { readonly attempt: number; readonly at: Instant };

/** When to try again after a failure; null: never, it is given up. Counted from the try, however late that was. */
export function nextTry({ attempt, at, final, notBefore }: Tried): Instant | null {
  if (final || attempt >= MOST) return null;
  const wait = BACKOFF[Math.min(Math.max(attempt, 1), BACKOFF.length) - 1]!;
  return Math.max(at + wait, notBefore ?? 0);
}
