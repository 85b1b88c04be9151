import { eventsOf, installationShape } from './apps.ts';
import { type Account, accountShape, organizationShape } from './people.ts';
import { repositoryShape } from './repositories.ts';
import { type Repo, type World, nodeId } from './world.ts';

/** What every payload about a repository says besides what happened. */
export function surroundings(world: World, repo: Repo, sender: Account): Record<string, unknown> {
  const id = world.installations.get(repo.owner.id)!;
  return {
    repository: repositoryShape(world, repo),
    ...(repo.owner.type === 'Organization' ? { organization: organizationShape(world, repo.owner) } : {}),
    sender: accountShape(world, sender),
    installation: { id, node_id: nodeId('INST', id) },
  };
}

/** The payload of an event that no request brings about, such as `installation` or `ping`. */
export function standing(
  world: World,
  event: string,
  action: string | undefined,
  more: Record<string, unknown>,
): Record<string, unknown> {
  const first = [...world.repos.values()][0]!;
  const brief = ({ id, name, fullName, private: hidden }: Repo) => ({
    id,
    node_id: nodeId('R', id),
    name,
    full_name: fullName,
    private: hidden,
  });
  const repositories = [...world.repos.values()].filter((it) => it.owner === first.owner).map(brief);
  const installation = installationShape(world, first.owner);
  const hook = {
    type: 'App',
    id: 1,
    name: 'web',
    active: true,
    events: eventsOf(world),
    config: { content_type: 'json', insecure_ssl: '0', secret: '********', url: 'https://example.com/' },
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
    app_id: world.app.id,
    deliveries_url: `${world.url}/app/hook/deliveries`,
  };
  const known: Record<string, Record<string, unknown>> = {
    installation: { installation, repositories, requester: null },
    installation_repositories: {
      installation,
      repository_selection: 'selected',
      repositories_added: action === 'removed' ? [] : repositories,
      repositories_removed: action === 'removed' ? repositories : [],
      requester: null,
    },
    ping: { zen: 'Keep it logically awesome.', hook_id: 1, hook },
  };
  return {
    ...(action === undefined ? {} : { action }),
    ...(known[event] ?? surroundings(world, first, first.owner)),
    ...(event === 'ping' ? {} : { sender: accountShape(world, first.owner) }),
    ...more,
  };
}
