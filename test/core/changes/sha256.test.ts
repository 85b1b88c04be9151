import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../app/core/changes/sha256.ts';

const known = (text: string): string => createHash('sha256').update(text).digest('hex');

it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1_000])('is SHA-256 of %i characters', (length) => {
  const text = 'aé€😀'
    .repeat(length)
    .slice(0, length)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  expect(sha256(text)).toBe(known(text));
});

it('is SHA-256 of whatever anybody types', () => {
  const typed = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(fc.property(typed, (text) => sha256(text) === known(text)));
});

it('takes half a character for one that nobody knows', () => {
  expect(sha256('a\uD83D')).toBe(known('a\uFFFD'));
});
