import { claimLabel } from '../upkeep/desk.ts';
import type { Sealed } from '../wire/desk.ts';
import type { PastReview } from './period.ts';

const CLAIM = claimLabel({ kind: 'plan review', key: '' });
const KEY = /^ (\d{4}-\d\d-\d\d(?: \d+)?)(?: \(\d+\))?$/;

/**
 * A review that another key has sealed, by the label that claims it: it keeps its period, and its end begins the
 * next, or no review would ever come again after the key was changed. Undefined where it is something else.
 */
export function sealedReview({ number, labels, closedAt }: Sealed): PastReview | undefined {
  const [key] = labels.flatMap((one) =>
    one.startsWith(CLAIM) ? (KEY.exec(one.slice(CLAIM.length))?.[1] ?? []) : [],
  );
  return key === undefined ? undefined : { number, key, open: closedAt === null, closedAt };
}
