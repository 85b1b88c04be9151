import { invalid } from './answers.ts';
import { longest, tooLong } from './comments.ts';
import { record } from './events.ts';
import { issueShape } from './issue-shape.ts';
import { touch } from './issues.ts';
import type { Actor, Issue, World } from './world.ts';

/** Refuses titles and texts that GitHub does not take. */
export function checked(body: any): void {
  const { title, body: text } = body ?? {};
  if (title !== undefined && (typeof title !== 'string' || title.trim() === ''))
    throw invalid('Issue', 'title', 'missing_field');
  if (typeof title === 'string' && [...title].length > 256)
    throw invalid('Issue', 'title', 'custom', 'title is too long (maximum is 256 characters)');
  if (typeof text === 'string' && tooLong(text))
    throw invalid('Issue', 'body', 'custom', `body is too long (maximum is ${longest} characters)`);
}

const reasons = ['completed', 'not_planned', 'duplicate'];

/** Closes or reopens, with its event and delivery. */
export function turn(
  world: World,
  issue: Issue,
  actor: Actor,
  state: 'open' | 'closed',
  reason?: unknown,
): void {
  if (issue.state === state) return;
  const closing = state === 'closed';
  issue.state = state;
  issue.stateReason = closing
    ? reasons.includes(reason as string)
      ? String(reason)
      : 'completed'
    : 'reopened';
  issue.closedAt = closing ? world.clock.stamp() : null;
  issue.closedBy = closing ? actor.account : null;
  const event = closing ? 'closed' : 'reopened';
  record(world, issue, actor, event, { state_reason: closing ? issue.stateReason : null });
  touch(world, issue);
  world.webhooks.emit(issue.repo, actor, 'issues', event, { issue: issueShape(world, issue) });
}

/** Changes title and text; both in one `edited` delivery. */
export function edit(world: World, issue: Issue, actor: Actor, body: any): void {
  const changes: Record<string, { from: string }> = {};
  if (typeof body.title === 'string' && body.title !== issue.title) {
    changes.title = { from: issue.title };
    record(world, issue, actor, 'renamed', { rename: { from: issue.title, to: body.title } });
    issue.title = body.title;
  }
  if (body.body !== undefined && (body.body ?? '') !== (issue.body ?? '')) {
    changes.body = { from: issue.body ?? '' };
    issue.body = body.body;
  }
  if (Object.keys(changes).length === 0) return;
  touch(world, issue);
  world.webhooks.emit(issue.repo, actor, 'issues', 'edited', { issue: issueShape(world, issue), changes });
}
