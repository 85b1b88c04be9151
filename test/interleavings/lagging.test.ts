import { expect, test } from 'vitest';
import { answered, isRead } from './alter.ts';
import { named } from './named.ts';
import type { Alter } from './replica.ts';
import { shortest, walkAll } from './walk.ts';

const SEEDS = Number(process.env['SEEDS'] ?? 40);
/** How many readings of the comments do not show a yes yet. */
const LATE = 4;

type Comments = readonly { readonly user: { readonly login: string } }[];

/** GitHub's own replicas lag, each in its way: one of ours does not see one yes for a while, the other not the other. */
function eachMissesAnother(): Alter {
  let made = 0;
  return (shell) => {
    const unseen = ['bea', 'cyd'][(made += 1) % 2];
    let reads = 0;
    const late = answered(
      (route) => isRead(route) && route.endsWith('/comments'),
      (answer) =>
        (reads += 1) > LATE
          ? answer
          : { ...answer, data: (answer.data as Comments).filter(({ user }) => user.login !== unseen) },
    );
    return late(shell);
  };
}

/** What becomes of the words; who is answered what while readings contradict each other is another story. */
const OF_WORDS = ['offer', 'left', 'words', 'error'];

test(
  'an offer is sent once, where each replica sees another yes first',
  async () => {
    const story = named.find(({ name }) => name === 'approved by two')!;
    const walks = Array.from({ length: SEEDS }, (_, n) => ({ story, seed: n + 1 }));
    const failures = (await walkAll(walks, eachMissesAnother()))
      .map((one) => ({ ...one, broken: one.broken.filter(({ rule }) => OF_WORDS.includes(rule)) }))
      .filter(({ broken }) => broken.length > 0);
    if (failures.length > 0)
      expect.fail(
        `${failures.length} of ${SEEDS} walks broke.\n${await shortest(failures, eachMissesAnother())}`,
      );
  },
  60_000 + SEEDS * 3_000,
);
