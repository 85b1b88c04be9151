import { notFound, ok } from './answers.ts';
import { appShape } from './apps.ts';
import { commentShape } from './comment-shape.ts';
import { issueShape } from './issue-shape.ts';
import { issueOf } from './issues.ts';
import { paged } from './pages.ts';
import { accountShape } from './people.ts';
import { association, repoOf } from './permissions.ts';
import type { Router } from './router.ts';
import { type Actor, type Issue, type IssueEvent, type World, nodeId } from './world.ts';

/** Writes an event into an issue's history. */
export function record(
  world: World,
  issue: Issue,
  actor: Actor,
  event: string,
  more: Record<string, unknown> = {},
): IssueEvent {
  const entry: IssueEvent = {
    id: world.next('event'),
    event,
    issue,
    account: actor.account,
    app: actor.app,
    at: world.clock.stamp(),
    more,
  };
  issue.events.push(entry);
  issue.repo.events.set(entry.id, entry);
  return entry;
}

/** An issue event as REST carries it. */
export function eventShape(world: World, entry: IssueEvent): Record<string, unknown> {
  return {
    id: entry.id,
    node_id: nodeId('IE', entry.id),
    url: `${world.url}/repos/${entry.issue.repo.fullName}/issues/events/${entry.id}`,
    actor: accountShape(world, entry.account),
    event: entry.event,
    commit_id: null,
    commit_url: null,
    created_at: entry.at,
    ...entry.more,
    performed_via_github_app: appShape(world, entry.app),
  };
}

/** Issue events of a repository (newest first) and of an issue (oldest first), and an issue's timeline. */
export function eventRoutes(router: Router, world: World): void {
  const withIssue = (entry: IssueEvent) => ({
    ...eventShape(world, entry),
    issue: issueShape(world, entry.issue),
  });
  router.on('GET', '/repos/{owner}/{repo}/issues/events', (call) => {
    const events = [...repoOf(world, call).events.values()].reverse();
    return paged(world, call, events, withIssue);
  });
  router.on('GET', '/repos/{owner}/{repo}/issues/events/{#id}', (call) => {
    const entry = repoOf(world, call).events.get(call.number('id'));
    if (!entry) throw notFound();
    return ok(withIssue(entry));
  });
  router.on('GET', '/repos/{owner}/{repo}/issues/{#number}/events', (call) =>
    paged(world, call, issueOf(world, call).events, (entry) => eventShape(world, entry)),
  );
  router.on('GET', '/repos/{owner}/{repo}/issues/{#number}/timeline', (call) => {
    const issue = issueOf(world, call);
    const skipped = new Set((call.query.get('exclude') ?? '').split(','));
    const items = [
      ...issue.events.map((entry) => ({ at: entry.at, event: entry.event, entry, comment: null })),
      ...issue.comments.map((comment) => ({
        at: comment.createdAt,
        event: 'commented',
        entry: null,
        comment,
      })),
    ]
      .filter((item) => !skipped.has(item.event))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return paged(world, call, items, ({ entry, comment }) => {
      if (comment)
        return {
          ...commentShape(world, comment),
          event: 'commented',
          actor: accountShape(world, comment.account),
          author_association: association(world, issue.repo, comment.account),
        };
      const { assigner: _, ...shape } = eventShape(world, entry!);
      return shape;
    });
  });
}
