import { expect, test } from 'vitest';
import { named } from './named.ts';
import { storyOf } from './stories.ts';
import { shortest, walk, walkAll } from './walk.ts';

// `WALKS=20000 FROM=5000 npx vitest run test/interleavings` walks further.
const WALKS = Number(process.env['WALKS'] ?? 60);
const FROM = Number(process.env['FROM'] ?? 1);

test(
  'whatever happens in whatever order, the room ends as people said, and nothing is said twice',
  async () => {
    const walks = Array.from({ length: WALKS }, (_, n) => ({ story: storyOf(FROM + n), seed: FROM + n }));
    const failures = await walkAll(walks);
    if (failures.length > 0)
      expect.fail(`${failures.length} of ${WALKS} walks broke.\n${await shortest(failures)}`);
  },
  60_000 + WALKS * 1_000,
);

test('a second yes while the first is leaving sends nothing', async () => {
  const story = named.find(({ name }) => name === 'approved by another while it leaves')!;
  // In these walks it was sent twice, when what was said later was judged before.
  const failures = await walkAll([85, 152, 155, 243].map((seed) => ({ story, seed })));
  expect(failures.flatMap(({ broken }) => broken)).toEqual([]);
});

test('a seed decides everything', async () => {
  const history = async (): Promise<string[]> => {
    const lines: string[] = [];
    await walk(storyOf(8), 8, undefined, (line) => lines.push(line()));
    return lines;
  };
  const first = await history();
  expect(first.length).toBeGreaterThan(30);
  expect(await history()).toEqual(first);
});
