import { readFile } from 'node:fs/promises';
import { DEFINITIONS } from '../app/core/numbers/definitions.ts';

const FROM = '<!-- generated: numbers -->';
const TO = '<!-- /generated -->';
const PAGES = ['docs/numbers.md', 'README.md'];

const root = new URL('../', import.meta.url);

/** The pages that say what every figure means. `made`: what others have made of them already. */
export async function generatedFiles(
  made: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const pages = PAGES.map(async (path) => {
    const page = made[path] ?? (await readFile(new URL(path, root), 'utf8'));
    return [path, between(page, path)] as const;
  });
  return Object.fromEntries(await Promise.all(pages));
}

function between(page: string, path: string): string {
  const from = page.indexOf(FROM);
  const to = page.indexOf(TO, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place for the table: it needs ${FROM} and ${TO}.`);
  return `${page.slice(0, from)}${FROM}\n\n${definitionTable()}\n\n${page.slice(to)}`;
}

/** One row for each figure. */
export const definitionTable = (): string =>
  [
    '| Figure | What it means |',
    '| --- | --- |',
    ...DEFINITIONS.map(({ figure, means }) => `| ${figure} | ${means} |`),
  ].join('\n');
