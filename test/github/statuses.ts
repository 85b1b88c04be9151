import { created, invalid, ok } from './answers.ts';
import { accountShape } from './people.ts';
import { actorOf, repoOf } from './permissions.ts';
import { repositoryShape } from './repositories.ts';
import type { Router } from './router.ts';
import { type Actor, type Repo, type World, nodeId } from './world.ts';

interface Status {
  id: number;
  state: string;
  context: string;
  description: string | null;
  actor: Actor;
  at: string;
}

const STATES = ['error', 'failure', 'pending', 'success'];

/** Commit statuses, which `emulate` does not have: made by whoever may write, and combined by their contexts. */
export function statusRoutes(router: Router, world: World): void {
  const kept = new Map<string, Status[]>();
  const of = (repo: Repo, sha: string): Status[] => kept.get(`${repo.id} ${sha}`) ?? [];
  const shape = (repo: Repo, sha: string, status: Status) => ({
    url: `${world.url}/repos/${repo.fullName}/statuses/${sha}`,
    avatar_url: `${world.url}/avatars/u/${status.actor.account.id}`,
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: null,
    context: status.context,
    created_at: status.at,
    updated_at: status.at,
  });
  router.on('POST', '/repos/{owner}/{repo}/statuses/{sha}', (call) => {
    const repo = repoOf(world, call);
    const actor = actorOf(world, call, repo, 'write');
    const { state, context = 'default', description = null } = call.body ?? {};
    if (!STATES.includes(state)) throw invalid('Status', 'state', 'inclusion');
    const sha = call.param('sha');
    const status = { id: world.next('run'), state, context, description, actor, at: world.clock.stamp() };
    kept.set(`${repo.id} ${sha}`, [...of(repo, sha), status]);
    const commit = commitShape(world, repo, sha);
    const made = { ...shape(repo, sha, status), sha, name: repo.fullName, commit, branches: [] };
    world.webhooks.emit(repo, actor, 'status', undefined, made);
    return created({ ...shape(repo, sha, status), creator: accountShape(world, actor.account) });
  });
  router.on('GET', '/repos/{owner}/{repo}/commits/{ref}/status', (call) => {
    const repo = repoOf(world, call);
    const sha = call.param('ref');
    const latest = [...new Map(of(repo, sha).map((one) => [one.context, one])).values()];
    const url = `${world.url}/repos/${repo.fullName}`;
    return ok({
      state: combined(latest),
      statuses: latest.map((one) => shape(repo, sha, one)),
      sha,
      total_count: latest.length,
      repository: repositoryShape(world, repo),
      commit_url: `${url}/commits/${sha}`,
      url: `${url}/commits/${sha}/status`,
    });
  });
}

/** The commit as a delivery shows it. */
function commitShape(world: World, repo: Repo, sha: string): Record<string, unknown> {
  const row = world.emulated.store.commits!.findBy('sha', sha)[0];
  const url = `${world.url}/repos/${repo.fullName}/commits/${sha}`;
  const tree = row?.tree_sha ?? sha;
  const by = { name: 'Somebody', email: 'somebody@example.com', date: world.clock.stamp() };
  const git = `${world.url}/repos/${repo.fullName}/git`;
  return {
    sha,
    node_id: nodeId('C', repo.id),
    commit: {
      author: by,
      committer: by,
      message: row?.message ?? '',
      tree: { sha: tree, url: `${git}/trees/${tree}` },
      url: `${git}/commits/${sha}`,
      comment_count: 0,
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    url,
    html_url: `${world.url}/${repo.fullName}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: null,
    committer: null,
    parents: [],
  };
}

/** GitHub says pending where there is none. */
function combined(statuses: readonly Status[]): string {
  if (statuses.some(({ state }) => state === 'error' || state === 'failure')) return 'failure';
  return statuses.length > 0 && statuses.every(({ state }) => state === 'success') ? 'success' : 'pending';
}
