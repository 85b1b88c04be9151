import { LONGEST_SCENARIO, SCENARIOS_PATH } from '../core/drills/format.ts';
import type { ScenariosRead } from '../core/drills/scenario.ts';
import type { Repository } from '../core/room/room.ts';
import { isFinal, type Asking } from './asking.ts';

const ORGANIZATION = '.github';
const FILE = /^([a-z0-9][\w.-]{0,80})\.ya?ml$/i;
// A little more than is played, so that what is too long can be told from what is not there.
const LARGEST = 4 * LONGEST_SCENARIO;
const MOST = 5;

interface Listed {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** The scenarios that lie beside the plan, the repository's own before the organization's; the texts of those asked for. */
export async function readScenarios(
  asked: readonly string[],
  { owner, name }: Repository,
  ask: Asking,
): Promise<ScenariosRead> {
  const get = async (repo: string, path: string, accept: string): Promise<unknown> => {
    try {
      const route = 'GET /repos/{owner}/{repo}/contents/{path}';
      return (await ask.read(route, { owner, repo, path, headers: { accept } })).data;
    } catch (error) {
      // Forbidden for good is as good as absent; a limit passes, and the file is still there.
      if (!isFinal(error)) throw error;
      return undefined;
    }
  };
  const found = new Map<string, { repo: string; path: string; size: number }>();
  for (const repo of name === ORGANIZATION ? [name] : [name, ORGANIZATION]) {
    const list = await get(repo, SCENARIOS_PATH, 'application/vnd.github+json');
    for (const { name: file, type, size } of Array.isArray(list) ? (list as Listed[]) : []) {
      const key = type === 'file' ? FILE.exec(file)?.[1]?.toLowerCase() : undefined;
      if (key !== undefined && !found.has(key))
        found.set(key, { repo, path: `${SCENARIOS_PATH}/${file}`, size });
    }
    if (asked.every((one) => found.has(one))) break;
  }
  const texts: Record<string, string> = {};
  for (const one of asked.slice(0, MOST)) {
    const file = found.get(one);
    if (!file) continue;
    const text =
      file.size > LARGEST
        ? ' '.repeat(LONGEST_SCENARIO + 1)
        : await get(file.repo, file.path, 'application/vnd.github.raw+json');
    if (typeof text === 'string') texts[one] = text;
  }
  return { asked, names: [...found.keys()].sort(), texts };
}
