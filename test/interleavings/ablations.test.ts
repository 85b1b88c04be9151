import { expect, test } from 'vitest';
import { ablations } from './ablations.ts';
import { named } from './named.ts';
import { walkAll } from './walk.ts';

const SEEDS = 300;

test.each(ablations)(
  'the walks find out who breaks: $rule',
  async ({ in: name, first, alter }) => {
    const story = named.find((one) => one.name === name)!;
    const others = Array.from({ length: SEEDS }, (_, n) => ({ story, seed: n + 1 }));
    const [known] = await walkAll([{ story, seed: first }], alter, 1);
    // Since the code was changed it may be another one.
    const found = known ?? (await walkAll(others, alter, 1))[0];
    expect(found?.broken.length, `${rule(name)} in ${SEEDS} walks`).toBeGreaterThan(0);
  },
  60_000,
);

const rule = (name: string): string => `“${name}” breaks nowhere`;
