import type { Answer } from './answers.ts';
import type { Asked } from './api.ts';
import { accountOf } from './people.ts';
import { readable, repoOf } from './permissions.ts';
import { wholeRepository } from './repositories.ts';
import type { Call, Handler, Router } from './router.ts';
import type { World } from './world.ts';

/**
 * Where a request leads whose repository has another name by now, or is asked for by its id. GitHub answers the former
 * name with the address by id: 301 to a reader, 307 to whoever writes, so that the same is sent again.
 */
export function whereabouts(world: World, { method, path, query, who }: Asked): Answer | string {
  const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
  if (byId) {
    const repo = [...world.repos.values()].find(({ id }) => id === Number(byId[1]));
    return repo ? `/repos/${repo.fullName}${byId[2] ?? ''}` : path;
  }
  const [, kind, owner = '', name = '', ...rest] = path.split('/');
  const key = `${owner}/${name}`.toLowerCase();
  const repo = kind === 'repos' && !world.repos.has(key) ? world.moved.get(key) : undefined;
  if (!repo || !readable(world, who, repo)) return path;
  const asked = query.size > 0 ? `?${query}` : '';
  const url = `${world.url}${['/repositories', repo.id, ...rest].join('/')}${asked}`;
  const documentation_url = `${world.url}/rest/guides/best-practices-for-using-the-rest-api#follow-redirects`;
  const body = { message: 'Moved Permanently', url, documentation_url };
  return { status: method === 'GET' ? 301 : 307, headers: { Location: url }, body };
}

/** Renames and transfers: `emulate` does them, and the old name is kept for whoever asks for it. */
export function moveRoutes(router: Router, world: World, rest: Handler): void {
  const moving = async (call: Call): Promise<Answer> => {
    const repo = repoOf(world, call);
    const answer = await rest(call);
    const row = world.emulated.repository(repo.id);
    if (answer.status >= 300 || row.full_name === repo.fullName) return answer;
    world.repos.delete(repo.fullName.toLowerCase());
    world.moved.set(repo.fullName.toLowerCase(), repo);
    const [owner, name] = row.full_name.split('/');
    Object.assign(repo, { owner: accountOf(world, owner)!, name, fullName: row.full_name });
    world.repos.set(repo.fullName.toLowerCase(), repo);
    world.moved.delete(repo.fullName.toLowerCase());
    // A transfer is only begun.
    return { status: call.method === 'POST' ? 202 : 200, body: wholeRepository(world, call.who, repo) };
  };
  router.on('PATCH', '/repos/{owner}/{repo}', moving);
  router.on('POST', '/repos/{owner}/{repo}/transfer', moving);
}
