import type { Repository } from '../core/room/room.ts';
import { asking, isFinal, statusOf } from './asking.ts';
import type { Shell } from './shell.ts';

/** What came of asking for a run of a workflow. */
export type Dispatched = 'started' | 'one waits' | Refused;
export interface Refused {
  readonly refused: string;
  /** GitHub will say the same next time. */
  readonly final: boolean;
}

/** A workflow of the repository, by the name of its file, and whose requests it is asked with. */
export interface Workflow {
  readonly repository: Repository;
  readonly file: string;
  readonly shell: Pick<Shell, 'client' | 'deliver' | 'dryRun' | 'log' | 'tick'>;
}

const WAITING: readonly (string | null)[] = ['queued', 'requested', 'waiting', 'pending'];

/**
 * Starts the workflow on the default branch, unless a run of it waits for its turn already. One that is under way
 * may be about to end, so it does not count: its concurrency group lets one run and one wait.
 */
export async function startUnlessOneWaits(
  workflow: Workflow,
  inputs: Readonly<Record<string, string>>,
): Promise<Dispatched> {
  const { repository, file, shell } = workflow;
  const place = { owner: repository.owner, repo: repository.name, workflow_id: file };
  const ask = asking(shell);
  try {
    const { data } = await ask.read('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
      ...place,
      per_page: 10,
      exclude_pull_requests: true,
    });
    const { workflow_runs: runs } = data as { workflow_runs: readonly { status: string | null }[] };
    if (runs.some(({ status }) => WAITING.includes(status))) return 'one waits';
    await ask.write('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
      ...place,
      ref: repository.defaultBranch,
      inputs,
    });
    return 'started';
  } catch (error) {
    return { refused: why(error, workflow), final: isFinal(error) };
  }
}

/** GitHub's answer, and what would be right. */
function why(error: unknown, { repository, file }: Workflow): string {
  const status = statusOf(error);
  const { message } = error as Error;
  if (status === 401) return 'GitHub does not accept the token (401)';
  if (status === 403) {
    return `the workflow’s token may not start ${file} (403); it needs the permission actions: write`;
  }
  if (status === 404) {
    return `there is no .github/workflows/${file} on ${repository.defaultBranch}, or the token may not see it (404)`;
  }
  if (status === 422) return `${file} does not take it (${message}); copy it anew from the templates`;
  return status ? `GitHub answered ${status} (${message})` : message;
}
