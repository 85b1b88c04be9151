import { expect, it } from 'vitest';
import { repeatedly } from '../../../app/hosting/timer.ts';

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
