import { appShape } from './apps.ts';
import { accountShape } from './people.ts';
import { association } from './permissions.ts';
import { reactionSummary } from './reactions.ts';
import { type Comment, type World, nodeId } from './world.ts';

/** An issue comment as REST and webhooks carry it. */
export function commentShape(world: World, comment: Comment): Record<string, unknown> {
  const { issue } = comment;
  const repo = `${world.url}/repos/${issue.repo.fullName}`;
  const url = `${repo}/issues/comments/${comment.id}`;
  const kind = issue.pull ? 'pull' : 'issues';
  const pin = issue.pin?.comment === comment ? issue.pin : null;
  return {
    url,
    html_url: `${world.url}/${issue.repo.fullName}/${kind}/${issue.number}#issuecomment-${comment.id}`,
    issue_url: `${repo}/issues/${issue.number}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: accountShape(world, comment.account),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: association(world, issue.repo, comment.account),
    ...(world.seed.noPins
      ? {}
      : { pin: pin && { pinned_at: pin.at, pinned_by: accountShape(world, pin.by) } }),
    reactions: reactionSummary(url, comment.reactions),
    performed_via_github_app: appShape(world, comment.app),
  };
}
