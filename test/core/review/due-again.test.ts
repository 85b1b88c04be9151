import { expect, it } from 'vitest';
import { readPlan } from '../../../app/core/plan/read.ts';
import { reviewDue } from '../../../app/core/review/due.ts';
import { NO_SIGNALS } from '../../../app/core/review/early.ts';

const { plan } = readPlan({ text: 'review: { owner: alice }', path: 'p' });
const DAY = '2026-05-01';
const tried = (...keys: string[]) =>
  keys.map((key, at) => ({ number: at + 1, key, open: false, closedAt: Date.parse(`${DAY}T12:00:00Z`) }));
const next = (past: ReturnType<typeof tried>, day: string, byHand = false) =>
  reviewDue({ last: DAY, first: null, past }, NO_SIGNALS, plan, Date.parse(`${day}T12:00:00Z`), { byHand });

it('a review that was opened and ended on the very day its period began silences none that follow', () => {
  expect(next(tried(DAY), '2027-03-30')).toBeNull();
  expect(next(tried(DAY), '2027-04-02')).toMatchObject({ since: DAY, key: `${DAY} 2`, why: 'in time' });
});

it('each is named apart from all before, and on one day one is enough', () => {
  expect(next(tried(DAY, `${DAY} 2`), '2026-05-02', true)?.key).toBe(`${DAY} 3`);
  expect(next(tried(DAY), DAY, true)).toBeNull();
});
