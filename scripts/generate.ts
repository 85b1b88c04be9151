import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { generatedFiles as fields } from './generate-fields.ts';
import { generatedFiles as gaps } from './generate-gaps.ts';
import { generatedFiles as kit } from './generate-kit.ts';
import { generatedFiles as lists } from './generate-lists.ts';
import { generatedFiles as numbers } from './generate-numbers.ts';
import { generatedFiles as plan } from './generate-plan.ts';
import { generatedFiles as templates } from './generate-templates.ts';

/** Everything that is made from code, by path from the project's root. */
export async function generated(): Promise<Record<string, string>> {
  const listed = await lists();
  const rest = {
    ...(await plan()),
    ...(await templates()),
    ...(await fields()),
    ...(await gaps()),
    ...(await kit()),
  };
  // A page with two tables has the second put into what the first made of it.
  return { ...listed, ...rest, ...(await numbers(listed)) };
}

/** Paths whose content is not what would be made now. */
export async function stale(): Promise<string[]> {
  const all = Object.entries(await generated());
  const now = await Promise.all(all.map(([path]) => readFile(path, 'utf8').catch(() => undefined)));
  return all.flatMap(([path, content], at) => (now[at] === content ? [] : [path]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const old = await stale();
  if (process.argv.includes('--check')) {
    for (const path of old) console.error(`${path} is stale: run npm run generate`);
    process.exitCode = old.length > 0 ? 1 : 0;
  } else {
    const all = await generated();
    for (const path of old) await writeFile(path, all[path]!);
    console.log(old.length > 0 ? `Wrote ${old.join(', ')}` : 'All generated files were fresh');
  }
}
