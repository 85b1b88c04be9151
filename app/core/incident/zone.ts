import { DateTime } from 'luxon';
import type { Instant } from './words.ts';

// Which letters a zone goes by depends on who is asked: Berlin is GMT+1 to an American and CET to a Briton.
const ASKED = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'en-NZ', 'en-ZA'];
// Asking costs milliseconds, and a zone answers the same for each of its offsets.
const letters = new Map<string, ReadonlyMap<number, string>>();

function named(at: DateTime): string | undefined {
  for (const locale of ASKED) {
    const name = at.setLocale(locale).toFormat('ZZZZ');
    if (/^[A-Z]{3,5}$/.test(name)) return name;
  }
  return undefined;
}

function byOffset(zone: string): ReadonlyMap<number, string> {
  let known = letters.get(zone);
  if (!known) {
    const seasons = [DateTime.utc(2026, 1, 15), DateTime.utc(2026, 7, 15)].map((day) => day.setZone(zone));
    known = new Map(seasons.map((day) => [day.offset, named(day) ?? '']));
    letters.set(zone, known);
  }
  return known;
}

/** The letters that a zone's own clock goes by, in winter and in summer: CET, CEST. */
export const zoneLetters = (zone: string): readonly string[] => [...byOffset(zone).values()].filter(Boolean);

/** What a reader calls the zone at that moment: CET, or UTC+4 where it has no letters. */
export function zoneName(at: Instant, zone: string): string {
  if (zone === 'UTC' || zone === 'Etc/UTC') return 'UTC';
  const local = DateTime.fromMillis(at, { zone });
  const offset = local.toFormat('Z').replace(/^([+-])0?(\d+)$/, '$1$2');
  return byOffset(zone).get(local.offset) || `UTC${offset}`;
}

const inZone = (at: Instant, zone: string): DateTime => DateTime.fromMillis(at, { zone, locale: 'en-GB' });

/** 09:41, in the zone. */
export const clock = (at: Instant, zone: string): string => inZone(at, zone).toFormat('HH:mm');

/** 2026-11-22 09:41, as commands read it, whatever day it is. */
export const dated = (at: Instant, zone: string): string => inZone(at, zone).toFormat('yyyy-LL-dd HH:mm');

/** 2026-11-22T08:41:00Z, for programs: UTC, whole seconds. */
export const iso = (at: Instant): string =>
  DateTime.fromMillis(at, { zone: 'utc' }).startOf('second').toISO({ suppressMilliseconds: true })!;

/** 22 Nov, with the year where it is not that of the other moment. */
export function day(at: Instant, zone: string, beside: Instant): string {
  const local = inZone(at, zone);
  return local.toFormat(local.year === inZone(beside, zone).year ? 'd LLL' : 'd LLL yyyy');
}

/** 09:41, with its date where that is not the day of the other moment. */
export function moment(at: Instant, zone: string, beside: Instant): string {
  const time = clock(at, zone);
  return inZone(at, zone).hasSame(inZone(beside, zone), 'day') ? time : `${day(at, zone, beside)} ${time}`;
}

/** 1 hour 48 minutes; whole minutes, less than one says so. */
export function length(period: number): string {
  const minutes = Math.floor(period / 60_000);
  if (minutes < 1) return 'less than a minute';
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ');
}
