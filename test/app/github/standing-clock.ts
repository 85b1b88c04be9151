import type { Clock } from '../../../app/github/clock.ts';

/** A clock that stands still, and jumps over every wait at once. */
export function standingClock(start = Date.parse('2026-11-22T09:00:00Z')): Clock & {
  readonly slept: number[];
  advance(milliseconds: number): void;
} {
  let now = start;
  const slept: number[] = [];
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    slept,
    advance: (milliseconds) => void (now += milliseconds),
  };
}
