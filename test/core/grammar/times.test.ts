import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { commandsIn } from '../../../app/core/grammar/parse.ts';
import { commands } from '../../../app/core/commands/all.ts';
import { heard, scene } from './heard.ts';

// It is Sunday, 22 November 2026, 10:41 in Berlin.
describe('what is to come', () => {
  it.each<[string, string]>([
    ['/eta 45m', '22.11. 11:26'],
    ['/eta 2h', '22.11. 12:41'],
    ['/eta 1h30', '22.11. 12:11'],
    ['/eta 1h30m', '22.11. 12:11'],
    ['/eta 1h 30m', '22.11. 12:11'],
    ['/eta 90 min', '22.11. 12:11'],
    ['/eta 2 hours', '22.11. 12:41'],
    ['/eta 2d', '24.11. 10:41'],
    ['/eta in 45m', '22.11. 11:26'],
    ['/eta now', '22.11. 10:41'],
    ['/eta 14:30', '22.11. 14:30'],
    ['/eta 14.30', '22.11. 14:30'],
    ['/eta 14h30', '23.11. 01:11'],
    ['/eta at 14:30', '22.11. 14:30'],
    ['/eta by 14:30.', '22.11. 14:30'],
    ['/eta 2:30pm', '22.11. 14:30'],
    ['/eta 2:30 PM', '22.11. 14:30'],
    ['/eta 2pm', '22.11. 14:00'],
    ['/eta 12pm', '22.11. 12:00'],
    ['/eta 12am', '23.11. 00:00'],
    ['/eta 10:41', '23.11. 10:41'],
    ['/eta 10:40', '23.11. 10:40'],
    ['/eta 00:10', '23.11. 00:10'],
    ['/eta 14:30 CET', '22.11. 14:30'],
    ['/eta 14:30 CEST', '22.11. 14:30'],
    ['/eta 14:30CET', '22.11. 14:30'],
    ['/eta 14:30 UTC', '22.11. 15:30'],
    ['/eta 14:30Z', '22.11. 15:30'],
    ['/eta 2026-11-23T08:00+01:00', '23.11. 08:00'],
    ['/eta 2026-11-23T08:00Z', '23.11. 09:00'],
    ['/eta 2026-11-23T08:00', '23.11. 08:00'],
    ['/eta 2026-11-23 08:00', '23.11. 08:00'],
    ['/eta 2026-11-23 8:00 UTC', '23.11. 09:00'],
    ['/eta 2026-11-23 08:00 CET', '23.11. 08:00'],
  ])('%j', (comment, at) => {
    expect(heard(comment)).toEqual([`eta expected=${at}`]);
  });
});

describe('what is past', () => {
  it.each<[string, string]>([
    ['/note at: 09:38 x', '22.11. 09:38'],
    ['/note at: 10:41 x', '22.11. 10:41'],
    ['/note at: 10:44 x', '22.11. 10:41'],
    ['/note at: 10:50 x', '21.11. 10:50'],
    ['/note at: 23:50 x', '21.11. 23:50'],
    ['/note at: 20m ago x', '22.11. 10:21'],
    ['/note at: 20m x', '22.11. 10:21'],
    ['/note at: 20 minutes ago x', '22.11. 10:21'],
    ['/note at: 1h30 ago x', '22.11. 09:11'],
    ['/note at: now x', '22.11. 10:41'],
    ['/note at: 2026-10-31 23:59 x', '31.10. 23:59'],
  ])('%j', (comment, at) => {
    expect(heard(comment)).toEqual([`note at=${at} "x"`]);
  });
});

describe('no times', () => {
  it.each([
    'soon',
    '25:00',
    '14:60',
    '13pm',
    '0pm',
    '14',
    '2026-02-30T10:00',
    '20m ago',
    '1h30d',
    'm',
    'h',
    '99999m',
    'at',
    '14:30+01:00',
    '１４',
  ])('/eta %s', (time) => {
    expect(heard(`/eta ${time}`)).toEqual(['eta ✗ missing']);
  });
});

