import { type Answer, noContent, notFound, ok } from './answers.ts';
import { commentShape } from './comment-shape.ts';
import { commentOf } from './comments.ts';
import { issueShape } from './issue-shape.ts';

import { actorOf } from './permissions.ts';
import type { Router } from './router.ts';
import type { World } from './world.ts';

/** Pinning a comment: one to an issue, a new one takes the place of the old. */
export function pinRoutes(router: Router, world: World): void {
  if (world.seed.noPins) return;
  const path = '/repos/{owner}/{repo}/issues/comments/{#id}/pin';
  router.on('PUT', path, (call): Answer => {
    const comment = commentOf(world, call);
    const { issue } = comment;
    const actor = actorOf(world, call, issue.repo, 'triage');
    if (issue.pull) throw notFound();
    if (issue.pin?.comment === comment) return ok(commentShape(world, comment));
    issue.pin = { comment, at: world.clock.stamp(), by: actor.account };
    world.webhooks.emit(issue.repo, actor, 'issue_comment', 'pinned', {
      issue: issueShape(world, issue),
      comment: commentShape(world, comment),
    });
    return ok(commentShape(world, comment));
  });
  router.on('DELETE', path, (call): Answer => {
    const comment = commentOf(world, call);
    const { issue } = comment;
    const actor = actorOf(world, call, issue.repo, 'triage');
    if (issue.pin?.comment !== comment) throw notFound();
    issue.pin = null;
    world.webhooks.emit(issue.repo, actor, 'issue_comment', 'unpinned', {
      issue: issueShape(world, issue),
      comment: commentShape(world, comment),
    });
    return noContent();
  });
}
