import type { LocalGitHub } from '../github/contract.ts';
import { headOf, openPull } from './pull.ts';
import { REPOSITORY } from './room.ts';

/** A pull request that bob opens. */
export interface Opened {
  readonly number: number;
  readonly sha: string;
}

/** Opens a pull request from a branch of its own. */
export async function opened(github: LocalGitHub, branch: string, repo = REPOSITORY): Promise<Opened> {
  const number = await openPull(github, 'bob', { title: `Raise ${branch}`, body: '', branch, repo });
  return { number, sha: await headOf(github, number, repo) };
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
