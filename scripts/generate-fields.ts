import { readFile } from 'node:fs/promises';

const FROM = '<!-- generated: fields -->';
const TO = '<!-- /generated -->';
const PAGE = 'docs/communications.md';
const SOURCE = 'app/core/views/updates/facts.ts';

const root = new URL('../', import.meta.url);

/** The page that lists what a template may show, made from the type that says so. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const [page, source] = await Promise.all(
    [PAGE, SOURCE].map((path) => readFile(new URL(path, root), 'utf8')),
  );
  const from = page!.indexOf(FROM);
  const to = page!.indexOf(TO, from);
  if (from < 0 || to < 0) throw new Error(`${PAGE} has no place for the table: it needs ${FROM} and ${TO}.`);
  return { [PAGE]: `${page!.slice(0, from)}${FROM}\n\n${fieldsTable(source!)}\n\n${page!.slice(to)}` };
}

const FIELD = /(?:\/\*\* (.*?) \*\/\s*)?readonly (\w+): ([^;]+);/g;

/** One row for each field of `UpdateFacts`: its name, what it is, and its one line of explanation. */
export function fieldsTable(source: string): string {
  const body = /interface UpdateFacts \{([^]*?)\n\}/.exec(source)?.[1];
  if (body === undefined) throw new Error(`${SOURCE} has no UpdateFacts`);
  const rows = [...body.matchAll(FIELD)].map(
    ([, says = '', name, type = '']) => `| \`${name}\` | ${kindOf(type)} | ${says} |`,
  );
  return ['| field | | |', '| --- | --- | --- |', ...rows].join('\n');
}

function kindOf(type: string): string {
  if (type.endsWith('[]')) return 'list';
  return { string: 'text', boolean: 'true or false', number: 'number' }[type] ?? 'group';
}
