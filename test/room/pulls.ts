import type { LocalGitHub } from '../github/contract.ts';
import { REPOSITORY } from './room.ts';

/** A pull request that bob opens. */
export interface Opened {
  readonly number: number;
  readonly sha: string;
}

/** Opens a pull request from a branch of its own. */
export async function opened(github: LocalGitHub, branch: string, repository = REPOSITORY): Promise<Opened> {
  const root = `/repos/${repository}`;
  const bob = github.as('bob');
  const { object } = await bob.request('GET', `${root}/git/ref/heads/main`);
  await bob.request('POST', `${root}/git/refs`, { ref: `refs/heads/${branch}`, sha: object.sha });
  const file = { message: branch, content: 'aGk=', branch };
  const { commit } = await bob.request('PUT', `${root}/contents/${branch}.txt`, file);
  const pull = { title: `Raise ${branch}`, head: branch, base: 'main' };
  const { number } = await bob.request('POST', `${root}/pulls`, pull);
  return { number, sha: commit.sha };
}

/** The newest check of each kind on a head, as people see them: `neutral Outage: ask the Change Manager`. */
export async function checks(
  github: LocalGitHub,
  { sha }: Opened,
  repository = REPOSITORY,
): Promise<string[]> {
  const { check_runs } = await github
    .as('bob')
    .request('GET', `/repos/${repository}/commits/${sha}/check-runs?filter=all&per_page=100`);
  return (check_runs as { conclusion: string; output: { title: string } }[]).map(
    ({ conclusion, output }) => `${conclusion} ${output.title}`,
  );
}

export const ASK = 'neutral Outage: ask the Change Manager';
export const NONE = 'success No outage';
