import { type Answer, badCredentials, forbidden, notFound, ok } from './answers.ts';
import { type Account, accountOf, accountShape } from './people.ts';
import type { Call, Router } from './router.ts';
import type { Caller } from './tokens.ts';
import type { Actor, Repo, World } from './world.ts';

export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';
const roles: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
const rank = (role: Role) => roles.indexOf(role);

/** The role given to an account, before "everybody reads a public repository". */
export function grantedRole(world: World, repo: Repo, account: Account): Role {
  if (account.id === repo.owner.id) return 'admin';
  for (const [login, given] of Object.entries(world.seed.people)) {
    if (login.toLowerCase() !== account.login.toLowerCase()) continue;
    if (typeof given === 'string') return given as Role;
    for (const [name, role] of Object.entries(given))
      if (name.toLowerCase() === repo.fullName.toLowerCase()) return role as Role;
  }
  return 'none';
}

/** The role that an account has in a repository. */
export function roleOf(world: World, repo: Repo, account: Account): Role {
  const role = grantedRole(world, repo, account);
  return role === 'none' && !repo.private ? 'read' : role;
}

/** Whether the caller may do in this repository what the role allows on issues. */
export function may(world: World, who: Caller, repo: Repo, role: Role): boolean {
  if (who.kind === 'actions') return true;
  if (who.kind === 'anonymous' || who.kind === 'app') return role === 'read' && !repo.private;
  if (who.kind === 'person') return rank(roleOf(world, repo, who.account)) >= rank(role);
  const inside = who.owner === repo.owner.id && (who.repositories === null || who.repositories.has(repo.id));
  const granted = who.permissions.issues;
  if (role === 'read') return !repo.private || (inside && granted !== undefined);
  return inside && granted === 'write';
}

/** The repository in the path; 404 when it is not there for this caller. */
export function repoOf(world: World, call: Call): Repo {
  const repo = world.repos.get(`${call.param('owner')}/${call.param('repo')}`.toLowerCase());
  if (!repo || !readable(world, call.who, repo)) throw notFound();
  return repo;
}

/** Whether the caller sees the repository at all. */
export function readable(world: World, who: Caller, repo: Repo): boolean {
  if (!repo.private || may(world, who, repo, 'read')) return true;
  return who.kind === 'installation' && who.owner === repo.owner.id;
}

/** The acting account; refuses callers without one, or without the role. */
export function actorOf(world: World, call: Call, repo: Repo, role: Role = 'read'): Actor {
  const { who } = call;
  if (who.kind === 'anonymous' || who.kind === 'app') throw badCredentials('Requires authentication');
  const writes = who.kind === 'installation' ? 'triage' : role;
  if (!may(world, who, repo, writes))
    throw forbidden(
      who.kind === 'installation'
        ? 'Resource not accessible by integration'
        : 'Must have admin rights to Repository.',
    );
  return { account: who.account, app: who.kind === 'person' ? null : who.app };
}

const legacy = {
  none: 'none',
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

/** What a role allows, as GitHub lists it. */
export const allowed = (role: Role) => ({
  admin: rank(role) >= rank('admin'),
  maintain: rank(role) >= rank('maintain'),
  push: rank(role) >= rank('write'),
  triage: rank(role) >= rank('triage'),
  pull: rank(role) >= rank('read'),
});

/** `GET /repos/{owner}/{repo}/collaborators/{login}/permission` and the check for a collaborator. */
export function permissionRoutes(router: Router, world: World): void {
  const base = '/repos/{owner}/{repo}/collaborators/{login}';
  const asked = (call: Call): { repo: Repo; account: Account } => {
    const repo = repoOf(world, call);
    if (call.who.kind === 'anonymous') throw badCredentials('Requires authentication');
    if (call.who.kind === 'person' && !may(world, call.who, repo, 'write'))
      throw forbidden('Must have push access to view collaborator permission.');
    const account = accountOf(world, call.param('login'));
    if (!account || account.type === 'Organization') throw notFound(`${call.param('login')} is not a user`);
    return { repo, account };
  };
  router.on('GET', `${base}/permission`, (call): Answer => {
    const { repo, account } = asked(call);
    const role = roleOf(world, repo, account);
    return ok({
      permission: legacy[role],
      user: { ...accountShape(world, account), permissions: allowed(role), role_name: role },
      role_name: role,
    });
  });
  router.on('GET', base, (call): Answer => {
    const { repo, account } = asked(call);
    if (grantedRole(world, repo, account) === 'none') throw notFound();
    return { status: 204 };
  });
}

/** How GitHub names the author's relation to the repository, as seen by nobody in particular. */
export function association(world: World, repo: Repo, account: Account): string {
  if (account.id === repo.owner.id) return 'OWNER';
  if (account.type === 'Bot' || grantedRole(world, repo, account) === 'none') return 'NONE';
  return repo.owner.type === 'Organization' ? 'MEMBER' : 'COLLABORATOR';
}
