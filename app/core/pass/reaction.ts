import type { Entry } from '../incident/fold.ts';
import type { Reaction } from './effects.ts';

/** Accepted, and nothing comes of it without another person. */
const waits = (entry: Entry): boolean =>
  entry.type === 'update_offered' ||
  (entry.type === 'change_proposed' && entry.needsYes === true && entry.did === undefined);

/** How a comment is answered without words. */
export const reactionTo = (entries: readonly Entry[]): Reaction => {
  if (entries.some(({ type }) => type === 'refused' || type === 'denied')) return 'confused';
  return entries.some(waits) ? 'eyes' : '+1';
};
