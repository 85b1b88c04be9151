import { expect, it } from 'vitest';
import type { Delivered } from '../../app/core/outgoing/delivered.ts';
import { attempts, type Tried } from '../../app/channels/retry.ts';
import { MINUTE } from '../../app/core/incident/words.ts';
import { NOW } from './given.ts';

const fails = (more: object = {}): Delivered => ({
  ok: false,
  final: false,
  why: 'it answered 500',
  to: 'Slack',
  ...more,
});
const tried = (...all: readonly (readonly [minutes: number, delivered: Delivered])[]): Tried[] =>
  all.map(([minutes, delivered]) => ({ at: NOW + minutes * MINUTE, delivered }));

it('sends at once what was never sent', () => expect(attempts([])).toEqual({ next: 'due', at: 0 }));

it('waits 1, 5, 15 and 15 minutes, then gives up', () => {
  const past: Tried[] = [];
  const waits: number[] = [];
  for (let at = NOW, next = attempts(past); next.next === 'due'; next = attempts(past)) {
    if (past.length > 0) waits.push((next.at - at) / MINUTE);
    at = Math.max(at, next.at);
    past.push({ at, delivered: fails() });
  }
  expect(waits).toEqual([1, 5, 15, 15]);
  expect(attempts(past)).toEqual({ next: 'given up', why: 'it answered 500', tries: 5 });
  expect(attempts(past.slice(0, 3), 3)).toMatchObject({ next: 'given up', tries: 3 });
});

it('counts from the try, however late it was', () => {
  expect(attempts(tried([0, fails()], [240, fails()]))).toEqual({ next: 'due', at: NOW + 245 * MINUTE });
});

it('waits as long as it is asked to', () => {
  const notBefore = NOW + 3 * MINUTE;
  expect(attempts(tried([0, fails({ notBefore })]))).toEqual({ next: 'due', at: notBefore });
  expect(attempts(tried([0, fails({ notBefore: NOW + 1 })]))).toEqual({ next: 'due', at: NOW + MINUTE });
});

it('ends with a yes, a no for good, and what is in doubt', () => {
  expect(attempts(tried([0, fails()], [1, { ok: true, id: 'x' }]))).toEqual({ next: 'delivered' });
  expect(attempts(tried([0, fails({ final: true })]))).toEqual({
    next: 'given up',
    why: 'it answered 500',
    tries: 1,
  });
  expect(attempts(tried([0, fails({ final: true, inDoubt: true })]))).toMatchObject({ next: 'in doubt' });
});
