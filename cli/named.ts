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
  const home = await repositoryNamed(undefined, env);
  if (!home)
    throw new Wrong(
      `Which repository? Write acme/outages#${number}, set GITHUB_REPOSITORY, or stand in a clone.`,
    );
  return { ...home, number: Number(number) };
}

/** The repository that was typed, else that of the environment, else that of a folder's git remote. */
export async function repositoryNamed(
  typed: string | undefined,
  env: NodeJS.ProcessEnv,
  folder?: string,
): Promise<{ owner: string; repo: string } | undefined> {
  const name = typed ?? env['GITHUB_REPOSITORY'] ?? (await remote(folder)) ?? '';
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name) ?? [];
  if (typed !== undefined && !repo)
    throw new Wrong(`${JSON.stringify(typed)} is no repository; write acme/outages.`);
  return owner && repo ? { owner, repo } : undefined;
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
