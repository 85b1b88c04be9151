import { context } from '@actions/github';
import type { Repository } from '../app/core/room/room.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What started the workflow, as the runner tells it. */
export interface Event {
  readonly name: string;
  readonly payload: unknown;
}

/** The event that the runner wrote down; an empty one where there is none. */
export const currentEvent = (): Event => ({ name: context.eventName ?? '', payload: context.payload });

/** The workflow's repository: what the event tells of it, else only its name. */
export function repositoryOf(
  event: Event,
  env: Env,
): Repository | { readonly owner: string; readonly name: string } {
  const { repository } = event.payload as { repository?: Partial<RepositoryInPayload> };
  const [owner = '', name = ''] = (env['GITHUB_REPOSITORY'] ?? repository?.full_name ?? '').split('/');
  if (!owner || !name)
    throw new Error('GITHUB_REPOSITORY is not set; it names the repository as owner/name.');
  if (typeof repository?.private !== 'boolean' || !repository.default_branch) return { owner, name };
  return { owner, name, private: repository.private, defaultBranch: repository.default_branch };
}

/** The file of the workflow that runs, from `owner/name/.github/workflows/file.yml@refs/heads/main`. */
export const workflowFile = (env: Env): string | undefined =>
  /\/\.github\/workflows\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];

interface RepositoryInPayload {
  readonly full_name: string;
  readonly private: boolean;
  readonly default_branch: string;
}
