import { addIssue } from './issues.ts';
import type { Issue, Repo, World } from './world.ts';

/** The issue side of a pull request that `emulate` keeps; undefined when the number is none. */
export function mirrored(world: World, repo: Repo, number: number): Issue | undefined {
  const row = world.emulated.pull(repo.id, number);
  if (!row) return undefined;
  const at = (stamp: string) => world.clock.ofWall(Date.parse(stamp));
  const account = [...world.accounts.values()].find((it) => it.id === row.user_id) ?? repo.owner;
  const issue =
    repo.issues.get(number) ??
    addIssue(world, repo, { account, app: null }, row.title, row.body, at(row.created_at), number);
  Object.assign(issue, { title: row.title, body: row.body, state: row.state });
  issue.closedAt = row.closed_at && at(row.closed_at);
  issue.pull = { mergedAt: row.merged_at && at(row.merged_at), draft: row.draft };
  return issue;
}

/** Brings every pull request of a repository among its issues. */
export function mirrorAll(world: World, repo: Repo): void {
  for (const number of world.emulated.pullNumbers(repo.id)) mirrored(world, repo, number);
}

/** Gives `emulate` what was changed through the issue side of a pull request. */
export function writeBack(world: World, issue: Issue): void {
  world.emulated.changePull(issue.repo.id, issue.number, {
    title: issue.title,
    body: issue.body,
    state: issue.state,
    closed_at: issue.closedAt && new Date().toISOString(),
  });
}

/** What an issue object carries only when it is a pull request. */
export function pullLinks(world: World, issue: Issue): Record<string, unknown> {
  const html = `${world.url}/${issue.repo.fullName}/pull/${issue.number}`;
  return {
    draft: issue.pull!.draft,
    pull_request: {
      url: `${world.url}/repos/${issue.repo.fullName}/pulls/${issue.number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: issue.pull!.mergedAt,
    },
  };
}
