import { since } from './pages.ts';
import { mirrorAll } from './pulls.ts';
import type { Call } from './router.ts';
import type { Issue, Repo, World } from './world.ts';

/** The issues of a repository that a list asks for, in its order. */
export function selected(world: World, repo: Repo, call: Call): Issue[] {
  mirrorAll(world, repo);
  const { query } = call;
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').flatMap((name) => name.trim().toLowerCase() || []);
  const creator = query.get('creator')?.toLowerCase();
  const assignee = query.get('assignee')?.toLowerCase();
  const after = since(call);
  const has = (issue: Issue, name: string) => issue.labels.some((it) => it.name.toLowerCase() === name);
  const list = [...repo.issues.values()].filter(
    (issue) =>
      (state === 'all' || issue.state === state) &&
      labels.every((name) => has(issue, name)) &&
      (after === null || Date.parse(issue.updatedAt) >= after) &&
      (creator === undefined || issue.account.login.toLowerCase() === creator) &&
      (assignee === undefined ||
        (assignee === 'none'
          ? issue.assignees.length === 0
          : assignee === '*'
            ? issue.assignees.length > 0
            : issue.assignees.some((it) => it.login.toLowerCase() === assignee))),
  );
  const key: Record<string, (issue: Issue) => string | number> = {
    created: (issue) => issue.createdAt,
    updated: (issue) => issue.updatedAt,
    comments: (issue) => issue.comments.length,
  };
  const by = key[query.get('sort') ?? 'created'] ?? key.created!;
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const order = (a: Issue, b: Issue) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : a.number - b.number);
  return list.sort((a, b) => sign * order(a, b));
}
