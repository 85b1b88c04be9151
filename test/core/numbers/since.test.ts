import { expect, it } from 'vitest';
import { spanFrom } from '../../../app/core/numbers/since.ts';

const NOW = Date.parse('2026-11-22T09:41Z');
const span = (since: string, until?: string) => {
  const found = spanFrom(since, until, NOW, 'Europe/Berlin');
  return 'problem' in found
    ? found.problem
    : [found.from, found.to].map((at) => new Date(at).toISOString().slice(0, 16));
};

it.each<[string, string | undefined, [string, string]]>([
  // Whole days of Berlin; across the clock change in October, midnight stays midnight.
  ['90d', undefined, ['2026-08-23T22:00', '2026-11-22T09:41']],
  ['12mo', undefined, ['2025-11-21T23:00', '2026-11-22T09:41']],
  [' 2026-01-01 ', '2026-03-31', ['2025-12-31T23:00', '2026-03-31T22:00']],
  // What has not come yet is not in it.
  ['2026-01-01', '2026-12-31', ['2025-12-31T23:00', '2026-11-22T09:41']],
])('since %j until %j', (since, until, meant) => {
  expect(span(since, until)).toEqual(meant);
});

it.each([
  ['90', undefined, 'since is "90"; give a number of days'],
  ['2026-02-30', undefined, 'or a day like 2026-01-31'],
  ['30d', '12mo', 'until is "12mo"; give a day'],
  ['2026-11-23', undefined, 'ends before it begins'],
])('since %j until %j is refused: %s', (since, until, problem) => {
  expect(span(since, until)).toContain(problem);
});
