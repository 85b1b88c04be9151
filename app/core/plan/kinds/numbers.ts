import type { Kind } from './kind.ts';

/** Yes or no, in the words people use in YAML. */
export const YES_NO: Kind<boolean> = {
  name: 'true or false',
  wanted: 'true or false',
  read: (text) => (/^(true|yes|on)$/i.test(text) ? true : /^(false|no|off)$/i.test(text) ? false : undefined),
  json: { anyOf: [{ type: 'boolean' }, { enum: ['yes', 'no', 'on', 'off'] }] },
};

/** A whole number between two bounds. */
export function count(least: number, most: number): Kind<number> {
  return {
    name: 'number',
    wanted: least === most ? `${least} alone` : `a whole number from ${least} to ${most}`,
    read: (text) => {
      const value = /^\d{1,7}$/.test(text) ? Number(text) : -1;
      return value >= least && value <= most ? value : undefined;
    },
    json: { type: 'integer', minimum: least, maximum: most },
  };
}

/** A part of the whole, as a number from 0 to 1. */
export const SHARE: Kind<number> = {
  name: 'share',
  wanted: 'a share of the whole, like 25%',
  read: (text) => {
    const percent = Number(/^(\d{1,3}(?:\.\d+)?)\s?%$/.exec(text)?.[1] ?? Number.NaN);
    return percent > 0 && percent <= 100 ? percent / 100 : undefined;
  },
  hint: (text) => {
    const part = Number(text);
    return part > 0 && part <= 100 ? { nearest: `${part <= 1 ? part * 100 : part}%` } : {};
  },
  json: { type: 'string', pattern: '^ *[0-9]{1,3}(\\.[0-9]+)? ?% *$' },
};
