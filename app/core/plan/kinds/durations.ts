import type { Period } from '../../incident/words.ts';
import { HOUR, MINUTE } from '../../incident/words.ts';
import type { Hint, Kind } from './kind.ts';

/** A length of time that a calendar measures: months and days differ in milliseconds. Fits luxon's `plus`. */
export type CalendarPeriod =
  { readonly days: number; readonly months?: never } | { readonly months: number; readonly days?: never };

const LONGEST = 31 * 24 * HOUR;

function clock(text: string): Period | undefined {
  const parts = /^(?:(\d{1,4})\s?h)?\s?(?:(\d{1,5})\s?m(?:in)?)?$/i.exec(text);
  if (!parts || text === '') return undefined;
  const period = Number(parts[1] ?? 0) * HOUR + Number(parts[2] ?? 0) * MINUTE;
  return period > 0 && period <= LONGEST ? period : undefined;
}

/** What a person meant who wrote `30`, `2d` or `5 minutes`. */
function clockHint(text: string): Hint {
  const spoken = /^(\d{1,4})\s*(m|min|mins|minutes?|h|hrs?|hours?|d|days?)?$/i.exec(text);
  if (!spoken) return {};
  const amount = Number(spoken[1]);
  const unit = spoken[2]?.[0]?.toLowerCase();
  if (amount === 0)
    return { message: 'a length of time above zero, like 30m, or none where that is allowed' };
  if (unit === 'd') {
    return {
      message: 'a length of time in hours and minutes, because a day may be meant as a working day',
      ...(amount <= 31 ? { nearest: `${amount * 24}h` } : {}),
    };
  }
  if (!unit) return { message: 'a length of time with its unit, like 30m or 4h', nearest: `${amount}m` };
  return { nearest: `${amount}${unit}` };
}

function calendar(text: string): CalendarPeriod | undefined {
  const parts = /^(\d{1,4})\s?(d|w|mo|y)$/i.exec(text);
  const amount = Number(parts?.[1] ?? 0);
  if (!parts || amount === 0) return undefined;
  const unit = (parts[2] ?? '').toLowerCase();
  if (unit === 'y') return amount <= 10 ? { months: amount * 12 } : undefined;
  if (unit === 'mo') return amount <= 120 ? { months: amount } : undefined;
  const days = unit === 'w' ? amount * 7 : amount;
  return days <= 3660 ? { days } : undefined;
}

/** Hours and minutes, in milliseconds. */
export const DURATION: Kind<Period> = {
  name: 'duration',
  wanted: 'a length of time in hours and minutes, like 30m, 4h or 1h30m',
  read: clock,
  hint: clockHint,
  json: {
    type: 'string',
    pattern: '^ *([0-9]{1,4} ?[hH])? ?([0-9]{1,5} ?[mM]([iI][nN])?)? *$',
    minLength: 2,
  },
};

/** Days, weeks, months or years by the calendar. */
export const CALENDAR: Kind<CalendarPeriod> = {
  name: 'calendar period',
  wanted: 'a number of days, weeks, months or years, like 30d, 2w, 12mo or 1y',
  read: calendar,
  hint: (text) => (/^\d{1,3}\s*m(onths?)?$/i.test(text) ? { nearest: `${Number.parseInt(text, 10)}mo` } : {}),
  json: { type: 'string', pattern: '^ *[1-9][0-9]{0,3} ?([dD]|[wW]|[mM][oO]|[yY]) *$' },
};

/** Hours and minutes in milliseconds, or a calendar period. */
export const SPAN: Kind<Period | CalendarPeriod> = {
  name: 'duration or calendar period',
  wanted: 'a length of time, like 24h, 30d or 1mo',
  read: (text) => clock(text) ?? calendar(text),
  json: { anyOf: [DURATION.json, CALENDAR.json] },
};

/** A number of working days: Monday to Friday in the plan's zone. */
export const WORKING_DAYS: Kind<number> = {
  name: 'working days',
  wanted: 'a number of working days, like 5d',
  read: (text) => {
    const days = Number(/^(\d{1,3})\s?d$/i.exec(text)?.[1] ?? 0);
    return days > 0 ? days : undefined;
  },
  hint: (text) => (/^\d{1,3}$/.test(text) ? { nearest: `${text}d` } : {}),
  json: { type: 'string', pattern: '^ *[0-9]{1,3} ?[dD] *$' },
};
