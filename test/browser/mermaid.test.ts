import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartsIn, noMermaid, objections } from './mermaid.ts';

const why = noMermaid();

test.skipIf(why !== undefined)(`Mermaid objects to what is wrong${why ? ` (${why})` : ''}`, async () => {
  const charts = chartsIn(
    '```mermaid\npie title Ok\n  "A" : 3\n```\n\n```mermaid\npie title\n  A : : 3\n```',
  );
  const [good, bad] = await objections(charts);
  expect(good).toBe('');
  expect(bad).toMatch(/error/i);
});

const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);

test.skipIf(why !== undefined)('what README and docs draw is drawn', async () => {
  const charts = pages.flatMap((page) => chartsIn(readFileSync(page, 'utf8')));
  expect(charts.length).toBeGreaterThan(0);
  expect(await objections(charts)).toEqual(charts.map(() => ''));
});
