import { expect, it } from 'vitest';
import { alarm, repeatedly } from '../../../app/hosting/timer.ts';

it('spreads the first run over the period, and the others around it', async () => {
  const timers: { run: () => void; milliseconds: number }[] = [];
  const draws = [0.25, 0, 1];
  let runs = 0;
  const timer = repeatedly(60_000, async () => void runs++, {
    random: () => draws.shift() ?? 0.5,
    later: (run, milliseconds) => timers.push({ run, milliseconds }),
  });
  const fire = async () => {
    timers.at(-1)?.run();
    for (let n = 0; n < 5; n++) await Promise.resolve();
  };
  await fire();
  await fire();
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([15_000, 54_000, 66_000]);
  expect(runs).toBe(2);
  timer.stop();
  await fire();
  expect(runs).toBe(2);
});

it('an alarm rings once, at the moment set last, and never once stopped', async () => {
  const timers: { run: () => void; milliseconds: number }[] = [];
  let rings = 0;
  const bell = alarm(
    async () => void rings++,
    (run, milliseconds) => timers.push({ run, milliseconds }),
  );
  const ring = () => timers.splice(0).forEach(({ run }) => run());
  bell.set(5_000);
  bell.set(2_000);
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([5_000, 2_000]);
  ring();
  expect(rings).toBe(1);
  bell.set(5_000);
  bell.set(null);
  ring();
  expect(rings).toBe(1);
  bell.set(5_000);
  bell.stop();
  ring();
  expect(rings).toBe(1);
});
