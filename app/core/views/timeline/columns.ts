import { DateTime } from 'luxon';
import type { Instant } from '../../incident/words.ts';
import { clock, day, zoneName } from '../../incident/zone.ts';

/** One column of times: its head, and a moment in it. */
export interface Column {
  readonly head: string;
  time(at: Instant): string;
}

const isUtc = (zone: string): boolean => zone === 'UTC' || zone === 'Etc/UTC';

const offsetAt = (at: Instant, zone: string): number => DateTime.fromMillis(at, { zone }).offset;

/** Whether the zone's clock was changed between the first and the last of some moments. */
export const clockChanged = (moments: readonly Instant[], zone: string): boolean =>
  new Set(moments.map((at) => offsetAt(at, zone))).size > 1;

/** Whether all of some moments are of one day of the zone. */
export const ofOneDay = (moments: readonly Instant[], zone: string): boolean =>
  new Set(moments.map((at) => DateTime.fromMillis(at, { zone }).toISODate())).size <= 1;

const ofOneYear = (moments: readonly Instant[], zone: string): boolean =>
  new Set(moments.map((at) => DateTime.fromMillis(at, { zone }).year)).size <= 1;

function column(moments: readonly Instant[], zone: string): Column {
  const oneDay = ofOneDay(moments, zone);
  const oneYear = ofOneYear(moments, zone);
  const changed = clockChanged(moments, zone);
  const [first = 0] = moments;
  const dated = (at: Instant): string => (oneDay ? '' : `${oneYear ? day(at, zone, at) : day(at, zone, 0)} `);
  return {
    // An hour that comes twice is told apart by its letters.
    head: changed ? zone.replace(/^.*\//, '').replaceAll('_', ' ') : zoneName(first, zone),
    time: (at) => `${dated(at)}${clock(at, zone)}${changed ? ` ${zoneName(at, zone)}` : ''}`,
  };
}

/** UTC and the plan's zone, once where they are the same; with dates where it took more than a day. */
export function columns(moments: readonly Instant[], zone: string): Column[] {
  const utc = column(moments, 'UTC');
  return isUtc(zone) ? [utc] : [utc, column(moments, zone)];
}
