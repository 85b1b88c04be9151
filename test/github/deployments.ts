import { created, invalid, ok } from './answers.ts';
import { accountShape } from './people.ts';
import { actorOf, repoOf } from './permissions.ts';
import type { Router } from './router.ts';
import { type Repo, type World, nodeId } from './world.ts';

/** Deployments, which `emulate` does not have: a branch or commit that was put somewhere. */
export function deploymentRoutes(router: Router, world: World): void {
  const kept = new Map<Repo, Record<string, unknown>[]>();
  const path = '/repos/{owner}/{repo}/deployments';
  router.on('POST', path, (call) => {
    const repo = repoOf(world, call);
    const { account } = actorOf(world, call, repo, 'write');
    const { ref, environment = 'production', description = null } = call.body ?? {};
    if (typeof ref !== 'string') throw invalid('Deployment', 'ref', 'missing_field');
    const id = world.next('run');
    const url = `${world.url}/repos/${repo.fullName}`;
    const stamp = world.clock.stamp();
    const deployment = {
      url: `${url}/deployments/${id}`,
      id,
      node_id: nodeId('DE', id),
      task: 'deploy',
      original_environment: environment,
      environment,
      description,
      created_at: stamp,
      updated_at: stamp,
      statuses_url: `${url}/deployments/${id}/statuses`,
      repository_url: url,
      creator: accountShape(world, account),
      sha: /^[0-9a-f]{40}$/.test(ref) ? ref : headOf(world, repo),
      ref,
      payload: {},
      transient_environment: false,
      production_environment: environment === 'production',
      performed_via_github_app: null,
    };
    kept.set(repo, [deployment, ...(kept.get(repo) ?? [])]);
    return created(deployment);
  });
  router.on('GET', path, (call) => {
    const all = kept.get(repoOf(world, call)) ?? [];
    return ok(all.slice(0, Math.min(100, Number(call.query.get('per_page')) || 30)));
  });
}

/** The commit that the default branch stands at. */
function headOf({ emulated }: World, repo: Repo): string {
  const commits = emulated.store.commits!.findBy('repo_id', repo.id as never) as { sha: string }[];
  return commits.at(-1)?.sha ?? '0'.repeat(40);
}
