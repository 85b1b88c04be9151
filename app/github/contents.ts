import { isFinal } from './asking.ts';
import type { Client } from './shell.ts';

/** A repository's files. */
export interface Files {
  readonly client: Client;
  readonly owner: string;
  readonly repo: string;
  /** A commit or branch; left out: the default branch. */
  readonly ref?: string;
}

/** A file as a folder lists it. */
export interface Listed {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** A file's text; undefined where there is none, or where we may not read. */
export async function contents(files: Files, path: string): Promise<string | undefined> {
  const data = await get(files, path, 'application/vnd.github.raw+json');
  return typeof data === 'string' ? data : undefined;
}

/** What lies in a folder; nothing where there is none, or where we may not read. */
export async function listing(files: Files, path: string): Promise<readonly Listed[]> {
  const data = await get(files, path, 'application/vnd.github+json');
  return Array.isArray(data) ? (data as Listed[]) : [];
}

async function get({ client, owner, repo, ref }: Files, path: string, accept: string): Promise<unknown> {
  try {
    const route = 'GET /repos/{owner}/{repo}/contents/{path}';
    const { data } = await client.request(route, {
      ...{ owner, repo, path, headers: { accept } },
      ...(ref !== undefined && { ref }),
    });
    return data;
  } catch (error) {
    // Forbidden for good is as good as absent; a limit passes, and the file is still there.
    if (isFinal(error)) return undefined;
    throw error;
  }
}
