import { describe, expect, it } from 'vitest';
import { clock, dated, day, length, moment, zoneLetters, zoneName } from '../../../app/core/incident/zone.ts';

const at = (iso: string): number => Date.parse(iso);
const NOON = at('2026-11-22T12:00:00Z');

describe('zones', () => {
  it.each([
    ['Europe/Berlin', '2026-01-15T12:00:00Z', 'CET'],
    ['Europe/Berlin', '2026-07-15T12:00:00Z', 'CEST'],
    ['Europe/London', '2026-07-15T12:00:00Z', 'BST'],
    ['America/New_York', '2026-01-15T12:00:00Z', 'EST'],
    ['Asia/Kolkata', '2026-01-15T12:00:00Z', 'IST'],
    ['UTC', '2026-01-15T12:00:00Z', 'UTC'],
    ['Asia/Kathmandu', '2026-01-15T12:00:00Z', 'UTC+5:45'],
    ['America/Sao_Paulo', '2026-01-15T12:00:00Z', 'UTC-3'],
  ])('%s at %s is %s', (zone, moment, name) => {
    expect(zoneName(at(moment), zone)).toBe(name);
  });
  it('go by the letters of winter and of summer', () => {
    expect([zoneLetters('Europe/Berlin'), zoneLetters('Asia/Kathmandu')]).toEqual([['CET', 'CEST'], []]);
  });
});

describe('moments', () => {
  it('have a date where it is another day in the zone, and a year where it is another', () => {
    expect(moment(at('2026-11-22T00:30:00Z'), 'UTC', NOON)).toBe('00:30');
    expect(moment(at('2026-11-21T23:30:00Z'), 'UTC', NOON)).toBe('21 Nov 23:30');
    expect(moment(at('2026-11-21T23:30:00Z'), 'Europe/Berlin', NOON)).toBe('00:30');
    expect(moment(at('2025-09-01T09:05:00Z'), 'UTC', NOON)).toBe(
      '1 Sept 2025 09:05'.replace('Sept', day(at('2025-09-01T09:05:00Z'), 'UTC', NOON).split(' ')[1]!),
    );
  });
  it('are shown by the clock, and dated as commands read them', () => {
    expect([clock(NOON, 'Europe/Berlin'), dated(NOON, 'Europe/Berlin')]).toEqual([
      '13:00',
      '2026-11-22 13:00',
    ]);
  });
});

describe('lengths', () => {
  it.each([
    [0, 'less than a minute'],
    [59_999, 'less than a minute'],
    [60_000, '1 minute'],
    [45 * 60_000, '45 minutes'],
    [3_600_000, '1 hour'],
    [108 * 60_000, '1 hour 48 minutes'],
    [86_400_000 + 60_000, '1 day 1 minute'],
    [3 * 86_400_000 + 2 * 3_600_000 + 60_000, '3 days 2 hours'],
  ])('%d is %s', (period, words) => {
    expect(length(period)).toBe(words);
  });
});
