import { badCredentials, forbidden, notFound, ok } from './answers.ts';
import type { Router } from './router.ts';
import { type World, nodeId } from './world.ts';

export interface Account {
  id: number;
  login: string;
  type: 'User' | 'Bot' | 'Organization';
}

const shapes = new WeakMap<Account, Record<string, unknown>>();

/** An account as it stands within other objects. */
export function accountShape(world: World, account: Account): Record<string, unknown> {
  const known = shapes.get(account);
  if (known) return known;
  const self = `${world.url}/users/${encodeURIComponent(account.login)}`;
  const bot = account.type === 'Bot';
  const shape = {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.type === 'Organization' ? 'O' : bot ? 'BOT' : 'U', account.id),
    avatar_url: `${world.url}/avatars/u/${account.id}`,
    gravatar_id: '',
    url: self,
    html_url: bot
      ? `${world.url}/apps/${account.login.replace(/\[bot\]$/, '')}`
      : `${world.url}/${account.login}`,
    followers_url: `${self}/followers`,
    following_url: `${self}/following{/other_user}`,
    gists_url: `${self}/gists{/gist_id}`,
    starred_url: `${self}/starred{/owner}{/repo}`,
    subscriptions_url: `${self}/subscriptions`,
    organizations_url: `${self}/orgs`,
    repos_url: `${self}/repos`,
    events_url: `${self}/events{/privacy}`,
    received_events_url: `${self}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
  shapes.set(account, shape);
  return shape;
}

/** An organisation as webhooks carry it. */
export function organizationShape(world: World, account: Account): Record<string, unknown> {
  const self = `${world.url}/orgs/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('O', account.id),
    url: self,
    repos_url: `${self}/repos`,
    events_url: `${self}/events`,
    hooks_url: `${self}/hooks`,
    issues_url: `${self}/issues`,
    members_url: `${self}/members{/member}`,
    public_members_url: `${self}/public_members{/member}`,
    avatar_url: `${world.url}/avatars/u/${account.id}`,
    description: '',
  };
}

/** The account of a login, whatever its case. */
export const accountOf = (world: World, login: unknown): Account | undefined =>
  typeof login === 'string' ? world.accounts.get(login.toLowerCase()) : undefined;

/** `GET /users/{login}`, and `GET /user` for the token's own account. */
export function peopleRoutes(router: Router, world: World): void {
  const full = (account: Account) => ({
    ...accountShape(world, account),
    name: account.type === 'User' ? account.login : null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2015-01-01T00:00:00Z',
    updated_at: '2015-01-01T00:00:00Z',
  });
  router.on('GET', '/users/{login}', (call) => {
    const account = accountOf(world, call.param('login'));
    if (!account) throw notFound();
    return ok(full(account));
  });
  router.on('GET', '/user', (call) => {
    if (call.who.kind === 'anonymous') throw badCredentials('Requires authentication');
    if (call.who.kind !== 'person') throw forbidden('Resource not accessible by integration');
    return ok(full(call.who.account));
  });
}
