import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOT_OURS = ['node_modules', 'dist', '.git'];

/** One source file: where it is, what it says, what it imports. */
export interface Source {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  /** What it says without comments and quoted words. */
  readonly code: string;
  /** Packages by name, files of ours by path from the root. */
  readonly imports: readonly string[];
}

/** Every TypeScript file in a folder and below, as far as there is such a folder. */
export function sources(folder: string): Source[] {
  return filesIn(folder)
    .filter((path) => path.endsWith('.ts'))
    .map(read);
}

/** Every folder in a folder and below, by path from the root. */
export const foldersIn = (folder: string): string[] => [
  ...new Set(filesIn(folder).flatMap((path) => ancestors(dirname(path)))),
];

function ancestors(path: string): string[] {
  return path === '.' || path === '' ? [] : [path, ...ancestors(dirname(path))];
}

function filesIn(folder: string): string[] {
  if (!statSync(join(ROOT, folder), { throwIfNoEntry: false })) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\()'([^']+)'/g;

function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const imports = [...text.matchAll(IMPORT)].map(([, name]) => resolved(name!, path));
  return { path, text, code: codeOf(text), imports };
}

const resolved = (name: string, from: string): string =>
  name.startsWith('.') ? normalize(join(dirname(from), name)) : name;

/** Comments and quoted words say nothing to the machine. */
function codeOf(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/(?![*/])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n[])+\/[dgimsuvy]*(?=[\s.,;)\]])/g,
    (found) => (found.startsWith("'") || found.startsWith('"') ? "''" : ' '),
  );
}

/** The package that an import names: `zod` of `zod/v4`, `@actions/core` of itself. */
export const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** Whether an import names a package instead of a file of ours. */
export const isPackage = (name: string): boolean =>
  !/^(app|action|cli|scripts|test|demo|bench|docs)\//.test(name) && !name.startsWith('..');
