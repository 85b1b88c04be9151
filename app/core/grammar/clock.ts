import { bare, type Word } from './characters.ts';

/** A time as a clock shows it, perhaps with the letters of a zone. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly text: string;
  readonly letters: string | undefined;
}

// Letters that people write behind a time. Most name several places (CST: Chicago, Shanghai, Havana), so only the plan's own hold.
const LETTERS =
  /^(z|utc|gmt|(utc|gmt)[+-]\d{1,2}(:?\d{2})?|wes?t|ces?t|ees?t|msk|bst|ist|[ecmp][sd]?t|ak[sd]t|hst|a[sd]t|n[sd]t|pkt|sgt|hkt|jst|kst|a[ecw][sd]t|nz[sd]t|brt|art|cat|eat|wat|sast|gst)$/;
// In small letters these are words of some language: `ist`, `et`, `art`.
const WORDS_TOO = /^(ist|art|cat|eat|wat|[ecmp]t)$/;

/** The letters of a zone that stand on their own behind a time. */
export function zoneWord(word: Word | undefined): string | undefined {
  const letters = word && bare(word);
  if (letters === undefined || !LETTERS.test(letters)) return undefined;
  return WORDS_TOO.test(letters) && !/^[A-Z]/.test(word!.typed) ? undefined : letters;
}

/** `14:30`, `14.30`, `2:30pm`, `2pm`, `14:30CET`. */
export function readClock(text: string): Clock | undefined {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?([ap]m)?([a-z]{1,4})?$/.exec(text);
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
