import type { Kind } from './kind.ts';

/** Hours that somebody works, on days of the week. Plain data. */
export interface Shift {
  /** Days on which it begins, 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  /** Minutes of the day; `to` is past 24:00 where it ends on the next day. */
  readonly from: number;
  readonly to: number;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = 24 * 60;
const SHIFT = /^(?:([a-z][a-z\s-]*?)\s+)?([01]\d|2[0-3]):([0-5]\d)\s?[-–]\s?([01]\d|2[0-4]):([0-5]\d)$/i;

/** Working hours, from and to, with their days: without days those are Monday to Friday. */
export const HOURS: Kind<Shift> = {
  name: 'hours',
  wanted: 'hours of the day, like 09:00-17:30, or with their days, like Sat-Sun 10:00-18:00',
  read(written) {
    const parts = SHIFT.exec(written);
    if (!parts) return undefined;
    const days = daysIn(parts[1] ?? 'mon-fri');
    const [from, until] = [minutes(parts[2], parts[3]), minutes(parts[4], parts[5])];
    if (!days || until > DAY) return undefined;
    return { days, from, to: until > from ? until : until + DAY };
  },
  json: {
    type: 'string',
    pattern:
      '^ *([A-Za-z]{3}([ -]+[A-Za-z]{3})* +)?([01][0-9]|2[0-3]):[0-5][0-9] ?[-–] ?([01][0-9]|2[0-4]):[0-5][0-9] *$',
  },
};

const minutes = (hour = '0', minute = '0'): number => Number(hour) * 60 + Number(minute);

/** `Mon-Fri`, `Sat`, `Mon Wed Fri`, `Fri-Mon`. */
function daysIn(written: string): readonly number[] | undefined {
  const days = new Set<number>();
  for (const span of written
    .toLowerCase()
    .replace(/\s*-\s*/g, '-')
    .split(/\s+/)) {
    const [first, last = first, ...more] = span.split('-').map((day) => DAYS.indexOf(day));
    if (first === undefined || last === undefined || first < 0 || last < 0 || more.length > 0)
      return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day + 1);
      if (day === last) break;
    }
  }
  return [...days].sort((one, other) => one - other);
}
