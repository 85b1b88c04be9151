import { describe, expect, it } from 'vitest';
import { chases, isLate } from '../../../app/core/follow-ups/chase.ts';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

const by = { id: 1, login: 'alice' };
const at = (stamp: string): number => Date.parse(stamp);
/** A follow-up asked for on 1 October, and its issue. */
const followUp = (due: string, asked = '2026-10-01T12:00:00Z') =>
  fold([
    { type: 'follow_up_given', text: 'x', who: [], due: at(due), key: 'c1.1', at: at(asked), by },
    {
      type: 'follow_up_opened',
      asked: 'c1.1',
      number: 9,
      url: 'u',
      key: 'follow-up:9:opened',
      at: at(asked),
      by,
    },
  ] as Entry[]);
const plan = (more = ''): ReturnType<typeof readPlan>['plan'] =>
  readPlan({ text: `timezone: Europe/Berlin\n${more}`, path: 'p' }).plan;
const asked = (due: string, now: string, more?: string): string[] =>
  chases(followUp(due), plan(more), at(now)).map(
    ({ rung, at: when }) => `${rung} ${new Date(when).toLocaleString('sv', { timeZone: 'Europe/Berlin' })}`,
  );
const SUNDAY = '2026-10-18T08:00:00Z';

describe('when a follow-up is chased', () => {
  it('is at ten on its day', () =>
    expect(asked(SUNDAY, '2026-10-17T00:00:00Z')).toEqual(['0 2026-10-18 10:00:00']));
  it('is weekly after, at ten whatever the clocks do', () =>
    expect(asked(SUNDAY, '2026-10-26T00:00:00Z')).toEqual([
      '1 2026-10-25 10:00:00',
      '2 2026-11-01 10:00:00',
    ]));
  it('is once for all the weeks in which nobody looked', () =>
    expect(asked(SUNDAY, '2027-01-03T12:00:00Z')).toEqual([
      '11 2027-01-03 10:00:00',
      '12 2027-01-10 10:00:00',
    ]));
  it('is as often as the plan says, or on its day alone', () => {
    const now = '2026-12-24T12:00:00Z';
    expect(asked(SUNDAY, now, 'follow-ups: { remind-every: 1mo }')[0]).toBe('2 2026-12-18 10:00:00');
    expect(asked(SUNDAY, now, 'follow-ups: { remind-every: none }')).toEqual(['0 2026-10-18 10:00:00']);
  });
  it('is a day later where it was asked for on its very day', () => {
    const today = followUp(SUNDAY, '2026-10-18T12:00:00Z');
    expect(chases(today, plan(), at('2026-10-18T13:00:00Z'))[0]!.at).toBe(at('2026-10-19T08:00:00Z'));
  });
});

it('is late when its day is over in the plan’s zone', () => {
  const [one] = followUp(SUNDAY).followUps.all;
  expect(isLate(one!, at('2026-10-18T21:59:00Z'), 'Europe/Berlin')).toBe(false);
  expect(isLate(one!, at('2026-10-18T22:00:00Z'), 'Europe/Berlin')).toBe(true);
});
