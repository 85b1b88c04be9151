import { MINUTE, type Period } from '../../incident/words.ts';
import type { Share } from '../../numbers/scorecard.ts';
import type { Spread } from '../../numbers/spread.ts';

/** What stands where nothing is known. */
export const NONE = '–';

/** 48 min; 1 h 48 min; 2 d 3 h. */
export function brief(period: Period | null): string {
  if (period === null) return NONE;
  const minutes = Math.round(period / MINUTE);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60), minutes % 60];
  if (minutes < 60) return `${minutes} min`;
  const parts =
    days >= 2 ? [`${days} d`, hours % 24 && `${hours % 24} h`] : [`${hours} h`, rest && `${rest} min`];
  return parts.filter(Boolean).join(' ');
}

/** The median, with the longest where there is another: 12 min, at most 24 min. */
export function middle({ of, median, longest }: Spread): string {
  if (median === null) return NONE;
  return of > 1 && longest !== median ? `${brief(median)}, at most ${brief(longest)}` : brief(median);
}

/** 3 of 4. */
export const inTime = ({ inTime: some, of }: Share): string => (of === 0 ? NONE : `${some} of ${of}`);

/** Whole minutes. */
export const minutes = (period: Period | null): number => Math.round((period ?? 0) / MINUTE);

/** 3 incidents, 1 incident. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** Percent, whole. */
export const percent = (some: number, of: number): number => (of === 0 ? 0 : Math.round((100 * some) / of));
