import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { planTable } from '../app/core/plan/docs.ts';
import { planJsonSchema } from '../app/core/plan/json-schema.ts';

const SCHEMA = 'docs/outage-plan.schema.json';
const PAGE = 'docs/plan.md';
const FROM = '<!-- generated: plan -->';
const TO = '<!-- /generated -->';

const root = new URL('../', import.meta.url);

/** The files made from the plan's settings, by path from the root, as they should be now. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const page = await readFile(new URL(PAGE, root), 'utf8');
  const options = (await resolveConfig(new URL(SCHEMA, root))) ?? {};
  const schema = await format(JSON.stringify(planJsonSchema()), { ...options, parser: 'json' });
  return { [SCHEMA]: schema, [PAGE]: between(page, planTable()) };
}

function between(page: string, table: string): string {
  const from = page.indexOf(FROM);
  const to = page.indexOf(TO, from);
  if (from < 0 || to < 0) throw new Error(`${PAGE} has no place for the table: it needs ${FROM} and ${TO}.`);
  return `${page.slice(0, from)}${FROM}\n\n${table}\n\n${page.slice(to)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, content] of Object.entries(await generatedFiles())) {
    await writeFile(new URL(path, root), content);
    console.log(path);
  }
}
