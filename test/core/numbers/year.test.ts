import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../app/core/numbers/period.ts';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { planOf } from './played.ts';
import { year, YEAR } from './year.ts';

const numbers = numbersOf(year(), YEAR, planOf());
const minutes = (count: number): number => count * MINUTE;
const took = (of: number, middle: number | null, longest: number | null) => ({
  of,
  median: middle === null ? null : minutes(middle),
  longest: longest === null ? null : minutes(longest),
});

describe('the figures of a year', () => {
  it('count incidents; drills, duplicates and what was called off apart', () => {
    expect(numbers.incidents.map(({ number }) => number)).toEqual([1, 2, 3, 6, 8, 9, 10, 11]);
    expect(numbers.apart).toEqual({ drills: 1, duplicates: 1, calledOff: 1 });
    expect(numbers.incidents.map(({ reopened }) => reopened)).toEqual([0, 0, 0, 2, 0, 0, 0, 0]);
  });

  it('know the months of the plan’s zone, those without an incident too', () => {
    expect(numbers.months.map(({ month, incidents }) => [month.slice(5), incidents])).toEqual([
      ...[
        ['01', 1],
        ['02', 1],
        ['03', 1],
        ['04', 0],
        ['05', 1],
        ['06', 0],
      ],
      ...[
        ['07', 1],
        ['08', 0],
        ['09', 0],
        ['10', 1],
        ['11', 1],
        ['12', 1],
      ],
    ]);
    expect(numbers.months[6]!.severities).toEqual({ sev1: 1 });
  });

  it('have the times of each severity, from first impact where it is known', () => {
    // Room 2 began 20 minutes before it was declared: lead after 24, identified after 86, restored after 90.
    // Room 8 was declared as it began: lead at once, never identified, restored after 240, which is over 2 hours.
    expect(numbers.severities[0]).toEqual({
      ...{ severity: 'sev1', incidents: 2, inTime: { inTime: 1, of: 2 } },
      ...{ acknowledge: took(2, 12, 24), identify: took(1, 86, 86), restore: took(2, 165, 240) },
    });
    // Rooms 1, 3 and 9: led at once, over after 120, 75 and 90 true minutes. Room 11 never was, for 3 hours by the end.
    expect(numbers.severities[1]).toEqual({
      ...{ severity: 'sev2', incidents: 4, inTime: { inTime: 3, of: 3 } },
      ...{ acknowledge: took(3, 0, 0), identify: took(1, 100, 100), restore: took(3, 90, 120) },
    });
    // Room 6 began at 10:50 in Berlin, ten minutes before: lead after 20, over for good after 240. Room 10: 0 and 40.
    expect(numbers.severities[2]).toEqual({
      ...{ severity: 'sev3', incidents: 2, inTime: { inTime: 0, of: 0 } },
      ...{ acknowledge: took(2, 10, 20), identify: took(0, null, null), restore: took(2, 140, 240) },
    });
  });

  it('have what each audience was promised', () => {
    // First words. Leadership: 30 in room 1, 30 in room 2 (20 before the declaration), 20 in 3, 20 in 8. Public: 30 in 2, 20 in 8.
    // Leadership. Room 1: first due after 15, came after 30: late; then due at 90, never said by 120: late.
    // Room 2: after 10: kept; due at 40, came at 65: late. Room 3: due after 15, came after 20: late; the next not due.
    // Room 8: due after 15 (before it was sev1), came after 20: late; due at 50, moved at 45 to 105, came at 100: kept;
    // then an hour from 100, so at 160, never by 240: late. Room 9: due after 15, never by 90: late. Room 11: late.
    expect(numbers.audiences.find(({ audience }) => audience === 'leadership')).toEqual({
      ...{ audience: 'leadership', kept: 2, late: 8, moved: 1 },
      firstUpdate: took(4, 25, 30),
    });
    // Public. Room 2: due after 10: kept; due at 30, came at 25: kept; due at 45, never by 70: late.
    // Room 8: due at 20, ten minutes after it was sev1: kept; due at 40, never: late.
    expect(numbers.audiences.find(({ audience }) => audience === 'public')).toEqual({
      ...{ audience: 'public', kept: 3, late: 2, moved: 0 },
      firstUpdate: took(2, 25, 30),
    });
  });

  it('have changes, and what vendors were asked, in duplicates too', () => {
    expect(numbers.changes).toEqual({ made: 3, failed: 1, undone: 1, withoutYes: 0 });
    // Called in room 5 at 5 and never heard of by 30; in room 8 at 10, answered at 16.
    expect(numbers.partners).toMatchObject([
      { key: 'citrix', asked: 2, answers: { inTime: 1, of: 2 }, answerMinutes: 6 },
    ]);
  });

  it('have the roles that stood empty', () => {
    const [first, second] = numbers.roles;
    // Lead: asked for in 1, 2, 3, 8, 9 and 11, missing for 4 minutes of room 2 and, in room 11, for 3 hours.
    expect(first).toEqual({
      ...{ role: 'lead', needed: 6, neverFilled: 1, filledAfter: took(5, 0, 4) },
      ...{ empty: minutes(184), longest: minutes(180) },
    });
    // Comms: all 70 minutes of room 2; in room 8 from 10 to 16.
    expect(second).toEqual({
      ...{ role: 'comms', needed: 2, neverFilled: 1, filledAfter: took(1, 6, 6) },
      ...{ empty: minutes(76), longest: minutes(70) },
    });
  });

  it('name no person', () => {
    expect(JSON.stringify(numbers)).not.toMatch(/alice|bob|carol/);
  });

  it('are as empty as the period', () => {
    const none = numbersOf(year(), { from: 0, to: 1 }, planOf());
    expect([none.incidents, none.partners, none.roles]).toEqual([[], [], []]);
    expect(none.severities[0]).toMatchObject({ incidents: 0, restore: took(0, null, null) });
  });
});
