import { type Account, accountOf } from './people.ts';
import type { Repo, World } from './world.ts';

const none = '0'.repeat(40);

/** Completes the `push` that `emulate` dispatches to what GitHub sends. */
export function completePush(
  world: World,
  repo: Repo,
  sender: Account,
  payload: Record<string, any>,
): Record<string, unknown> {
  const html = `${world.url}/${repo.fullName}`;
  const email = (login: string) => `${login}@users.noreply.github.com`;
  const commits = (payload.commits ?? []).map((commit: any) => {
    const row = world.emulated.store.commits!.findBy('sha', commit.id)[0];
    const known = accountOf(world, commit.author.name);
    const author = { ...commit.author, ...(known ? { username: known.login } : {}) };
    return {
      id: commit.id,
      tree_id: row?.tree_sha ?? none,
      distinct: true,
      message: commit.message,
      timestamp: commit.timestamp,
      url: `${html}/commit/${commit.id}`,
      author,
      committer: author,
      added: commit.added,
      removed: commit.removed,
      modified: commit.modified,
    };
  });
  return {
    ref: payload.ref,
    before: payload.before,
    after: payload.after,
    created: payload.before === none,
    deleted: payload.after === none,
    forced: false,
    base_ref: null,
    compare: `${html}/compare/${payload.before?.slice(0, 12)}...${payload.after?.slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: sender.login, email: email(sender.login) },
  };
}

/** A repository as `push` carries it: with its times in seconds since 1970, unlike anywhere else. */
export function pushedRepository(repository: any): Record<string, unknown> {
  const seconds = (stamp: string) => Math.floor(Date.parse(stamp) / 1000);
  return {
    ...repository,
    owner: { ...repository.owner, name: repository.owner.login, email: null },
    url: repository.html_url,
    created_at: seconds(repository.created_at),
    pushed_at: seconds(repository.pushed_at),
    stargazers: 0,
    master_branch: repository.default_branch,
  };
}
