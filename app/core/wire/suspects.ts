import type { Instant } from '../incident/words.ts';
import type { Suspect } from '../suspects/suspect.ts';

interface RawLogin {
  readonly login: string;
}
/** The parts of GitHub's lists in which one looks for what changed. */
export interface RawPull {
  readonly number: number;
  readonly title: string;
  readonly html_url: string;
  readonly user: RawLogin | null;
  readonly updated_at: string;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  readonly base: { readonly ref: string; readonly repo?: { readonly default_branch?: string } | null };
}
export interface RawRelease {
  readonly name: string | null;
  readonly tag_name: string;
  readonly html_url: string;
  readonly draft: boolean;
  readonly author: RawLogin | null;
  readonly created_at: string;
  readonly published_at: string | null;
}
export interface RawDeployment {
  readonly sha: string;
  readonly environment: string;
  readonly creator: RawLogin | null;
  readonly created_at: string;
}
export interface RawRun {
  readonly name?: string | null;
  readonly path: string;
  readonly event: string;
  readonly html_url: string;
  readonly conclusion: string | null;
  readonly head_sha: string;
  readonly actor?: RawLogin | null;
  readonly created_at: string;
}

const since = (stamp: string, from: Instant): boolean => Date.parse(stamp) >= from;
const loginOf = (who: RawLogin | null | undefined): string | null => who?.login ?? null;

/** Pull requests merged since a moment, into whatever branch. */
export const mergesIn = (list: readonly RawPull[], repository: string, from: Instant): Suspect[] =>
  list.flatMap(({ number, title, html_url: url, user, merged_at, merge_commit_sha, base }) => {
    if (!merged_at || !since(merged_at, from)) return [];
    const main = base.repo?.default_branch;
    return {
      ...{
        kind: 'merge',
        at: Date.parse(merged_at),
        repository,
        by: loginOf(user),
        what: title,
        url,
        number,
      },
      ...(merge_commit_sha && { commit: merge_commit_sha }),
      ...(main !== undefined && base.ref !== main && { how: base.ref }),
    } as const;
  });

/** Releases published since a moment. */
export const releasesIn = (list: readonly RawRelease[], repository: string, from: Instant): Suspect[] =>
  list.flatMap(({ name, tag_name, html_url: url, draft, author, published_at }) => {
    if (draft || !published_at || !since(published_at, from)) return [];
    const at = Date.parse(published_at);
    return { kind: 'release', at, repository, by: loginOf(author), what: name || tag_name, url } as const;
  });

/** Deployments begun since a moment. GitHub gives them no page: the link shows the commit. */
export const deploymentsIn = (
  list: readonly RawDeployment[],
  repository: string,
  from: Instant,
  origin: string,
): Suspect[] =>
  list
    .filter(({ created_at }) => since(created_at, from))
    .map(({ sha, environment, creator, created_at }) => ({
      ...{ kind: 'deployment', at: Date.parse(created_at), repository, by: loginOf(creator) },
      ...{ what: environment, url: `${origin}/${repository}/commit/${sha}`, commit: sha },
    }));

// What people say and review changes nothing; our own runs are the answer and not the cause.
const CHANGING = ['push', 'workflow_dispatch', 'repository_dispatch', 'workflow_run', 'release', 'schedule'];
const OURS = /\/allclear[^/]*\.ya?ml(@|$)/i;

/** Workflow runs since a moment that may have changed something. */
export const runsIn = (list: readonly RawRun[], repository: string, from: Instant): Suspect[] =>
  list
    .filter((run) => since(run.created_at, from) && CHANGING.includes(run.event) && !OURS.test(run.path))
    .map(({ name, path, html_url: url, conclusion, head_sha, actor, created_at }) => ({
      ...{ kind: 'run', at: Date.parse(created_at), repository, by: loginOf(actor) },
      ...{ what: name || path, url, commit: head_sha },
      ...(conclusion && { how: conclusion }),
    }));
