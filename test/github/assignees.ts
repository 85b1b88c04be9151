import { type Answer, created, noContent, notFound, ok } from './answers.ts';
import { record } from './events.ts';
import { issueShape } from './issue-shape.ts';
import { issueOf, touch } from './issues.ts';
import { paged } from './pages.ts';
import { type Account, accountOf, accountShape } from './people.ts';
import { actorOf, grantedRole, may, repoOf } from './permissions.ts';
import type { Call, Router } from './router.ts';
import type { Actor, Issue, World } from './world.ts';

function assignable(world: World, login: unknown): Account | undefined {
  const account = accountOf(world, login);
  const refused = world.seed.unassignable?.some((it) => it.toLowerCase() === account?.login.toLowerCase());
  return account?.type === 'User' && !refused ? account : undefined;
}

/** Makes these logins the issue's assignees: unknown ones and those over the cap are dropped in silence. */
export function setAssignees(world: World, issue: Issue, actor: Actor, logins: readonly unknown[]): void {
  const wanted = new Set(logins.flatMap((login) => assignable(world, login) ?? []));
  const change = (account: Account, event: 'assigned' | 'unassigned') => {
    // GitHub names the assignee as the actor of these events, and the doer as `assigner`.
    record(world, issue, { account, app: actor.app }, event, {
      assignee: accountShape(world, account),
      assigner: accountShape(world, actor.account),
    });
    touch(world, issue);
    world.webhooks.emit(issue.repo, actor, 'issues', event, {
      issue: issueShape(world, issue),
      assignee: accountShape(world, account),
    });
  };
  for (const account of issue.assignees.filter((it) => !wanted.has(it))) {
    issue.assignees = issue.assignees.filter((it) => it !== account);
    change(account, 'unassigned');
  }
  for (const account of wanted) {
    if (issue.assignees.includes(account)) continue;
    if (issue.assignees.length >= (world.seed.assigneeCap ?? 10)) break;
    issue.assignees = [...issue.assignees, account];
    change(account, 'assigned');
  }
}

/** Assigning, unassigning, and who can be assigned. */
export function assigneeRoutes(router: Router, world: World): void {
  const onIssue = '/repos/{owner}/{repo}/issues/{#number}/assignees';
  const logins = (call: Call): unknown[] => [call.body?.assignees ?? []].flat();
  const change = (call: Call, next: (issue: Issue) => unknown[]): Issue => {
    const issue = issueOf(world, call);
    const actor = actorOf(world, call, issue.repo);
    if (may(world, call.who, issue.repo, 'triage')) setAssignees(world, issue, actor, next(issue));
    return issue;
  };
  const kept = (issue: Issue) => issue.assignees.map((account) => account.login);
  router.on('POST', onIssue, (call): Answer => {
    const issue = change(call, (it) => [...kept(it), ...logins(call)]);
    return created(issueShape(world, issue));
  });
  router.on('DELETE', onIssue, (call): Answer => {
    const gone = new Set(logins(call).map((login) => String(login).toLowerCase()));
    const issue = change(call, (it) => kept(it).filter((login) => !gone.has(login.toLowerCase())));
    return ok(issueShape(world, issue));
  });
  const check = (call: Call): Answer => {
    if (!assignable(world, call.param('login'))) throw notFound();
    return noContent();
  };
  router.on('GET', `${onIssue}/{login}`, (call) => {
    issueOf(world, call);
    return check(call);
  });
  router.on('GET', '/repos/{owner}/{repo}/assignees/{login}', (call) => {
    repoOf(world, call);
    return check(call);
  });
  router.on('GET', '/repos/{owner}/{repo}/assignees', (call) => {
    const repo = repoOf(world, call);
    const list = [...world.accounts.values()].filter(
      (account) => assignable(world, account.login) && grantedRole(world, repo, account) !== 'none',
    );
    return paged(world, call, list, (account) => accountShape(world, account));
  });
}
