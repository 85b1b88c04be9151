import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The licences of all packages that the given files belong to, as one text. */
export async function licences(files: readonly string[], root: string): Promise<string> {
  const folders = new Set(files.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
  const texts = await Promise.all([...folders].map((folder) => licence(join(root, folder))));
  return [...new Set(texts)].sort().join(`\n${'-'.repeat(80)}\n\n`);
}

async function licence(folder: string): Promise<string> {
  const { name, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    license?: string;
  };
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? await readFile(join(folder, file), 'utf8') : '';
  return `${name} (${license ?? 'no licence named'})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}
