import { type Answer, badCredentials, notFound } from './answers.ts';
import { readable } from './permissions.ts';
import type { Call } from './router.ts';
import type { Caller } from './tokens.ts';
import type { World } from './world.ts';

const scopes = ['repo', 'user', 'admin:org', 'admin:repo_hook'];
// `emulate` counts 5,000 requests an hour for each of its tokens, so one is used for fewer.
const usesOfToken = 4_000;

/** Hands requests that the overlay does not serve to `emulate`, as the same caller. */
export function passthrough(world: World): (call: Call) => Promise<Answer> {
  const behind = new WeakMap<Caller, { token: string; uses: number }>();
  let made = 0;
  const tokenOf = (who: Caller): string | null => {
    if (who.kind === 'anonymous' || who.kind === 'app') return null;
    let entry = behind.get(who);
    if (!entry || entry.uses >= usesOfToken) {
      if (entry) world.emulated.tokens.delete(entry.token);
      entry = { token: `behind-${++made}`, uses: 0 };
      behind.set(who, entry);
      world.emulated.tokens.set(entry.token, identity(world, who));
    }
    entry.uses++;
    return entry.token;
  };
  return async (call) => {
    const [, kind, owner, name, ...rest] = call.path.split('/');
    let path = call.path;
    if (kind === 'repos' && owner && name) {
      const repo = world.repos.get(`${decodeURIComponent(owner)}/${decodeURIComponent(name)}`.toLowerCase());
      if (!repo || !readable(world, call.who, repo)) throw notFound();
      path = ['/repos', repo.fullName, ...rest].join('/');
      if (rest[0] === 'issues') throw notFound();
    }
    const token = tokenOf(call.who);
    if (token === null && call.method !== 'GET') throw badCredentials('Requires authentication');
    const headers = new Headers({ accept: call.headers.accept ?? '*/*' });
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (call.text !== '') headers.set('content-type', 'application/json');
    const query = call.query.size > 0 ? `?${call.query}` : '';
    world.clock.keep();
    const response = await world.emulated.fetch(
      new Request(world.url + path + query, {
        method: call.method,
        headers,
        ...(call.text === '' ? {} : { body: call.text }),
      }),
    );
    world.clock.keep();
    const type = response.headers.get('content-type') ?? '';
    const link = response.headers.get('link');
    const location = response.headers.get('location');
    const answered = {
      ...(type === '' ? {} : { 'Content-Type': type.replace('UTF-8', 'utf-8') }),
      ...(link === null ? {} : { Link: link }),
      ...(location === null ? {} : { Location: location }),
    };
    if (!type.startsWith('application/json')) {
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: answered, ...(bytes.length > 0 ? { body: bytes } : {}) };
    }
    const text = await response.text();
    return { status: response.status, headers: answered, body: Buffer.from(onClock(world, text)) };
  };
}

/** Puts GitHub's clock in the place of the wall's: `emulate` alone writes milliseconds. */
export function onClock(world: World, json: string): string {
  return json.replace(/"(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/g, (_, stamp: string) =>
    JSON.stringify(world.clock.ofWall(Date.parse(stamp))),
  );
}

function identity(
  world: World,
  who: Exclude<Caller, { kind: 'anonymous' | 'app' }>,
): Record<string, unknown> {
  if (who.kind !== 'installation') return { login: who.account.login, id: who.account.id, scopes };
  const owner = [...world.repos.values()].find((repo) => repo.owner.id === who.owner)!.owner;
  return {
    login: owner.login,
    id: owner.id,
    scopes,
    installation: {
      installationId: who.id,
      appId: who.app.id,
      accountId: owner.id,
      accountType: owner.type,
      permissions: who.permissions,
      repositoryIds: [...(who.repositories ?? [])],
      repositorySelection: who.repositories ? 'selected' : 'all',
    },
  };
}
