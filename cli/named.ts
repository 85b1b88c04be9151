import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Wrong } from './wrong.ts';

/** An issue of a repository. */
export interface Named {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

const ISSUE = /^(?:https?:\/\/[^/\s]+\/)?(?:([\w.-]+)\/([\w.-]+?))?(?:#|\/issues\/)?(\d{1,9})(?:[?#].*)?$/;

/** The issue that is meant by `412`, `#412`, `acme/outages#412` or its URL. */
export async function issueNamed(words: string, env: NodeJS.ProcessEnv): Promise<Named> {
  const [, owner, repo, number] = ISSUE.exec(words.trim()) ?? [];
  if (number === undefined)
    throw new Wrong(`${JSON.stringify(words)} is no issue; write 412, acme/outages#412 or its address.`);
  if (owner !== undefined && repo !== undefined) return { owner, repo, number: Number(number) };
  const home = await repositoryPerhaps(undefined, env);
  if (!home)
    throw new Wrong(
      `Which repository? Write acme/outages#${number}, set GITHUB_REPOSITORY, or stand in a clone.`,
    );
  return { ...home, number: Number(number) };
}

/** The repository that is meant: the one named, the environment's, or that of the folder's git remote. */
export async function repositoryNamed(
  words: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Pick<Named, 'owner' | 'repo'>> {
  const home = await repositoryPerhaps(words, env);
  if (home) return home;
  throw new Wrong('Which repository? Name it as acme/outages, set GITHUB_REPOSITORY, or stand in a clone.');
}

/** The same where one can do without. `folder`: whose git remote, if not of this one. */
export async function repositoryPerhaps(
  words: string | undefined,
  env: NodeJS.ProcessEnv,
  folder?: string,
): Promise<Pick<Named, 'owner' | 'repo'> | undefined> {
  const name = words ?? (env['GITHUB_REPOSITORY'] || (await remote(folder)));
  if (!name) return undefined;
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name.trim()) ?? [];
  if (owner === undefined || repo === undefined)
    throw new Wrong(`${JSON.stringify(name)} is no repository; write acme/outages.`);
  return { owner, repo };
}

/** `owner/name` of the folder's git remote, where it has one. */
async function remote(cwd: string | undefined): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['remote', 'get-url', 'origin'], { cwd });
    return /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}
