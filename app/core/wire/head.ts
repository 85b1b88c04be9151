import type { Head } from '../freeze/freeze.ts';
import type { Repository } from '../room/room.ts';
import { repositoryOf, type Payload } from './payload.ts';

interface RawPull {
  readonly number: number;
  readonly state?: string;
  readonly head: { readonly sha: string };
  readonly base: { readonly repo?: { readonly full_name: string; readonly private?: boolean } | null };
}
interface HeadPayload extends Payload {
  readonly pull_request?: RawPull;
  readonly merge_group?: { readonly head_sha: string; readonly head_ref?: string };
}

/** A head that a delivery tells of, in its repository. */
export interface HeadSeen {
  readonly repository: Repository;
  readonly head: Head;
}

// Under the second name a workflow hears of it with rights that a fork's own run does not have.
const PULLS = ['pull_request', 'pull_request_target'];
const ACTIONS = ['opened', 'reopened', 'synchronize', 'ready_for_review'];

/** The commit that a pull request, or a merge queue, has just got; undefined where a delivery tells of none. */
export function headIn(event: string, payload: unknown): HeadSeen | undefined {
  const { action = '', repository, pull_request: pull, merge_group: group } = (payload ?? {}) as HeadPayload;
  if (!repository) return undefined;
  const where = repositoryOf(repository);
  const its = { repository: repository.full_name, private: where.private };
  if (PULLS.includes(event) && pull && ACTIONS.includes(action) && pull.state !== 'closed')
    return { repository: where, head: { ...its, number: pull.number, sha: pull.head.sha } };
  if (event !== 'merge_group' || !group || action !== 'checks_requested') return undefined;
  // gh-readonly-queue/main/pr-45-0123abc…
  const number = /\/pr-(\d+)-[^/]*$/.exec(group.head_ref ?? '')?.[1];
  const queued = { number: number === undefined ? null : Number(number), queued: true };
  return { repository: where, head: { ...its, ...queued, sha: group.head_sha } };
}

/** The heads of open pull requests, as GitHub lists them. */
export const headsOf = (list: readonly RawPull[], name: string): Head[] =>
  list.map(({ number, head, base }) => ({
    // A renamed repository answers by its new name.
    ...{ repository: base.repo?.full_name ?? name, private: base.repo?.private ?? false },
    ...{ number, sha: head.sha },
  }));
