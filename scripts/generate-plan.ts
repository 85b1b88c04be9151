import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { scenarioSchema } from '../app/core/drills/format.ts';
import { planTable, settingsTable } from '../app/core/plan/docs.ts';
import { planJsonSchema } from '../app/core/plan/json-schema.ts';

const SCHEMA = 'docs/outage-plan.schema.json';
const PAGE = 'docs/plan.md';
const FROM = '<!-- generated: plan -->';
const DRILLS = 'docs/drills.md';
const SCENARIO = '<!-- generated: scenario -->';
const TO = '<!-- /generated -->';

const root = new URL('../', import.meta.url);

/** The files made from the plan's settings, by path from the root, as they should be now. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const page = await readFile(new URL(PAGE, root), 'utf8');
  const options = (await resolveConfig(new URL(SCHEMA, root))) ?? {};
  const schema = await format(JSON.stringify(planJsonSchema()), { ...options, parser: 'json' });
  const drills = await readFile(new URL(DRILLS, root), 'utf8');
  return {
    [SCHEMA]: schema,
    [PAGE]: between(page, planTable(), PAGE, FROM),
    [DRILLS]: between(drills, settingsTable(scenarioSchema), DRILLS, SCENARIO),
  };
}

function between(page: string, table: string, path: string, mark: string): string {
  const from = page.indexOf(mark);
  const to = page.indexOf(TO, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place for the table: it needs ${mark} and ${TO}.`);
  return `${page.slice(0, from)}${mark}\n\n${table}\n\n${page.slice(to)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, content] of Object.entries(await generatedFiles())) {
    await writeFile(new URL(path, root), content);
    console.log(path);
  }
}
