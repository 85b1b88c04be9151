import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Sources } from '../../app/github/surroundings/files.ts';

/** The folder that holds the repository of a plan: above `.github`, where the plan is there. */
export function rootOf(file: string): string {
  const folder = dirname(resolve(file));
  return basename(folder) === '.github' ? dirname(folder) : folder;
}

/** A file of a repository by its path in it, as people write it. */
export const within = (root: string, file: string): string =>
  relative(root, resolve(file)).replaceAll('\\', '/');

/** The files of a folder on this machine. */
export const sourcesIn = (root: string): Sources => ({
  text: (path) => readFile(join(root, path), 'utf8').catch(missing(undefined)),
  names: async (folder) => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(missing([]));
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  },
});

const missing =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return otherwise;
    throw error;
  };
