import { ok } from './answers.ts';
import { accountShape } from './people.ts';
import { allowed, may, repoOf, roleOf } from './permissions.ts';
import type { Call, Router } from './router.ts';
import type { Caller } from './tokens.ts';
import { type Repo, type World, nodeId } from './world.ts';

const links: Record<string, string> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** A repository, as REST and webhooks carry it. */
export function repositoryShape(world: World, repo: Repo): Record<string, unknown> {
  const row = world.emulated.repository(repo.id);
  const url = `${world.url}/repos/${repo.fullName}`;
  const html = `${world.url}/${repo.fullName}`;
  const host = world.url.replace(/^https?:\/\//, '');
  let open = 0;
  for (const issue of repo.issues.values()) if (issue.state === 'open') open++;
  const of = (stamp: string) => world.clock.ofWall(Date.parse(stamp));
  return {
    id: repo.id,
    node_id: nodeId('R', repo.id),
    name: repo.name,
    full_name: repo.fullName,
    private: repo.private,
    owner: accountShape(world, repo.owner),
    html_url: html,
    description: row.description ?? null,
    fork: false,
    url,
    ...Object.fromEntries(Object.entries(links).map(([name, end]) => [name, url + end])),
    git_url: `git://${host}/${repo.fullName}.git`,
    ssh_url: `git@${host}:${repo.fullName}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    created_at: of(row.created_at),
    updated_at: of(row.updated_at),
    pushed_at: row.pushed_at ? of(row.pushed_at) : null,
    homepage: row.homepage ?? null,
    size: row.size ?? 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: row.language ?? null,
    has_issues: row.has_issues ?? true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: row.archived ?? false,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: row.topics ?? [],
    visibility: repo.private ? 'private' : 'public',
    forks: 0,
    open_issues: open,
    watchers: 0,
    default_branch: row.default_branch,
    ...(repo.owner.type === 'Organization' ? { custom_properties: {} } : {}),
  };
}

function rights(world: World, who: Caller, repo: Repo): Record<string, boolean> {
  if (who.kind === 'person') return allowed(roleOf(world, repo, who.account));
  return allowed(may(world, who, repo, 'write') ? 'write' : 'read');
}

/** `GET /repos/{owner}/{repo}`. */
export function repositoryRoutes(router: Router, world: World): void {
  router.on('GET', '/repos/{owner}/{repo}', (call: Call) => {
    const repo = repoOf(world, call);
    return ok(wholeRepository(world, call.who, repo));
  });
}

/** A repository as it is shown alone, to one person. */
export const wholeRepository = (world: World, who: Caller, repo: Repo): Record<string, unknown> => ({
  ...repositoryShape(world, repo),
  permissions: rights(world, who, repo),
  ...(repo.owner.type === 'Organization' ? { organization: accountShape(world, repo.owner) } : {}),
  network_count: 0,
  subscribers_count: 0,
});
