import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { chases } from '../../../app/core/postmortem/chased.ts';
import { workingDaysAfter } from '../../../app/core/postmortem/due.ts';
import { given } from '../given.ts';

const ZONE = 'Europe/Berlin';
const at = (local: string): number => DateTime.fromISO(local, { zone: ZONE }).toMillis();
const local = (moment: number): string =>
  DateTime.fromMillis(moment, { zone: ZONE }).toFormat('ccc yyyy-LL-dd HH:mm');

describe('when the postmortem is due', () => {
  it('counts Monday to Friday in the plan’s zone, to the end of work', () => {
    const due = (from: string, days: number): string => local(workingDaysAfter(at(from), days, ZONE));
    expect(due('2026-11-22T11:26', 5)).toBe('Fri 2026-11-27 17:00');
    expect(due('2026-11-20T23:59', 1)).toBe('Mon 2026-11-23 17:00');
    expect(due('2026-12-30T09:00', 5)).toBe('Wed 2027-01-06 17:00');
    // The clock goes forward on Sunday the 28th of March 2027.
    expect(due('2027-03-26T09:00', 1)).toBe('Mon 2027-03-29 17:00');
  });

  it('is promised at the all-clear by the severity at its worst, and kept whatever the plan says later', () => {
    const room = given({ plan: 'version: 1\n' });
    room.says('alice', '/sev 1');
    room.says('alice', '/sev 3');
    room.says('alice', '/resolve');
    expect(local(room.incident.postmortem.due!.by)).toBe('Fri 2026-11-27 18:00');
    expect(room.card).toContain('- **Postmortem** by Fri 27 Nov, alice: not drafted yet');
  });

  it('is not due without a plan, at another severity, of what was called off, or of what came back', () => {
    const ended = (plan: string | undefined, ...said: string[]) => {
      const room = given(plan === undefined ? {} : { plan });
      for (const line of said) room.says('alice', line);
      return room.incident.postmortem.due;
    };
    expect(ended(undefined, '/sev 1', '/resolve')).toBeNull();
    expect(ended('version: 1\n', '/sev 3', '/resolve')).toBeNull();
    expect(ended('version: 1\n', '/sev 1', '/cancel nothing')).toBeNull();
    expect(ended('version: 1\n', '/sev 1', '/resolve', '/reopen again')).toBeNull();
  });
});

describe('when it is chased', () => {
  const week = { days: 7 };
  const said = (from: string, now: string, every: Parameters<typeof chases>[1] = week): string[] =>
    chases(at(from), every, at(now), ZONE).map((one) => `${one.rung} ${local(one.at)}`);

  it('is on the morning of its day, then every week, and what was missed is said once', () => {
    expect(said('2026-11-27T17:00', '2026-11-23T09:00')).toEqual(['0 Fri 2026-11-27 10:00']);
    expect(said('2026-11-27T17:00', '2026-11-27T10:00')).toEqual([
      '0 Fri 2026-11-27 10:00',
      '1 Fri 2026-12-04 10:00',
    ]);
    expect(said('2026-11-27T17:00', '2026-12-24T12:00')).toEqual([
      '3 Fri 2026-12-18 10:00',
      '4 Fri 2026-12-25 10:00',
    ]);
  });

  it('waits for Monday, counts months by the calendar, and may be once', () => {
    expect(said('2026-11-27T17:00', '2026-11-28T12:00', { days: 1 })).toEqual([
      '0 Fri 2026-11-27 10:00',
      '1 Mon 2026-11-30 10:00',
    ]);
    expect(said('2027-01-29T17:00', '2027-03-02T12:00', { months: 1 })[0]).toBe('1 Mon 2027-03-01 10:00');
    expect(said('2026-11-27T17:00', '2027-11-27T10:00', null)).toEqual(['0 Fri 2026-11-27 10:00']);
  });
});
