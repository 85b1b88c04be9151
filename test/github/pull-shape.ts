import { accountOf, accountShape } from './people.ts';
import { mirrored } from './pulls.ts';
import { repositoryShape } from './repositories.ts';
import type { World } from './world.ts';

type Json = any;

/** A pull request of `emulate` with all that GitHub says of its accounts and repositories. */
export function completed(world: World, pull: Json): Json {
  const base = repositoryNamed(world, pull.base.repo?.full_name);
  const issue = base && mirrored(world, base, pull.number);
  const updated = [pull.updated_at, issue?.updatedAt ?? ''].sort((a, b) => stampOf(a) - stampOf(b)).at(-1);
  return {
    ...pull,
    active_lock_reason: null,
    user: account(world, pull.user),
    updated_at: updated,
    ...('merged_by' in pull ? { merged_by: account(world, pull.merged_by) } : {}),
    ...('comments' in pull ? { comments: issue?.comments.length ?? 0 } : {}),
    head: side(world, pull.head),
    base: side(world, pull.base),
  };
}

const stampOf = (stamp: string): number => Date.parse(stamp) || 0;

const repositoryNamed = (world: World, name: string | undefined) =>
  world.repos.get(String(name).toLowerCase());

/** A fork that was deleted is nobody's any more: GitHub then tells neither repository nor account. */
function side(world: World, given: Json): Json {
  const repo = repositoryNamed(world, given.repo?.full_name);
  return {
    ...given,
    user: account(world, given.user),
    repo: repo ? repositoryShape(world, repo) : null,
  };
}

function account(world: World, given: Json): Json {
  const known = given && accountOf(world, given.login);
  return known ? accountShape(world, known) : null;
}

/** What GitHub lists of a pull request, which is less than what it shows of one. */
export function listed(pull: Json): Json {
  const { merged: _, merged_by: __, mergeable: ___, comments: ____, commits: _____, ...rest } = pull;
  for (const one of [
    'additions',
    'deletions',
    'changed_files',
    'rebaseable',
    'mergeable_state',
    'review_comments',
    'maintainer_can_modify',
  ])
    delete rest[one];
  return rest;
}

/** A check run with when it began, and where its details and annotations are. */
export function checkRunCompleted(run: Json): Json {
  return {
    ...run,
    started_at: run.started_at ?? run.completed_at,
    details_url: run.details_url ?? run.html_url,
    output: { ...run.output, annotations_url: `${run.url}/annotations` },
  };
}

/** What `emulate` dispatches of a pull request, completed to what GitHub sends. */
export function completePull(world: World, event: string, payload: Json): Json {
  if (event === 'check_run') return { ...payload, check_run: checkRunCompleted(payload.check_run) };
  if (!payload.pull_request) return payload;
  const pull = completed(world, payload.pull_request);
  if (event !== 'pull_request') return { ...payload, pull_request: listed(pull) };
  const edited = payload.action === 'edited' ? { changes: {} } : {};
  return { ...payload, ...edited, number: pull.number, pull_request: pull };
}
