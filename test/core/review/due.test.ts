import { describe, expect, it } from 'vitest';
import { DAY } from '../../../app/core/incident/words.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { daysOf, reviewDue } from '../../../app/core/review/due.ts';
import { NO_SIGNALS } from '../../../app/core/review/early.ts';
import type { History } from '../../../app/core/review/period.ts';

const planOf = (review: string) =>
  readPlan({ text: `timezone: Europe/Berlin\nreview: { ${review} }`, path: 'p' }).plan;
const PLAN = planOf('owner: alice');
const at = (day: string, time = '12:00'): number => Date.parse(`${day}T${time}:00Z`);
const history = (given: Partial<History>): History => ({ last: null, past: [], first: null, ...given });
const closed = (key: string, on: string, number = 1) => ({ number, key, open: false, closedAt: at(on) });

describe('a review is due', () => {
  it('thirty days before the plan is twelve months unreviewed, from the beginning of that day in its zone', () => {
    const last = history({ last: '2025-11-23' });
    expect(reviewDue(last, NO_SIGNALS, PLAN, at('2026-10-23', '21:59'))).toBeNull();
    expect(reviewDue(last, NO_SIGNALS, PLAN, at('2026-10-23', '22:01'))).toEqual({
      ...{ since: '2025-11-23', key: '2025-11-23', why: 'in time', dueOn: '2026-11-23', reasons: [] },
    });
  });

  it('counted from the plan’s own day, the newest review that ended, or the plan’s first day, whichever is last', () => {
    const keyOf = (given: Partial<History>) =>
      reviewDue(history(given), NO_SIGNALS, PLAN, at('2030-01-01'))?.key;
    expect(keyOf({ last: '2026-01-05', past: [closed('2025-01-01', '2026-01-07')] })).toBe('2026-01-07');
    expect(keyOf({ last: '2026-01-09', past: [closed('2025-01-01', '2026-01-07')] })).toBe('2026-01-09');
    expect(keyOf({ first: '2024-02-29' })).toBe('2024-02-29');
  });

  it('never while one is open, nor twice on the day that one ended', () => {
    const open = { number: 7, key: '2025-01-01', open: true, closedAt: null };
    expect(
      reviewDue(history({ past: [open] }), NO_SIGNALS, PLAN, at('2030-01-01'), { byHand: true }),
    ).toBeNull();
    const today = history({ past: [closed('2026-05-01', '2026-05-01')] });
    expect(reviewDue(today, NO_SIGNALS, PLAN, at('2026-05-01'), { byHand: true })).toBeNull();
  });

  it('in thirty days where it comes late, early or by hand, and never later than its own day', () => {
    const dueOn = (last: string, today: string) =>
      reviewDue(history({ last }), NO_SIGNALS, PLAN, at(today), { byHand: true })?.dueOn;
    expect(dueOn('2024-01-01', '2026-05-01')).toBe('2026-05-31');
    expect(dueOn('2026-01-01', '2026-05-01')).toBe('2026-05-31');
    expect(dueOn('2026-01-31', '2027-01-20')).toBe('2027-01-31');
  });

  it('by hand also where the plan asks for none by itself; a day to come is a slip', () => {
    const never = planOf('every: none');
    expect(reviewDue(history({ last: '2020-01-01' }), NO_SIGNALS, never, at('2026-01-01'))).toBeNull();
    expect(
      reviewDue(history({ last: '2020-01-01' }), NO_SIGNALS, never, at('2026-01-01'), { byHand: true })?.why,
    ).toBe('by hand');
    expect(
      reviewDue(history({ last: '2062-01-01', first: '2024-01-01' }), NO_SIGNALS, PLAN, at('2026-01-01'))
        ?.key,
    ).toBe('2024-01-01');
  });

  it('where reviews are close together opens no sooner than half way', () => {
    expect(daysOf('2026-01-01', planOf('every: 4w'))).toEqual({ opens: '2026-01-15', due: '2026-01-29' });
    expect(daysOf('2024-02-29', PLAN)).toEqual({ opens: '2025-01-29', due: '2025-02-28' });
  });
});

