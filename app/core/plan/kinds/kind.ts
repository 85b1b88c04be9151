import * as z from 'zod';
import { nearest } from '../nearest.ts';
import { looksSecret } from './secrets.ts';

/** A kind of value: what is wanted, how it is read, how an editor checks it. */
export interface Kind<T> {
  readonly name: string;
  /** Completes "wanted is …". */
  readonly wanted: string;
  /** The value, or undefined where the text is not of this kind. */
  readonly read: (text: string) => T | undefined;
  /** What was probably meant, or a better sentence, for one refused text. */
  readonly hint?: (text: string) => Hint;
  /** What was written is never shown again. */
  readonly hidden?: boolean;
  /** Its part of the JSON Schema. */
  readonly json: Readonly<Record<string, unknown>>;
}

export interface Hint {
  readonly message?: string;
  readonly nearest?: string | undefined;
}

const LONGEST = 3_000;

/** Which schema reads which kind. */
export const kinds = z.registry<{ kind: Kind<unknown> }>();

/** The schema that reads a kind of value from the text of the file. */
export function reads<T>(kind: Kind<T>): z.ZodType<T, string> {
  const schema = z.string({ error: kind.wanted }).transform((text, context): T => {
    // Nothing that a plan holds is this long, and no pattern is run over it.
    const value = text.length <= LONGEST ? kind.read(text.trim()) : undefined;
    if (value !== undefined) return value;
    // A guess is made of what was written, and what may be a secret is not repeated.
    const hint =
      text.length <= LONGEST && (kind.hidden || !looksSecret(text)) ? kind.hint?.(text.trim()) : undefined;
    context.addIssue({
      code: 'custom',
      message: hint?.message ?? kind.wanted,
      params: { nearest: hint?.nearest, hidden: kind.hidden === true, kind: kind.name },
    });
    return z.NEVER;
  });
  kinds.add(schema, { kind });
  return schema;
}

/** The same kind, where the word `none` switches the setting off. */
export function orNone<T>(kind: Kind<T>): Kind<T | null> {
  return {
    ...kind,
    name: `${kind.name} or none`,
    wanted: `${kind.wanted}, or none`,
    read: (text) => (/^(none|off|never)$/i.test(text) ? null : kind.read(text)),
    json: { anyOf: [kind.json, { enum: ['none', 'off', 'never'] }] },
  };
}

/** A setting that need not be set. */
export function unset<T>(kind: Kind<T>) {
  return reads(kind).nullable().default(null);
}

/** One of a closed set of words, in any case. */
export function oneOf<const W extends readonly string[]>(words: W): Kind<W[number]> {
  return {
    name: words.join(' · '),
    wanted: `one of ${words.join(', ')}`,
    read: (text) => words.find((word) => word === text.toLowerCase()),
    hint: (text) => ({ nearest: nearest(text, words) }),
    json: { enum: [...words] },
  };
}
