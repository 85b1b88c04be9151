import { type Answer, created, invalid, notFound } from './answers.ts';
import { issueShape } from './issue-shape.ts';
import { issueOf } from './issues.ts';
import { paged } from './pages.ts';
import { actorOf } from './permissions.ts';
import type { Call, Router } from './router.ts';
import type { Issue, World } from './world.ts';

/** Issues below an issue. */
export function subIssueRoutes(router: Router, world: World): void {
  const below = new Map<Issue, Issue[]>();
  const path = '/repos/{owner}/{repo}/issues/{#number}/sub_issues';
  router.on('GET', path, (call: Call) =>
    paged(world, call, below.get(issueOf(world, call)) ?? [], (issue) => issueShape(world, issue)),
  );
  router.on('POST', path, (call: Call): Answer => {
    const parent = issueOf(world, call);
    actorOf(world, call, parent.repo, 'triage');
    const id = call.body?.sub_issue_id;
    const child = [...world.repos.values()]
      .filter(({ owner }) => owner === parent.repo.owner)
      .flatMap(({ issues }) => [...issues.values()])
      .find((issue) => issue.id === id && !issue.pull);
    if (!child) throw notFound();
    // An issue has one parent, and is not its own.
    if (child === parent || [...below.values()].flat().includes(child))
      throw invalid('SubIssue', 'sub_issue_id', 'invalid');
    below.set(parent, [...(below.get(parent) ?? []), child]);
    return created(issueShape(world, parent));
  });
}