describe('before its time', () => {
  const early = (review: string, signals: Partial<typeof NO_SIGNALS>, last = '2026-01-01') =>
    reviewDue(history({ last }), { ...NO_SIGNALS, ...signals }, planOf(review), at('2026-05-01'))?.reasons ??
    [];
  const severe = (...days: string[]) => ({ severe: days.map((day, n) => ({ number: 12 + n, at: at(day) })) });

  it('three severity-one incidents in 90 days, however late that is noticed', () => {
    expect(early('', severe('2026-01-10', '2026-02-10', '2026-03-20'))).toEqual([
      '3 severity-one incidents in 90 days: #12, #13, #14',
    ]);
    expect(early('', severe('2026-01-10', '2026-02-10', '2026-04-20'))).toEqual([]);
    expect(early('early: { sev1-count: none }', severe('2026-01-10', '2026-01-11', '2026-01-12'))).toEqual(
      [],
    );
  });

  it('so many commits on a path that the plan names', () => {
    expect(early('early: { paths: { infra: 20, app: 9 } }', { commits: { infra: 21, app: 8 } })).toEqual([
      'since the last review there were 21 commits on `infra`, and 20 are too many',
    ]);
  });

  it('a quarter of the people gone, by role and never by name; a vendor come or gone; lines changed', () => {
    const file = (text: string) => ({ plan: readPlan({ text, path: 'p' }).plan, text });
    const before = file(
      'roles: { lead: { on-call: [al, bo, cy] } }\nvendors: { citrix: {} }\npeople: { di: {} }',
    );
    const after =
      'roles: { lead: { on-call: [al, bo] } }\nvendors: { payco: { name: Pay Co } }\nreview: { early: { lines-changed: 50% } }\npeople: { di: {} }';
    const now = readPlan({ text: after, path: 'p' }).plan;
    const signals = { ...NO_SIGNALS, then: before, text: after };
    expect(reviewDue(history({ last: '2026-01-01' }), signals, now, at('2026-05-01'))?.reasons).toEqual([
      "75 % of the plan's lines have changed since the last review",
      '1 of the 4 people whom the plan named at the last review has gone, among them Incident Lead',
      'Pay Co came as a vendor, and Citrix went as a vendor since the last review',
    ]);
    const left = { ...signals, text: before.text, left: ['di', 'al'] };
    expect(reviewDue(history({ last: '2026-01-01' }), left, before.plan, at('2026-05-01'))?.reasons).toEqual([
      '2 of the 4 people whom the plan named at the last review have gone, among them Incident Lead',
    ]);
  });
});

describe('two years of clock', () => {
  /** Wakes at all hours, some days not at all, sometimes twice; ends each review so many days after it opened. */
  function play(lasts: number, severeOn: readonly string[] = []): string[] {
    const opened: string[] = [];
    const past: { number: number; key: string; open: boolean; closedAt: number | null }[] = [];
    const severe = severeOn.map((day, n) => ({ number: n + 1, at: at(day) }));
    for (
      let now = at('2026-01-01');
      now < at('2028-01-01');
      now += (7 + (Math.floor(now / DAY) % 5) * 9) * (DAY / 24)
    ) {
      const last = past.at(-1);
      if (last?.open && now - last.number >= lasts * DAY) Object.assign(last, { open: false, closedAt: now });
      const since = past.findLast(({ closedAt }) => closedAt)?.closedAt ?? at('2026-01-01');
      const signals = { ...NO_SIGNALS, severe: severe.filter((one) => one.at >= since && one.at <= now) };
      for (const _ of [1, 2]) {
        const due = reviewDue(history({ first: '2026-01-01', past }), signals, PLAN, now);
        if (!due) continue;
        past.push({ number: now, key: due.key, open: true, closedAt: null });
        opened.push(`${due.key} ${due.why} ${due.dueOn}`);
      }
    }
    expect(new Set(past.map(({ key }) => key)).size).toBe(past.length);
    return opened;
  }

  it('has two reviews where nothing happens, each thirty days before its day', () => {
    expect(play(20)).toEqual(['2026-01-01 in time 2027-01-01', '2026-12-24 in time 2027-12-24']);
  });
  it('has one more where three severe incidents come together, and counts from there', () => {
    expect(play(10, ['2026-03-01', '2026-03-20', '2026-05-15'])).toEqual([
      '2026-01-01 early 2026-06-15',
      '2026-05-27 in time 2027-05-27',
    ]);
  });
  it('has one only where nobody ever ends it', () => {
    expect(play(10_000)).toEqual(['2026-01-01 in time 2027-01-01']);
  });
});
