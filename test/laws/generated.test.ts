import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedFiles as gapFiles } from '../../scripts/generate-gaps.ts';
import { generatedFiles } from '../../scripts/generate-lists.ts';

const now = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('lists of commands, facts and automations are as their folders are', async () => {
  const made = await generatedFiles();
  const lists = ['automations', 'commands', 'facts'].map((name) => `app/core/${name}/all.ts`);
  expect(Object.keys(made)).toEqual(expect.arrayContaining([...lists, 'docs/commands.md']));
  for (const [path, content] of Object.entries(made)) {
    expect(now(path) === content, `${path} is stale: npm run generate`).toBe(true);
  }
});

it('the page of gaps lists those that a check can find', async () => {
  for (const [path, content] of Object.entries(await gapFiles())) {
    expect(now(path) === content, `${path} is stale: npm run generate`).toBe(true);
  }
});
