import { expect, it } from 'vitest';
import { MOST, nextTry } from '../../../app/core/outgoing/retry.ts';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { AT } from '../given.ts';

it('waits 1, 5, 15 and 15 minutes, then gives up', () => {
  const waits: (number | null)[] = [];
  for (let attempt = 1, at: number | null = AT; at !== null; attempt += 1) {
    const next = nextTry({ attempt, at, final: false });
    waits.push(next === null ? null : (next - at) / MINUTE);
    at = next;
  }
  expect(waits).toEqual([1, 5, 15, 15, null]);
  expect(waits).toHaveLength(MOST);
});

it('counts from the try, however late it was', () => {
  expect(nextTry({ attempt: 2, at: AT + 240 * MINUTE, final: false })).toBe(AT + 245 * MINUTE);
});

it('waits as long as it is asked to, and never less than its own time', () => {
  const asked = (notBefore: number): number | null =>
    nextTry({ attempt: 1, at: AT, final: false, notBefore });
  expect([asked(AT + 3 * MINUTE), asked(AT + 1)]).toEqual([AT + 3 * MINUTE, AT + MINUTE]);
});

it('never tries again what failed for good, asked to wait or not', () => {
  expect(nextTry({ attempt: 1, at: AT, final: true, notBefore: AT + MINUTE })).toBeNull();
});
