import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';

const ZONE = 'timezone: Europe/Berlin\n';
/** The day on which a follow-up is due that alice asks for, as a clock in Berlin shows it. */
function due(words: string, at = '2026-11-22T09:45:00Z'): string {
  const room = given({ plan: ZONE });
  room.says('alice', `/follow-up ${words}`, { at: Date.parse(at) });
  const [one] = room.incident.followUps.all;
  return new Date(one!.due).toLocaleString('sv', { timeZone: 'Europe/Berlin' }).slice(0, 16);
}

describe('a follow-up', () => {
  it('has an owner, a day and words, in whatever order', () => {
    const room = given();
    room.says('alice', '/follow-up @grace alert earlier due:2026-12-01');
    expect(room.incident.followUps.all).toMatchObject([
      { text: 'alert earlier', who: [{ login: 'grace' }], by: { login: 'alice' }, state: 'open' },
    ]);
    expect(room.card).toContain('(grace, 1 Dec, not opened yet)');
  });
  it('is due in two weeks, or as the plan says, where nobody said', () => {
    expect(due('alert earlier')).toBe('2026-12-06 10:00');
    const room = given({ plan: 'follow-ups: { due: 3d }' });
    room.says('alice', '/follow-up alert earlier');
    expect(new Date(room.incident.followUps.all[0]!.due).toISOString()).toBe('2026-11-25T10:00:00.000Z');
  });
  it.each([
    ['due:2026-12-01 x', '2026-12-01 10:00'],
    ['due: 2w x', '2026-12-06 10:00'],
    ['due: 10 days x', '2026-12-02 10:00'],
    ['due: tomorrow x', '2026-11-23 10:00'],
    // 22 November 2026 is a Sunday.
    ['due: sunday x', '2026-11-29 10:00'],
    ['due: Fri x', '2026-11-27 10:00'],
    ['due friday x', '2026-11-27 10:00'],
    ['due: 2mo x', '2027-01-22 10:00'],
  ])('%s is due on %s', (words, day) => expect(due(words)).toBe(day));
  it.each([
    ['over a year’s end', '2026-12-28T20:00:00Z', '2027-01-11 10:00'],
    ['over a month’s end', '2027-01-31T08:00:00Z', '2027-02-14 10:00'],
    ['over the end of summer time', '2027-10-20T08:00:00Z', '2027-11-03 10:00'],
    ['over its beginning', '2027-03-20T08:00:00Z', '2027-04-03 10:00'],
    ['past midnight there and not in London', '2026-11-22T23:30:00Z', '2026-12-07 10:00'],
  ])('counts days by the calendar of the plan’s zone, %s', (_, at, day) => expect(due('x', at)).toBe(day));
  it('may be given in a room that is over', () => {
    const room = given();
    room.says('alice', '/resolve rolled back');
    expect(room.says('carol', '/follow-up me alert earlier').answers).toEqual(['accepted']);
    expect(room.card).toMatch(
      /### What happens next\n(?:- .*\n)*- \*\*Follow-ups:\*\* alert earlier \(carol, 6 Dec/,
    );
  });
});

describe('a day that is none', () => {
  it.each(['due: 2026-02-30 x', 'x due: 45m', 'due:soon x'])('%s is said to be none', (words) => {
    const { answers, said } = given().says('alice', `/follow-up ${words}`);
    expect(answers).toEqual(['refused']);
    expect(said).toContain('That is no day; 2026-12-01, 2w, friday and tomorrow are.');
  });
  it('that is over is refused', () => {
    expect(given().says('alice', '/follow-up due: 2026-11-21 x').said).toContain('That day is over.');
  });
});
