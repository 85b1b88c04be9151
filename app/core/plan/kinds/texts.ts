import { IANAZone } from 'luxon';
import { nearest } from '../nearest.ts';
import type { Kind } from './kind.ts';
import { isSecretName } from './secrets.ts';

const NUMBERS_TOO = { type: ['string', 'number'] } as const;

/** Words of a person, on one line or more, up to a length. */
export function text(longest: number, name = 'text'): Kind<string> {
  return {
    name,
    wanted: `a text of at most ${longest} characters`,
    read: (written) => (written.length <= longest ? written : undefined),
    json: { ...NUMBERS_TOO, maxLength: longest },
  };
}

/** A web address. */
export const URL_: Kind<string> = {
  name: 'url',
  wanted: 'a web address beginning with https://',
  read: (written) =>
    /^https?:\/\/[^\s<>"/]+\S*$/i.test(written) && written.length <= 2000 ? written : undefined,
  hint: (written) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(written) ? { nearest: `https://${written}` } : {}),
  json: { type: 'string', pattern: '^ *[hH][tT][tT][pP][sS]?://[^\\s<>"/]+' },
};

/** A number to call, or the name of the secret that holds it. */
export const PHONE: Kind<string> = {
  name: 'phone',
  wanted: 'a phone number, or the name of a secret that holds it, like ALLCLEAR_PHONE_ALICE',
  read: (written) =>
    isSecretName(written) || (/\d|…/.test(written) && written.length <= 80) ? written : undefined,
  json: NUMBERS_TOO,
};

/** A mail address. */
export const EMAIL: Kind<string> = {
  name: 'mail address',
  wanted: 'a mail address, like leaders@acme.example',
  read: (written) =>
    /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(written) && written.length <= 254
      ? written
      : undefined,
  json: { type: 'string', pattern: '^ *[^\\s@<>,;:"()\\[\\]\\\\]+@[^\\s@<>,;:"()\\[\\]\\\\]+ *$' },
};

/** A day of the calendar, kept as it is written. */
export const DATE: Kind<string> = {
  name: 'date',
  wanted: 'a date, like 2026-03-01',
  read: (written) => (realDay(written) ? written : undefined),
  json: { type: 'string', pattern: '^ *[0-9]{4}-[0-9]{2}-[0-9]{2} *$' },
};

function realDay(written: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1970 && day >= 1 && day <= longest;
}

/** A time zone by its name in the IANA list. */
export const ZONE: Kind<string> = {
  name: 'time zone',
  wanted: 'a time zone by its IANA name, like Europe/Berlin or UTC',
  read: (written) => (written !== '' && IANAZone.isValidZone(written) ? written : undefined),
  hint: (written) => ({ nearest: nearest(written, Intl.supportedValuesOf('timeZone')) }),
  json: { type: 'string' },
};
