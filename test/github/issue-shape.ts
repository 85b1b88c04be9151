import { appShape } from './apps.ts';
import { commentShape } from './comment-shape.ts';
import { labelShape } from './labelling.ts';
import { accountShape } from './people.ts';
import { association } from './permissions.ts';
import { pullLinks } from './pulls.ts';
import { reactionSummary } from './reactions.ts';
import { type Issue, type World, nodeId } from './world.ts';

/** An issue as REST and webhooks carry it. */
export function issueShape(world: World, issue: Issue): Record<string, unknown> {
  const repo = `${world.url}/repos/${issue.repo.fullName}`;
  const url = `${repo}/issues/${issue.number}`;
  const assignees = issue.assignees.map((account) => accountShape(world, account));
  return {
    url,
    repository_url: repo,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${world.url}/${issue.repo.fullName}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`,
    id: issue.id,
    node_id: nodeId(issue.pull ? 'PR' : 'I', issue.id),
    number: issue.number,
    title: issue.title,
    user: accountShape(world, issue.account),
    labels: issue.labels.map((label) => labelShape(world, issue.repo, label)),
    state: issue.state,
    locked: issue.locked,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(world, issue.repo, issue.account),
    active_lock_reason: issue.lockReason,
    ...(issue.pull ? pullLinks(world, issue) : {}),
    sub_issues_summary: { total: 0, completed: 0, percent_completed: 0 },
    issue_dependencies_summary: { blocked_by: 0, total_blocked_by: 0, blocking: 0, total_blocking: 0 },
    body: issue.body,
    closed_by: issue.closedBy && accountShape(world, issue.closedBy),
    reactions: reactionSummary(url, issue.reactions),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: appShape(world, issue.app),
    state_reason: issue.stateReason,
    ...(world.seed.noPins ? {} : { pinned_comment: issue.pin && commentShape(world, issue.pin.comment) }),
  };
}
