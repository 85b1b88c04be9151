import { readFile } from 'node:fs/promises';
import { GAPS } from '../app/core/plan/checks/gaps.ts';

const PAGE = 'docs/plan-check.md';
const FROM = '<!-- generated: gaps -->';
const TO = '<!-- /generated -->';

const root = new URL('../', import.meta.url);

/** The page that lists what a check can find, made from the one list of it. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const page = await readFile(new URL(PAGE, root), 'utf8');
  const from = page.indexOf(FROM);
  const to = page.indexOf(TO, from);
  if (from < 0 || to < 0) throw new Error(`${PAGE} has no place for the table: it needs ${FROM} and ${TO}.`);
  return { [PAGE]: `${page.slice(0, from)}${FROM}\n\n${gapsTable()}\n\n${page.slice(to)}` };
}

function gapsTable(): string {
  const rows = Object.entries(GAPS).map(([kind, { level, why }]) => `| \`${kind}\` | ${level} | ${why} |`);
  return ['| kind | level | why it matters |', '| --- | --- | --- |', ...rows].join('\n');
}