describe('zones that are not the plan’s', () => {
  const right = (comment: string, zone?: string): unknown => {
    const here = scene(zone === undefined ? {} : { zone });
    const found = commandsIn(comment, here, commands)[0]!.understand(here);
    return 'refusal' in found && found.refusal.code === 'time zone'
      ? [found.refusal.letters, found.refusal.right]
      : heard(comment, zone === undefined ? {} : { zone });
  };
  it.each<[string, unknown]>([
    ['/eta 14:30 CST', ['CST', '14:30 UTC']],
    ['/eta 14:30CST', ['CST', '14:30 UTC']],
    ['/eta 2:30 pm EST', ['EST', '14:30 UTC']],
    ['/eta 2:30pm pst', ['PST', '14:30 UTC']],
    ['/eta 14:30 IST', ['IST', '14:30 UTC']],
    ['/eta 14:30 GMT', ['GMT', '14:30 UTC']],
    ['/eta 14:30 GMT+2', ['GMT+2', '14:30 UTC']],
    ['/eta 14:30 UTC+1', ['UTC+1', '14:30 UTC']],
    ['/eta 2pm ET', ['ET', '14:00 UTC']],
    ['/eta 2026-11-23 08:00 CST', ['CST', '2026-11-23 08:00 UTC']],
    ['/note at: 14:30 CST first alarm', ['CST', '14:30 UTC']],
    ['/note at 14:30 CST first alarm', ['CST', '14:30 UTC']],
    ['/impact since: 14:30 CST', ['CST', '14:30 UTC']],
    ['/note at 09:30 ist der Shop ausgefallen', ['note at=22.11. 09:30 "ist der Shop ausgefallen"']],
    ['/note at 09:30 cat pictures failed', ['note at=22.11. 09:30 "cat pictures failed"']],
  ])('%j', (comment, found) => {
    expect(right(comment)).toEqual(found);
  });
  it.each<[string, string, unknown]>([
    ['/eta 14:30 CST', 'America/Chicago', ['eta expected=22.11. 14:30']],
    ['/eta 14:30 CDT', 'America/Chicago', ['eta expected=22.11. 14:30']],
    ['/eta 14:30 CT', 'America/Chicago', ['eta expected=22.11. 14:30']],
    ['/eta 14:30 EST', 'America/Chicago', ['EST', '14:30 UTC']],
    ['/eta 14:30 BST', 'Europe/London', ['eta expected=22.11. 14:30']],
    ['/eta 14:30 IST', 'Asia/Kolkata', ['eta expected=22.11. 14:30']],
    ['/eta 14:30 GMT', 'UTC', ['GMT', '14:30 UTC']],
  ])('%j in %s', (comment, zone, found) => {
    expect(right(comment, zone)).toEqual(found);
  });
});

describe('days of 23 and 25 hours, midnights and ends of months', () => {
  it.each<[string, string, string]>([
    // 29 March 2026: there is no 02:30 in Berlin.
    ['2026-03-29T01:50', '/eta 02:30', '29.03. 03:30'],
    ['2026-03-29T01:50', '/eta 03:10', '29.03. 03:10'],
    ['2026-03-29T01:50', '/eta 20m', '29.03. 03:10'],
    ['2026-03-29T01:00', '/eta 24h', '30.03. 02:00'],
    ['2026-03-28T10:00', '/eta 09:00', '29.03. 09:00'],
    // 25 October 2026: 02:30 is there twice.
    ['2026-10-25T01:50', '/eta 02:30', '25.10. 02:30'],
    ['2026-10-25T02:45+02:00', '/eta 02:30', '25.10. 02:30'],
    ['2026-10-25T02:45+01:00', '/eta 02:30', '26.10. 02:30'],
    ['2026-10-24T10:00', '/eta 09:00', '25.10. 09:00'],
    ['2026-12-31T23:50', '/eta 00:10', '01.01. 00:10'],
    ['2026-02-28T23:59', '/eta 00:00', '01.03. 00:00'],
    ['2028-02-28T23:59', '/eta 2m', '29.02. 00:01'],
    ['2026-11-30T23:00', '/eta 22:00', '01.12. 22:00'],
  ])('at %s: %s is %s', (now, comment, at) => {
    expect(heard(comment, { now })).toEqual([`eta expected=${at}`]);
  });

  const moment = (now: string, comment: string): string => {
    const here = scene({ now });
    const found = commandsIn(comment, here, commands)[0]!.understand(here) as unknown as {
      details?: { at: number };
      args: { expected?: number };
    };
    return DateTime.fromMillis(found.details?.at ?? found.args.expected!, { zone: 'UTC' }).toFormat(
      "HH:mm'Z'",
    );
  };
  it('takes the nearer of two for what is to come, and for what is past', () => {
    expect(moment('2026-10-25T01:50', '/eta 02:30')).toBe('00:30Z');
    expect(moment('2026-10-25T02:45+02:00', '/eta 02:30')).toBe('01:30Z');
    expect(moment('2026-10-25T03:10', '/note at: 02:30 x')).toBe('01:30Z');
    expect(moment('2026-10-25T02:45+02:00', '/note at: 02:30 x')).toBe('00:30Z');
  });
  it('finds the day before at midnight', () => {
    expect(heard('/note at: 23:58 x', { now: '2026-01-01T00:05' })).toEqual(['note at=31.12. 23:58 "x"']);
  });
});
