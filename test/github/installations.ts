import { type Answer, badCredentials, created, forbidden, invalid, notFound, ok } from './answers.ts';
import { appShape, installationShape, installed, permissionsOf } from './apps.ts';
import type { Account } from './people.ts';
import { paged } from './pages.ts';
import { repositoryShape } from './repositories.ts';
import type { Call, Router } from './router.ts';
import { readable } from './permissions.ts';
import type { Tokens } from './tokens.ts';
import type { World } from './world.ts';

/** The App's own endpoints: itself, its installations, their tokens and repositories. */
export function appRoutes(router: Router, world: World, tokens: Tokens): void {
  const asApp = (call: Call) => {
    if (call.who.kind !== 'app') throw badCredentials('A JSON web token could not be decoded');
  };
  const ownerOf = (id: number): Account => {
    const owner = installed(world).find((account) => world.installations.get(account.id) === id);
    if (!owner) throw notFound();
    return owner;
  };
  router.on('GET', '/app', (call) => {
    asApp(call);
    return ok({ ...appShape(world, world.app), installations_count: world.installations.size });
  });
  router.on('GET', '/app/installations', (call) => {
    asApp(call);
    return paged(world, call, installed(world), (owner) => installationShape(world, owner));
  });
  router.on('GET', '/app/installations/{#id}', (call) => {
    asApp(call);
    return ok(installationShape(world, ownerOf(call.number('id'))));
  });
  for (const kind of ['orgs', 'users'])
    router.on('GET', `/${kind}/{owner}/installation`, (call) => {
      asApp(call);
      const owner = installed(world).find(
        (it) => it.login.toLowerCase() === call.param('owner').toLowerCase(),
      );
      if (!owner) throw notFound();
      return ok(installationShape(world, owner));
    });
  router.on('GET', '/repos/{owner}/{repo}/installation', (call) => {
    asApp(call);
    const repo = world.repos.get(`${call.param('owner')}/${call.param('repo')}`.toLowerCase());
    if (!repo) throw notFound();
    return ok(installationShape(world, repo.owner));
  });
  router.on('POST', '/app/installations/{#id}/access_tokens', (call): Answer => {
    asApp(call);
    const id = call.number('id');
    const owner = ownerOf(id);
    const all = [...world.repos.values()].filter((repo) => repo.owner.id === owner.id);
    const { repositories, repository_ids, permissions } = call.body ?? {};
    const wanted =
      repositories || repository_ids
        ? all.filter((repo) => repositories?.includes(repo.name) || repository_ids?.includes(repo.id))
        : null;
    if (wanted && wanted.length < (repositories ?? repository_ids).length)
      throw invalid('InstallationToken', 'repositories', 'invalid', 'not accessible to this installation');
    const rank = (level: unknown) => ['read', 'write', 'admin'].indexOf(String(level));
    for (const [name, level] of Object.entries(permissions ?? {}))
      if (rank(level) > rank(permissionsOf(world)[name]))
        throw invalid('InstallationToken', 'permissions', 'invalid', 'not granted to this installation');
    const scope: Record<string, string> = permissions
      ? { metadata: 'read', ...permissions }
      : permissionsOf(world);
    const token = tokens.issue('ghs', {
      kind: 'installation',
      account: world.app.bot,
      app: world.app,
      id,
      owner: owner.id,
      permissions: scope,
      repositories: wanted && new Set(wanted.map((repo) => repo.id)),
    });
    return created({
      token,
      // The wall's time: clients compare it with their own clock.
      expires_at: new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, ''),
      permissions: scope,
      repository_selection: wanted ? 'selected' : 'all',
      ...(wanted ? { repositories: wanted.map((repo) => repositoryShape(world, repo)) } : {}),
    });
  });
  router.on('GET', '/installation/repositories', (call) => {
    const { who } = call;
    if (who.kind !== 'installation' && who.kind !== 'actions')
      throw forbidden('You must authenticate with an installation access token');
    const list = [...world.repos.values()].filter(
      (repo) =>
        who.kind === 'actions' ||
        (repo.owner.id === who.owner &&
          (who.repositories?.has(repo.id) ?? true) &&
          readable(world, who, repo)),
    );
    return paged(
      world,
      call,
      list,
      (repo) => repositoryShape(world, repo),
      (repositories, total_count) => ({ total_count, repository_selection: 'all', repositories }),
    );
  });
}
