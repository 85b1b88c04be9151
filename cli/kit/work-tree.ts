import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** A git work tree in which a file would lie. */
export interface WorkTree {
  /** Its `.gitignore` keeps the file out of commits. */
  readonly ignored: boolean;
  /** `owner/name` of each of its remotes that look like a repository on GitHub. */
  readonly remotes: readonly string[];
}

/** The work tree in which a path lies; undefined where it lies in none, or there is no git to ask. */
export async function workTreeOf(path: string): Promise<WorkTree | undefined> {
  const whole = resolve(path);
  const folder = await realpath(dirname(whole));
  const git = (...words: string[]) => promisify(execFile)('git', ['-C', folder, ...words]);
  try {
    await git('rev-parse', '--show-toplevel');
  } catch {
    return undefined;
  }
  const file = join(folder, basename(whole));
  // A file that is tracked already is not ignored, whatever `.gitignore` says.
  const ignored = await git('check-ignore', '--quiet', '--', file).then(
    () => true,
    () => false,
  );
  const { stdout } = await git('remote', '--verbose').catch(() => ({ stdout: '' }));
  const names = [...stdout.matchAll(/[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s+\((?:fetch|push)\)/g)];
  return { ignored, remotes: [...new Set(names.map(([, name]) => name!))] };
}
