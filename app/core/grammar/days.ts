import { DateTime } from 'luxon';
import type { Instant } from '../incident/words.ts';
import { CALENDAR } from '../plan/kinds/durations.ts';
import { bare, type Word } from './characters.ts';
import type { Here } from './times.ts';

/** When a day is spoken of to people: at work, and before it is over. */
const HOUR_OF_DAY = 10;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A moment's day in a zone, at ten in the morning: also on days whose clocks change. */
export const morningOf = (day: DateTime): Instant => day.startOf('day').set({ hour: HOUR_OF_DAY }).toMillis();

/** The day of a moment, in a zone. */
export const dayIn = (at: Instant, zone: string): DateTime => DateTime.fromMillis(at, { zone });

/** Reads a day at the head of the words: `2026-12-01`, `2w`, `10 days`, `friday`, `tomorrow`; its morning in the zone. */
export function readDay(
  words: readonly Word[],
  { now, zone }: Here,
): { value: Instant; used: number } | undefined {
  const [first, second] = words.map(bare);
  if (first === undefined) return undefined;
  const today = dayIn(now, zone);
  const lead = first === 'on' || first === 'by' || first === 'in' ? 1 : 0;
  if (lead > 0) {
    const rest = readDay(words.slice(1), { now, zone });
    return rest && { ...rest, used: rest.used + 1 };
  }
  const said = (day: DateTime, used = 1) => ({ value: morningOf(day), used });
  if (first === 'today') return said(today);
  if (first === 'tomorrow') return said(today.plus({ days: 1 }));
  if (/^\d{4}-\d{2}-\d{2}$/.test(first)) {
    const day = DateTime.fromISO(first, { zone });
    return day.isValid ? said(day) : undefined;
  }
  const weekday = WEEKDAYS.findIndex((name) => first.length >= 3 && name.startsWith(first)) + 1;
  // Said on a Friday, Friday is the next one.
  if (weekday > 0) return said(today.plus({ days: ((weekday - today.weekday + 6) % 7) + 1 }));
  const apart = /^\d{1,3}$/.test(first) && /^(d|days?|w|weeks?|mo|months?)$/.test(second ?? '');
  const period = CALENDAR.read(spelled(apart ? `${first}${second}` : first));
  return period && said(today.plus(period), apart ? 2 : 1);
}

/** `2weeks` as the plan would write it. */
const spelled = (text: string): string =>
  text.replace(/^(\d+)(?:(d)ays?|(w)eeks?|(mo)nths?)$/, (_, count: string, d = '', w = '', mo = '') =>
    [count, d, w, mo].join(''),
  );
