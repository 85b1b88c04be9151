import { DateTime } from 'luxon';
import type { Instant } from '../../incident/words.ts';

const TURNING = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
// What ends a text, begins a comment or an entity there, or would be HTML: its nearest harmless likeness.
const LIKENESS: Readonly<Record<string, string>> = {
  ...{ ':': '\u2236', ';': ',', '#': '\uFF03', '%': '\uFF05', '"': '\u201D', '`': '\u2019' },
  ...{ '<': '\u2039', '>': '\u203A', '&': '\uFF06', '{': '(', '}': ')', '\\': '\u2216', $: '\uFF04' },
};
const LONGEST = 60;

/** People's words in a chart: one line, nothing in them is Mermaid's or HTML. */
export function chartText(words: string, longest = LONGEST): string {
  const line = words
    .replace(TURNING, '')
    .replace(CONTROL, ' ')
    .replace(/[:;#%"`<>&{}\\$]/g, (sign) => LIKENESS[sign]!)
    .replace(/\s+/g, ' ')
    .trim();
  const all = [...line];
  return all.length > longest
    ? `${all
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line || '…';
}

/** A moment as charts have it: by the wall clock of a zone, whatever zone its reader is in. */
export const chartTime = (at: Instant, zone: string): string =>
  DateTime.fromMillis(at, { zone }).toFormat('yyyy-LL-dd HH:mm:ss');

/** A fenced chart. */
export const chartBlock = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');
