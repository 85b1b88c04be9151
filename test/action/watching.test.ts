import { EventEmitter } from 'node:events';
import { describe, expect, it, test } from 'vitest';
import { pause } from '../../action/pause.ts';
import { isWatched, untilNext, watch } from '../../action/watching.ts';
import type { Glance } from '../../app/core/pass/glance.ts';
import type { Outcome } from '../../app/github/shell.ts';
import type { Swept } from '../../app/github/sweep.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-22T09:41:00Z');
const room = (severity: Glance['severity'], minutes: number | null): Glance => ({
  cursor: { comment: { id: 0, at: 0 }, event: { id: 0, at: 0 } } as Glance['cursor'],
  severity,
  owes: false,
  document: null,
  plan: null,
  freezing: { on: false, repositories: [], passed: [] },
  nextDueAt: minutes === null ? null : NOW + minutes * MINUTE,
  pulls: [],
  followUps: [],
  mirrors: { known: [], heard: [], through: 0 },
});
const looked = (result: Outcome['result'], againIn?: number): Outcome => ({
  room: 'acme/shop#1',
  result,
  answers: [],
  requests: 1,
  ...(againIn === undefined ? {} : { againIn }),
});
const swept = (more: Partial<Swept> = {}): Swept => ({
  ...{ rooms: 1, open: 1, looked: [], requests: 4, glances: [], nextDueAt: null, endedAt: NOW },
  ...more,
});

test.each([
  ['the worst, with something due soon', room('sev1', 20), true],
  ['the second worst', room('sev2', 119), true],
  ['one in which something could not be said yet', room('sev1', -30), true],
  ['one in which it could not be said for hours', room('sev1', -121), false],
  ['one in which the schedule comes in time', room('sev1', 121), false],
  ['one in which nothing is due', room('sev1', null), false],
  ['a minor one', room('sev3', 5), false],
  ['one that is over, with words still owed', room(null, 5), true],
  ['one that is over for long', room(null, 60), false],
])('of rooms is watched: %s', (_, glance, watched) => {
  expect(isWatched(glance, NOW)).toBe(watched);
});

test.each([
  ['nothing moves', {}, 180],
  ['something is due later', { nextDueAt: NOW + 30 * MINUTE }, 180],
  ['something is due in the next minutes', { nextDueAt: NOW + 8 * MINUTE }, 60],
  ['something is due before that', { nextDueAt: NOW + 40_000 }, 41],
  ['something is due at once', { nextDueAt: NOW + 300 }, 2],
  ['something was just written', { looked: [looked('written')] }, 60],
  ['a room could not be looked at', { looked: [looked('failed')] }, 60],
  ['a room asked for another look', { looked: [looked('again', 5_000)] }, 5],
  ['a room of another account is there', { looked: [looked('another account')] }, 180],
] as const)('looks again, when %s, soon enough', (_, more, seconds) => {
  expect(untilNext(swept(more)) / 1000).toBe(seconds);
});

describe('watching', () => {
  const world = { tick: () => 0, life: Infinity, failed: () => undefined, stopped: () => false };

  it('looks again where that was asked for, though not for ever', async () => {
    let sweeps = 0;
    const sweep = async () => (sweeps++, swept({ looked: [looked('again')] }));
    expect(await watch({ ...world, sweep, sleep: async () => undefined })).toBe('over');
    expect(sweeps).toBe(6);
  });

  it('ends in the middle of its sleep when the runner wants it to, and begins no other', async () => {
    const runner = new EventEmitter() as unknown as NodeJS.Process;
    const waits = pause(runner);
    let sweeps = 0;
    const sweep = async () => (sweeps++, swept({ glances: [room('sev1', 20)] }));
    const watching = watch({ ...world, ...waits, sweep });
    setImmediate(() => runner.emit('SIGINT', 'SIGINT'));
    expect(await watching).toBe('stopped');
    expect(sweeps).toBe(1);
    expect(await waits.sleep(1_000_000)).toBeUndefined();
    waits.end();
    expect([runner.listenerCount('SIGINT'), runner.listenerCount('SIGTERM')]).toEqual([0, 0]);
  });
});
