import { notFound } from './answers.ts';
import { repoOf } from './permissions.ts';
import { mirrored } from './pulls.ts';
import type { Call } from './router.ts';
import type { Actor, Issue, Repo, World } from './world.ts';

/** Sets the time of an issue's last change. */
export function touch(world: World, issue: Issue): void {
  issue.updatedAt = world.clock.stamp();
}

/** The issue in the path. */
export function issueOf(world: World, call: Call): Issue {
  const repo = repoOf(world, call);
  const number = call.number('number');
  const issue = mirrored(world, repo, number) ?? repo.issues.get(number);
  if (!issue) throw notFound();
  return issue;
}

/** Puts an issue into a repository, at the given moment and without a delivery. */
export function addIssue(
  world: World,
  repo: Repo,
  actor: Actor,
  title: string,
  body: string | null,
  at: string,
  number = world.emulated.takeNumber(repo.id),
): Issue {
  const issue: Issue = {
    id: world.next('issue'),
    number,
    repo,
    title,
    body,
    account: actor.account,
    app: actor.app,
    labels: [],
    assignees: [],
    state: 'open',
    stateReason: null,
    closedAt: null,
    closedBy: null,
    lockReason: null,
    locked: false,
    comments: [],
    events: [],
    reactions: [],
    pin: null,
    createdAt: at,
    updatedAt: at,
    pull: null,
  };
  repo.issues.set(issue.number, issue);
  return issue;
}
