import type { Instant } from '../incident/words.ts';
import type { PullShown } from '../room/pull.ts';
import { actorOf, type RawUser } from './raw.ts';

/** The parts of GitHub's JSON that a followed pull request is made of. */
export interface RawPull {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body?: string | null;
  readonly user: RawUser | null;
  readonly state: string;
  readonly draft?: boolean;
  readonly html_url: string;
  readonly updated_at: string;
  readonly closed_at?: string | null;
  readonly merged_at?: string | null;
  readonly merged_by?: RawUser | null;
  readonly merge_commit_sha?: string | null;
  readonly head: { readonly sha: string; readonly repo?: { readonly id: number } | null };
  readonly base: {
    readonly repo: { readonly id: number; readonly full_name: string; readonly private?: boolean };
  };
}

export interface RawReview {
  readonly id: number;
  readonly user: RawUser | null;
  readonly state: string;
}

export interface RawCheckRun {
  readonly status: string;
  readonly conclusion?: string | null;
  readonly started_at?: string | null;
  readonly completed_at?: string | null;
}

export interface RawStatus {
  readonly state: string;
  readonly updated_at: string;
}

/** What was read beside the pull request itself; undefined: GitHub did not let us, or nobody needs it any more. */
export interface RawBeside {
  readonly reviews: readonly RawReview[] | undefined;
  readonly runs: readonly RawCheckRun[] | undefined;
  readonly statuses: readonly RawStatus[] | undefined;
}

const at = (stamp: string | null | undefined): Instant | null => (stamp ? Date.parse(stamp) : null);

/** GitHub's pull request as a room needs it. */
export function pullOf(raw: RawPull, { reviews, runs, statuses }: RawBeside): PullShown {
  const { repo } = raw.base;
  const decisive = reviews && lastOfEach(reviews);
  const all = [...(runs ?? []).map(outcome), ...(statuses ?? []).map(({ state }) => state)];
  const stamps = [
    ...(runs ?? []).map((run) => at(run.completed_at ?? run.started_at)),
    ...(statuses ?? []).map((one) => at(one.updated_at)),
  ];
  return {
    repository: repo.full_name,
    number: raw.number,
    id: raw.id,
    title: raw.title,
    body: raw.body ?? '',
    author: actorOf(raw.user),
    head: raw.head.sha,
    state: raw.merged_at ? 'merged' : raw.state === 'closed' ? 'closed' : raw.draft ? 'draft' : 'open',
    url: raw.html_url,
    private: repo.private ?? false,
    ownBranch: raw.head.repo?.id === repo.id,
    updatedAt: Date.parse(raw.updated_at),
    closedAt: at(raw.closed_at),
    mergedAt: at(raw.merged_at),
    mergedBy: raw.merged_by ? actorOf(raw.merged_by) : null,
    commit: raw.merged_at ? (raw.merge_commit_sha ?? null) : null,
    checks: runs || statuses ? combined(all) : null,
    checkedAt: Math.max(0, ...stamps.flatMap((one) => one ?? [])),
    review: decisive ? verdict(decisive) : null,
    reviewId: Math.max(0, ...(decisive ?? []).map(({ id }) => id)),
  };
}

/** Of each reviewer the last word that decides; a comment takes nothing back. */
function lastOfEach(reviews: readonly RawReview[]): RawReview[] {
  const last = new Map<number, RawReview>();
  for (const review of reviews)
    if (['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(review.state))
      last.set(review.user?.id ?? 0, review);
  return [...last.values()];
}

function verdict(last: readonly RawReview[]): PullShown['review'] {
  if (last.some(({ state }) => state === 'CHANGES_REQUESTED')) return 'changes requested';
  return last.some(({ state }) => state === 'APPROVED') ? 'approved' : 'none';
}

const FINE: readonly string[] = ['success', 'neutral', 'skipped'];

const outcome = ({ status, conclusion }: RawCheckRun): string =>
  status !== 'completed' ? 'pending' : FINE.includes(conclusion ?? '') ? 'success' : 'failure';

function combined(all: readonly string[]): PullShown['checks'] {
  if (all.length === 0) return 'none';
  if (all.some((one) => one === 'failure' || one === 'error')) return 'failing';
  return all.every((one) => one === 'success') ? 'passing' : 'pending';
}
