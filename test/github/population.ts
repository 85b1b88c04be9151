import type { Account } from './people.ts';
import { grantedRole } from './permissions.ts';
import { labelNamed } from './labelling.ts';
import type { AppAccount, Repo, World } from './world.ts';

const apps = {
  app: { id: 731_001, slug: 'allclear', name: 'AllClear', bot: 198_000_001 },
  // The ids that GitHub itself uses for Actions.
  actions: { id: 15_368, slug: 'github-actions', name: 'GitHub Actions', bot: 41_898_282 },
};

const levels: Record<string, string> = { read: 'pull', write: 'push' };

/** Fills the world with the accounts and repositories that `emulate` was seeded with, and the two bots. */
export function settle(world: World, owners: readonly string[], users: readonly string[]): void {
  const { store } = world.emulated;
  for (const row of store.users!.all())
    if (row.login === 'admin' && !users.includes('admin')) store.users!.delete(row.id);
  for (const row of store.users!.all()) {
    const type = row.login.endsWith('[bot]') ? 'Bot' : 'User';
    if (type === 'Bot') store.users!.update(row.id, { type });
    world.accounts.set(row.login.toLowerCase(), { id: row.id, login: row.login, type });
  }
  for (const row of store.orgs!.all())
    world.accounts.set(row.login.toLowerCase(), { id: row.id, login: row.login, type: 'Organization' });
  world.app = bot(world, apps.app);
  world.actions = bot(world, apps.actions);
  const model = { labels: new Map(), issues: new Map(), comments: new Map(), events: new Map() };
  for (const row of store.repos!.all()) {
    const [login, name] = row.full_name.split('/');
    const owner = world.accounts.get(login.toLowerCase())!;
    const repo: Repo = {
      ...structuredClone(model),
      id: row.id,
      owner,
      name,
      fullName: row.full_name,
      private: row.private,
    };
    world.repos.set(row.full_name.toLowerCase(), repo);
    for (const label of world.seed.repositories[row.full_name]?.labels ?? []) labelNamed(world, repo, label);
    for (const account of world.accounts.values()) {
      const role = account === world.actions.bot ? 'write' : grantedRole(world, repo, account);
      if (role === 'none' || account.type === 'Organization') continue;
      const permission = levels[role] ?? role;
      store.collaborators!.insert({ repo_id: repo.id, user_id: account.id, permission });
    }
  }
  owners.forEach((login, place) => {
    world.installations.set(world.accounts.get(login.toLowerCase())!.id, 52_000_001 + place);
  });
}

/** An App's bot, known to both sides by the same id. */
function bot(world: World, app: { id: number; slug: string; name: string; bot: number }): AppAccount {
  const { store } = world.emulated;
  const login = `${app.slug}[bot]`;
  const template = store.users!.all()[0]!;
  const old = world.accounts.get(login);
  const account: Account = old ?? { id: app.bot, login, type: 'Bot' };
  if (!old) {
    store.users!.insert({ ...template, id: app.bot, login, type: 'Bot', name: app.name, email: null });
    world.accounts.set(login, account);
  }
  store.apps!.insert({ app_id: app.id, slug: app.slug, name: app.name, permissions: {}, events: [] });
  return { id: app.id, slug: app.slug, name: app.name, bot: account };
}
