import type { Check } from './define.ts';

const CLOCK = /\b(?:[01]?\d|2[0-3])[:.h][0-5]\d\b|\b(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b/i;
const AFTER = /\b(?:in|within)\s+(?:\w+\s+){0,2}?\d{1,3}\s*(?:m|min|minutes?|h|hours?)\b/i;
const FORTHCOMING = /\b(?:next|again|further|updates?|report back|hear from us)\b/i;

/** Silence after these words would have no end that anybody knows: no next time is due, and the words state none. */
export const nextTime: Check = ({ text, known }) => {
  if (known.last || known.nextAt !== null || stated(text)) return undefined;
  return {
    found: '',
    says: 'It does not say when the next update comes. Add next: and a time to the command, like next: 30m or next: 14:30.',
  };
};

/** A sentence that speaks of what comes next, with a time in it. */
const stated = (text: string): boolean =>
  text
    .split(/(?<=[.!?])\s+|\n/)
    .some((sentence) => FORTHCOMING.test(sentence) && (CLOCK.test(sentence) || AFTER.test(sentence)));
