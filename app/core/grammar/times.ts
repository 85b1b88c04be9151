import { DateTime } from 'luxon';
import { zoneLetters } from '../incident/zone.ts';
import { DAY, HOUR, MINUTE, type Instant, type Period } from '../incident/words.ts';
import { bare, type Word } from './characters.ts';

/** Which way a bare clock time or length points. */
export type Direction = 'ahead' | 'past';

/** A clock time with letters that name no one place. */
export interface Foreign {
  readonly foreign: string;
  readonly clock: string;
  readonly used: number;
}

/** A time read from the words: how many it took, or the zone that it could not place. */
export type TimeRead = { readonly at: Instant; readonly used: number } | Foreign;

export interface Here {
  readonly now: Instant;
  readonly zone: string;
}

const UNITS: Record<string, Period> = { m: MINUTE, h: HOUR, d: DAY };
// Letters that people write behind a time. Most name several places (CST: Chicago, Shanghai, Havana), so only the plan's own hold.
const LETTERS =
  /^(z|utc|gmt|wes?t|ces?t|ees?t|msk|bst|ist|[ecmp][sd]t|ak[sd]t|hst|a[sd]t|n[sd]t|pkt|sgt|hkt|jst|kst|a[ecw][sd]t|nz[sd]t|brt|art|cat|eat|wat|sast|gst)$/;
// Somebody's watch runs ahead of GitHub's: what is a little in the future was meant as now.
const SKEW = 5 * MINUTE;

/** Reads a time at the head of the words, or nothing where they are no time. */
export function readTime(words: readonly Word[], here: Here, direction: Direction): TimeRead | undefined {
  const lead = ['in', 'at', 'by'].includes(bare(words[0] ?? NOTHING)) ? 1 : 0;
  const rest = words.slice(lead);
  const read = readNow(rest, here) ?? readLength(rest, here, direction) ?? readMoment(rest, here, direction);
  return read && { ...read, used: read.used + lead };
}

const NOTHING: Word = { typed: '', plain: '', start: 0, end: 0 };
const word = (words: readonly Word[], at: number): string => bare(words[at] ?? NOTHING);

function readNow(words: readonly Word[], here: Here): TimeRead | undefined {
  return word(words, 0) === 'now' ? { at: here.now, used: 1 } : undefined;
}

function readLength(words: readonly Word[], { now }: Here, direction: Direction): TimeRead | undefined {
  const [first, second] = [word(words, 0), word(words, 1)];
  const apart = /^\d{1,4}$/.test(first) && /^(m|min|mins|minutes?|h|hrs?|hours?|d|days?)$/.test(second);
  const length = lengthOf(apart ? `${first}${second[0]}` : first);
  if (length === undefined) return undefined;
  const used = apart ? 2 : 1;
  const ago = word(words, used) === 'ago';
  if (ago && direction === 'ahead') return undefined;
  return { at: direction === 'past' ? now - length : now + length, used: ago ? used + 1 : used };
}

/** `45m`, `2h`, `1h30`, `1h30m`, `2d` as a period. */
export function lengthOf(text: string): Period | undefined {
  const found = /^(?:(\d{1,3})h)?(\d{1,4})?(?:(m|d)(?:in(?:utes?|s)?|ays?)?)?$/.exec(text) ?? undefined;
  const [, hours, count, unit] = found ?? [];
  if (/^\d{1,3}(hours?|hrs?)$/.test(text)) return Number.parseInt(text, 10) * HOUR;
  if (!found || (hours === undefined && (count === undefined || unit === undefined))) return undefined;
  if (hours !== undefined && unit === 'd') return undefined;
  if (count === undefined && unit !== undefined) return undefined;
  return Number(hours ?? 0) * HOUR + Number(count ?? 0) * UNITS[unit ?? 'm']!;
}

function readMoment(words: readonly Word[], here: Here, direction: Direction): TimeRead | undefined {
  const iso = readIso(words, here);
  if (iso) return iso;
  const apart = /^[ap]m$/.test(word(words, 1)) ? readClock(word(words, 0) + word(words, 1)) : undefined;
  const found = apart ?? readClock(word(words, 0));
  if (!found) return undefined;
  const used = apart ? 2 : 1;
  const letters = found.letters ?? (LETTERS.test(word(words, used)) ? word(words, used) : undefined);
  const all = used + (letters && !found.letters ? 1 : 0);
  if (letters && !placed(letters, here.zone))
    return { foreign: letters.toUpperCase(), clock: found.text, used: all };
  const zone = letters && /^(z|utc)$/.test(letters) ? 'UTC' : here.zone;
  return { at: nearest(found, { ...here, zone }, direction), used: all };
}

const placed = (letters: string, zone: string): boolean =>
  /^(z|utc)$/.test(letters) || zoneLetters(zone).includes(letters.toUpperCase());

interface Clock {
  hour: number;
  minute: number;
  text: string;
  letters: string | undefined;
}

function readClock(text: string): Clock | undefined {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?([ap]m)?([a-z]{1,4})?$/.exec(text);
  if (!found) return undefined;
  const [, hours, minutes, half, letters] = found;
  if (minutes === undefined && half === undefined) return undefined;
  if (letters !== undefined && !LETTERS.test(letters)) return undefined;
  const twelve = Number(hours);
  if (half !== undefined && (twelve < 1 || twelve > 12)) return undefined;
  const hour = half === undefined ? twelve : (twelve % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(minutes ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return { hour, minute, letters, text: `${hour}:${String(minute).padStart(2, '0')}` };
}

function nearest({ hour, minute }: Clock, { now, zone }: Here, direction: Direction): Instant {
  const today = DateTime.fromMillis(now, { zone }).set({ hour, minute, second: 0, millisecond: 0 });
  if (direction === 'ahead') return (today.toMillis() > now ? today : today.plus({ days: 1 })).toMillis();
  if (today.toMillis() <= now) return today.toMillis();
  return today.toMillis() - now <= SKEW ? now : today.minus({ days: 1 }).toMillis();
}

function readIso(words: readonly Word[], { zone }: Here): TimeRead | undefined {
  const first = word(words, 0);
  if (!/^\d{4}-\d{2}-\d{2}/.test(first)) return undefined;
  const apart = /^\d{4}-\d{2}-\d{2}$/.test(first) && /^\d{1,2}:\d{2}/.test(word(words, 1));
  const text = apart ? `${first}t${word(words, 1).padStart(5, '0')}` : first;
  if (!text.includes('t')) return undefined;
  const last = word(words, apart ? 2 : 1);
  const utc = /^(z|utc)$/.test(last) && !/(z|[+-]\d{2}:?\d{2})$/.test(text);
  const read = DateTime.fromISO(text.toUpperCase(), { zone: utc ? 'UTC' : zone });
  return read.isValid ? { at: read.toMillis(), used: (apart ? 2 : 1) + (utc ? 1 : 0) } : undefined;
}
