import { describe, expect, it } from 'vitest';
import { drillWanted, heldSince, overdueBy } from '../../../app/core/drills/overdue.ts';
import { isNews, lastDrill } from '../../../app/core/drills/remembered.ts';
import { DAY } from '../../../app/core/incident/words.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const planned = (drills: string, more = '') =>
  readPlan({ text: `timezone: Europe/Berlin\ndrills: ${drills}\n${more}`, path: 'p' }).plan;
const NEVER = { drilledAt: null, usedAt: null };
const due = (drills: string, held: Partial<typeof NEVER | Record<string, number>>, now: string) => {
  const found = overdueBy(planned(drills), { ...NEVER, ...held } as never, at(now));
  return found && new Date(found.dueAt).toISOString();
};

describe('a drill is overdue', () => {
  it('so long after the last that the plan remembers, by the calendar of its zone', () => {
    const drills = '{ every: 6mo, last: 2026-03-01 }';
    expect(due(drills, {}, '2026-08-31')).toBeUndefined();
    expect(due(drills, {}, '2026-09-01')).toBe('2026-08-31T22:00:00.000Z');
  });

  it('after the newest that was held, where that is later', () => {
    const drills = '{ every: 6mo, last: 2026-03-01 }';
    expect(due(drills, { drilledAt: at('2026-04-02') }, '2026-09-01')).toBeUndefined();
    expect(due(drills, { drilledAt: at('2026-04-02') }, '2026-10-02')).toBe('2026-10-01T22:00:00.000Z');
    expect(due(drills, { drilledAt: at('2025-04-02') }, '2026-09-01')).toBe('2026-08-31T22:00:00.000Z');
  });

  it('the first time, so long after the plan was first used, and not before anybody did', () => {
    expect(due('{ every: 30d }', {}, '2030-01-01')).toBeUndefined();
    expect(due('{ every: 30d }', { usedAt: at('2026-01-01') }, '2026-01-30')).toBeUndefined();
    expect(due('{ every: 30d }', { usedAt: at('2026-01-01') }, '2026-02-01')).toBe(
      '2026-01-30T23:00:00.000Z',
    );
  });

  it('once for each period, from month ends and across clock changes', () => {
    const drills = '{ every: 1mo, last: 2026-01-31 }';
    const keys = ['2026-02-28', '2026-03-30', '2026-03-31', '2026-04-30'].map((day) => due(drills, {}, day)!);
    expect(keys.map((key) => key.slice(0, 10))).toEqual([
      '2026-02-27',
      '2026-02-27',
      '2026-03-30',
      '2026-04-29',
    ]);
    expect(due('{ every: 1mo, last: 1970-01-01 }', {}, '2090-01-01')).toMatch(/^20/);
  });

  it('never where the plan wants none', () => {
    expect(due('{ every: none, last: 2020-01-01 }', {}, '2026-01-01')).toBeUndefined();
  });
});

it('the issue says since when, how to begin, and is the first owner’s', () => {
  const plan = planned('{ every: 6mo, last: 2026-03-01 }', 'review: { owner: [alice, bob] }\nlabel: on fire');
  const now = at('2026-09-03');
  const overdue = overdueBy(plan, NEVER, now)!;
  const { key, body, assignees } = drillWanted(overdue, plan, 'https://github.com/acme/shop', now);
  expect([key, assignees]).toEqual(['2026-09-01', ['alice']]);
  expect(body).toContain(
    '**A drill is due since 1 Sept.** The last drill was on 1 Mar. The plan wants one every 6 months',
  );
  expect(body).toContain('<https://github.com/acme/shop/issues/new?labels=on%20fire%2Cdrill&title=Drill>');
  const first = overdueBy(planned('{ every: 1d }'), { ...NEVER, usedAt: at('2026-09-01') }, now)!;
  expect(drillWanted(first, planned('{ every: 1d }'), '', now).body).toContain(
    'in use since 1 Sept. The plan wants one every day',
  );
});

it('is answered by a drill that was held since, or that the plan remembers', () => {
  const plan = planned('{ last: 2026-09-04 }');
  expect(heldSince(at('2026-09-04'), plan, NEVER)).toBe(true);
  expect(heldSince(at('2026-09-05'), plan, NEVER)).toBe(false);
  expect(heldSince(at('2026-09-05'), plan, { drilledAt: at('2026-09-06') })).toBe(true);
});

it('the plan is told of a drill that it does not remember, for a week, and nothing else of it changes', () => {
  const text = 'version: 1\ndrills: { every: 6mo, last: 2026-03-01 } # twice a year\n';
  const { plan } = readPlan({ text, path: 'p' });
  const room = { number: 12, closedAt: at('2026-09-04') };
  const later = (days: number): boolean => isNews(room, plan, room.closedAt + days * DAY);
  expect([later(0), later(6), later(7)]).toEqual([true, true, false]);
  expect(isNews({ ...room, closedAt: at('2026-03-01') }, plan, at('2026-03-01'))).toBe(false);
  expect(lastDrill(room, plan, 'p', text)).toMatchObject({
    branch: 'allclear/drilled-2026-09-04',
    text: text.replace('2026-03-01', '2026-09-04'),
  });
  expect(lastDrill(room, plan, 'p', '\tx')).toBeUndefined();
});
