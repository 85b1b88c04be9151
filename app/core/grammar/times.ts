import { DateTime } from 'luxon';
import { zoneLetters } from '../incident/zone.ts';
import { DAY, HOUR, MINUTE, type Instant, type Period } from '../incident/words.ts';
import { bare, type Word } from './characters.ts';
import { readClock, zoneWord, type Clock } from './clock.ts';

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
  const unit = /^\d{1,4}$/.test(first) && /^(m|min|mins|minutes?|h|hrs?|hours?|d|days?)$/.test(second);
  const half = /^\d{1,3}h$/.test(first) && /^\d{1,2}m(in)?$/.test(second);
  const length = lengthOf(unit ? `${first}${second[0]}` : half ? `${first}${second}` : first);
  if (length === undefined) return undefined;
  const used = unit || half ? 2 : 1;
  const ago = word(words, used) === 'ago';
  if (ago && direction === 'ahead') return undefined;
  return { at: direction === 'past' ? now - length : now + length, used: ago ? used + 1 : used };
}

/** `45m`, `2h`, `1h30`, `1h30m`, `2d` as a period. */
export function lengthOf(text: string): Period | undefined {
  if (/^\d{1,3}(hours?|hrs?)$/.test(text)) return Number.parseInt(text, 10) * HOUR;
  const found = /^(?:(\d{1,3})h)?(\d{1,4})?(?:(m|d)(?:in(?:utes?|s)?|ays?)?)?$/.exec(text) ?? undefined;
  const [, hours, count, unit] = found ?? [];
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
  const letters = found.letters ?? zoneWord(words[used]);
  const all = used + (letters && !found.letters ? 1 : 0);
  const zone = zoneOf(letters, here);
  if (zone === undefined) return { foreign: letters!.toUpperCase(), clock: found.text, used: all };
  return { at: nearest(found, { ...here, zone }, direction), used: all };
}

/** The zone that the letters behind a time name: the plan's own, or UTC; undefined for all others. */
function zoneOf(letters: string | undefined, { zone }: Here): string | undefined {
  if (letters === undefined) return zone;
  if (/^(z|utc)$/.test(letters)) return 'UTC';
  const own = zoneLetters(zone);
  // `ET` is Eastern time, in winter and in summer.
  const short = letters.length === 2 ? `${letters[0]}ST` : letters;
  return own.includes(short.toUpperCase()) ? zone : undefined;
}

/** The next or the last moment that a clock on the wall shows this, on days with two of it or none too. */
function nearest({ hour, minute }: Clock, { now, zone }: Here, direction: Direction): Instant {
  const today = DateTime.fromMillis(now, { zone });
  const wall = { hour, minute, second: 0, millisecond: 0 };
  const moments = [-1, 0, 1]
    .flatMap((days) =>
      [...today.plus({ days }).set(wall).getPossibleOffsets()].map((moment) => moment.toMillis()),
    )
    .sort((one, other) => one - other);
  const next = moments.find((moment) => moment > now)!;
  if (direction === 'ahead') return next;
  return next - now <= SKEW ? now : moments.findLast((moment) => moment <= now)!;
}

function readIso(words: readonly Word[], here: Here): TimeRead | undefined {
  const first = word(words, 0);
  if (!/^\d{4}-\d{2}-\d{2}/.test(first)) return undefined;
  const apart = /^\d{4}-\d{2}-\d{2}$/.test(first) && /^\d{1,2}:\d{2}/.test(word(words, 1));
  const text = apart ? `${first}t${word(words, 1).padStart(5, '0')}` : first;
  if (!text.includes('t')) return undefined;
  const used = apart ? 2 : 1;
  const told = /(z|[+-]\d{2}:?\d{2})$/.test(text.slice(text.indexOf('t')));
  const letters = told ? undefined : zoneWord(words[used]);
  const zone = zoneOf(letters, here);
  const all = used + (letters === undefined ? 0 : 1);
  if (zone === undefined)
    return { foreign: letters!.toUpperCase(), clock: text.replace('t', ' '), used: all };
  const read = DateTime.fromISO(text.toUpperCase(), { zone });
  return read.isValid ? { at: read.toMillis(), used: all } : undefined;
}
