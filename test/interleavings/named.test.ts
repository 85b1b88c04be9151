import { expect, test } from 'vitest';
import { named } from './named.ts';
import { shortest, walkAll } from './walk.ts';

const SEEDS = Math.ceil(Number(process.env['WALKS'] ?? 67) / named.length);

test.each(named)(
  '$name',
  async (story) => {
    const failures = await walkAll(Array.from({ length: SEEDS }, (_, n) => ({ story, seed: n + 1 })));
    if (failures.length > 0)
      expect.fail(`${failures.length} of ${SEEDS} walks broke.\n${await shortest(failures)}`);
  },
  30_000 + SEEDS * 300,
);
