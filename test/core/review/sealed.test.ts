import { expect, it } from 'vitest';
import { sealedReview } from '../../../app/core/review/sealed.ts';
import { claimLabel } from '../../../app/core/upkeep/desk.ts';

const wearing = (...labels: string[]) => sealedReview({ number: 7, labels, closedAt: null })?.key;

it('is known by the label that claims it, whichever turn that was', () => {
  const kind = 'plan review' as const;
  for (const key of ['2026-05-01', '2026-05-01 2'])
    for (const turn of [1, 2, 12]) expect(wearing('outage plan', claimLabel({ kind, key }, turn))).toBe(key);
});

it('nothing else is taken for one', () => {
  expect(wearing('outage plan')).toBeUndefined();
  expect(wearing('outage plan', 'plan review', 'plan review of 2026')).toBeUndefined();
  expect(wearing(claimLabel({ kind: 'party asked', key: '2026-05-01 Vendors' }))).toBeUndefined();
});
