import { expect, test } from 'vitest';
import { ablations } from './ablations.ts';
import { named } from './named.ts';
import { walkAll } from './walk.ts';

const SEEDS = 300;

test.each(ablations)(
  'the walks find out who breaks: $rule',
  async ({ in: name, alter }) => {
    const story = named.find((one) => one.name === name)!;
    const walks = Array.from({ length: SEEDS }, (_, n) => ({ story, seed: n + 1 }));
    const [found] = await walkAll(walks, alter, 1);
    expect(found?.broken.length, `${rule(name)} in ${SEEDS} walks`).toBeGreaterThan(0);
  },
  60_000,
);

const rule = (name: string): string => `“${name}” breaks nowhere`;
