import { type Answer, created, invalid, noContent, notFound, ok } from './answers.ts';
import { appShape } from './apps.ts';
import { setAssignees } from './assignees.ts';
import { commentShape, longest, tooLong } from './comments.ts';
import { record } from './events.ts';
import { selected } from './issue-list.ts';
import { labelNamed, labelNames, labelShape, setLabels } from './labels.ts';
import { paged } from './pages.ts';
import { accountShape } from './people.ts';
import { actorOf, association, may, repoOf } from './permissions.ts';
import { mirrored, pullLinks, writeBack } from './pulls.ts';
import { reactionSummary } from './reactions.ts';
import type { Call, Router } from './router.ts';
import { type Actor, type Issue, type Repo, type World, nodeId } from './world.ts';

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

function checked(body: any): void {
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

function edit(world: World, issue: Issue, actor: Actor, body: any): void {
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

/** Issues: listed, made, read, changed, locked. */
export function issueRoutes(router: Router, world: World): void {
  const base = '/repos/{owner}/{repo}/issues';
  const one = `${base}/{#number}`;
  router.on('GET', base, (call) =>
    paged(world, call, selected(world, repoOf(world, call), call), (issue) => issueShape(world, issue)),
  );
  router.on('GET', one, (call) => ok(issueShape(world, issueOf(world, call))));
  router.on('POST', base, (call): Answer => {
    const repo = repoOf(world, call);
    const actor = actorOf(world, call, repo);
    const { title, body, labels, assignees, assignee } = call.body ?? {};
    checked({ title: title ?? '', body });
    const trusted = may(world, call.who, repo, 'triage');
    const names = trusted && labels !== undefined ? labelNames({ labels }) : [];
    const kept = names.map((name) => labelNamed(world, repo, name));
    const issue = addIssue(world, repo, actor, title, body ?? null, world.clock.stamp());
    // `opened` already shows the labels; `labeled` follows for each, as on GitHub.
    issue.labels = [...new Set(kept)];
    world.webhooks.emit(repo, actor, 'issues', 'opened', { issue: issueShape(world, issue) });
    issue.labels = [];
    setLabels(world, issue, actor, kept);
    if (trusted) setAssignees(world, issue, actor, [assignees ?? [], assignee ?? []].flat());
    return created(issueShape(world, issue));
  });
  router.on('PATCH', one, (call): Answer => {
    const issue = issueOf(world, call);
    const { repo } = issue;
    const body = call.body ?? {};
    const author = call.who.kind === 'person' && call.who.account.id === issue.account.id;
    const edits = body.title !== undefined || body.body !== undefined;
    const actor = actorOf(world, call, repo, author ? 'read' : edits ? 'write' : 'triage');
    checked(body);
    edit(world, issue, actor, body);
    if (may(world, call.who, repo, 'triage')) {
      if (body.labels !== undefined) {
        const labels = labelNames(body).map((name) => labelNamed(world, repo, name));
        setLabels(world, issue, actor, labels);
      }
      if (body.assignees !== undefined || body.assignee !== undefined)
        setAssignees(world, issue, actor, [body.assignees ?? body.assignee ?? []].flat());
    }
    if (body.state === 'open' || body.state === 'closed')
      turn(world, issue, actor, body.state, body.state_reason);
    if (issue.pull) writeBack(world, issue);
    return ok(issueShape(world, issue));
  });
  const lock = (call: Call, locked: boolean): Answer => {
    const issue = issueOf(world, call);
    const actor = actorOf(world, call, issue.repo, 'triage');
    if (issue.locked === locked) return noContent();
    issue.locked = locked;
    issue.lockReason = locked ? (call.body?.lock_reason ?? null) : null;
    record(world, issue, actor, locked ? 'locked' : 'unlocked', { lock_reason: issue.lockReason });
    touch(world, issue);
    world.webhooks.emit(issue.repo, actor, 'issues', locked ? 'locked' : 'unlocked', {
      issue: issueShape(world, issue),
    });
    return noContent();
  };
  router.on('PUT', `${one}/lock`, (call) => lock(call, true));
  router.on('DELETE', `${one}/lock`, (call) => lock(call, false));
}
