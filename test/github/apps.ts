import { accountShape, type Account } from './people.ts';
import { type AppAccount, type World, nodeId } from './world.ts';

/** What the App was granted where it is installed. */
export const granted: Record<string, string> = {
  metadata: 'read',
  issues: 'write',
  contents: 'write',
  pull_requests: 'write',
  checks: 'write',
  actions: 'write',
  deployments: 'write',
  members: 'read',
};

/** The events that the App subscribes to, unless the seed names others. */
export const subscribed = [
  'issues',
  'issue_comment',
  'push',
  'pull_request',
  'pull_request_review',
  'check_run',
  'check_suite',
  'status',
  'release',
  'workflow_run',
];

/** An App as issues, comments and events name it in `performed_via_github_app`. */
export function appShape(world: World, app: AppAccount | null): Record<string, unknown> | null {
  if (!app) return null;
  const owner = [...world.repos.values()][0]!.owner;
  return {
    id: app.id,
    client_id: `Iv23li${app.id}`,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: accountShape(world, owner),
    name: app.name,
    description: '',
    external_url: `${world.url}/apps/${app.slug}`,
    html_url: `${world.url}/apps/${app.slug}`,
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
    permissions: permissionsOf(world),
    events: eventsOf(world),
  };
}

export const permissionsOf = (world: World) => world.seed.permissions ?? granted;
export const eventsOf = (world: World) => world.seed.events ?? subscribed;

/** The App's installation on one account. */
export function installationShape(world: World, owner: Account): Record<string, unknown> {
  const id = world.installations.get(owner.id)!;
  return {
    id,
    client_id: `Iv23li${world.app.id}`,
    account: accountShape(world, owner),
    repository_selection: 'all',
    access_tokens_url: `${world.url}/app/installations/${id}/access_tokens`,
    repositories_url: `${world.url}/installation/repositories`,
    html_url: `${world.url}/settings/installations/${id}`,
    app_id: world.app.id,
    app_slug: world.app.slug,
    target_id: owner.id,
    target_type: owner.type,
    permissions: permissionsOf(world),
    events: eventsOf(world),
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  };
}

/** Owners on which the App is installed. */
export function installed(world: World): Account[] {
  const owners = new Map([...world.repos.values()].map((repo) => [repo.owner.id, repo.owner]));
  return [...world.installations.keys()].map((id) => owners.get(id)!);
}
