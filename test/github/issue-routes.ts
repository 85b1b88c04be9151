import { type Answer, created, noContent, ok } from './answers.ts';
import { setAssignees } from './assignees.ts';
import { record } from './events.ts';
import { checked, edit, turn } from './issue-changes.ts';
import { selected } from './issue-list.ts';
import { issueShape } from './issue-shape.ts';
import { addIssue, issueOf, touch } from './issues.ts';
import { labelNamed, labelNames, labelTurned, setLabels } from './labelling.ts';
import { paged } from './pages.ts';
import { actorOf, may, repoOf } from './permissions.ts';
import { writeBack } from './pulls.ts';
import type { Call, Router } from './router.ts';
import type { World } from './world.ts';

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
    for (const label of issue.labels) labelTurned(world, issue, actor, label, 'labeled');
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
