import { TEMPLATES_PATH } from '../../core/plan/audiences.ts';
import type { Repository } from '../../core/room/room.ts';
import { isFinal, type Asking } from '../asking.ts';

const ORGANIZATION = '.github';
const LARGEST = 64 * 1024;

/** The team's own template of a document: the repository's, else the organization's; null where there is none. */
export async function readTemplate(name: string, at: Repository, ask: Asking): Promise<string | null> {
  const repositories = at.name === ORGANIZATION ? [at.name] : [at.name, ORGANIZATION];
  for (const repo of repositories) {
    const text = await raw(at.owner, repo, `${TEMPLATES_PATH}/${name}.md`, ask);
    if (text !== undefined && text.length <= LARGEST) return text;
  }
  return null;
}

async function raw(owner: string, repo: string, path: string, ask: Asking): Promise<string | undefined> {
  try {
    const headers = { accept: 'application/vnd.github.raw+json' };
    const { data } = await ask.read('GET /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo,
      path,
      headers,
    });
    return typeof data === 'string' ? data : undefined;
  } catch (error) {
    if (isFinal(error)) return undefined;
    throw error;
  }
}
