import { load } from 'js-yaml';
import { type Answer, forbidden, invalid, malformed, noContent, notFound, ok } from './answers.ts';
import type { WorkflowRun } from './contract.ts';
import { accountShape } from './people.ts';
import { actorOf, repoOf } from './permissions.ts';
import { repositoryShape } from './repositories.ts';
import type { Call, Router } from './router.ts';
import { type Repo, type World, nodeId } from './world.ts';

interface Workflow {
  name?: string;
  on?: { workflow_dispatch?: { inputs?: Record<string, unknown> } | null };
}

/** Starting a workflow by hand, and its runs; a run stays queued until a test says otherwise. */
export function workflowRoutes(router: Router, world: World, runs: WorkflowRun[]): void {
  const base = '/repos/{owner}/{repo}/actions/workflows/{file}';
  const workflowOf = (repo: Repo, file: string): Workflow | undefined => {
    // Only the files of the seed: that is enough for workflows, which are there before anything happens.
    const text = world.seed.repositories[repo.fullName]?.files?.[`.github/workflows/${file}`];
    return text === undefined ? undefined : (load(text) as Workflow);
  };
  const listed = (call: Call, own: WorkflowRun[], repo: Repo): Answer => {
    const all = own.sort((a, b) => b.id - a.id);
    const size = Math.min(100, Number(call.query.get('per_page')) || 30);
    const page = all.slice(0, size).map((run) => shape(world, repo, workflowOf(repo, run.file) ?? {}, run));
    return ok({ total_count: all.length, workflow_runs: page });
  };
  const found = (call: Call): { repo: Repo; file: string; workflow: Workflow } => {
    const repo = repoOf(world, call);
    const file = call.param('file');
    const workflow = workflowOf(repo, file);
    if (workflow === undefined) throw notFound();
    return { repo, file, workflow };
  };

  router.on('POST', `${base}/dispatches`, (call): Answer => {
    const { repo, file, workflow } = found(call);
    const { account } = actorOf(world, call, repo, 'write');
    if (call.who.kind === 'installation' && call.who.permissions.actions !== 'write')
      throw forbidden('Resource not accessible by integration');
    const { ref, inputs = {} } = (call.body ?? {}) as { ref?: string; inputs?: Record<string, string> };
    if (typeof ref !== 'string') throw malformed('"ref" wasn\'t supplied.');
    if (ref !== world.emulated.repository(repo.id).default_branch)
      throw invalid('Workflow', 'ref', 'custom', `No ref found for: ${ref}`);
    if (!workflow.on || !('workflow_dispatch' in workflow.on))
      throw invalid('Workflow', 'on', 'custom', "Workflow does not have 'workflow_dispatch' trigger");
    const known = Object.keys(workflow.on.workflow_dispatch?.inputs ?? {});
    const strange = Object.keys(inputs).filter((name) => !known.includes(name));
    if (strange.length > 0)
      throw invalid('Workflow', 'inputs', 'custom', `Unexpected inputs provided: ${JSON.stringify(strange)}`);
    const { fullName } = repo;
    const id = world.next('run');
    runs.push({
      id,
      repo: fullName,
      file,
      ref,
      inputs,
      by: account.login,
      at: world.clock.stamp(),
      status: 'queued',
    });
    return noContent();
  });

  router.on('GET', `${base}/runs`, (call): Answer => {
    const { repo, file } = found(call);
    const status = call.query.get('status');
    const own = runs.filter((run) => run.repo === repo.fullName && run.file === file);
    const asked = own.filter((run) => status === null || run.status === status);
    return listed(call, asked, repo);
  });

  router.on('GET', '/repos/{owner}/{repo}/actions/runs', (call): Answer => {
    const repo = repoOf(world, call);
    const branch = call.query.get('branch');
    const from = /^>=(.+)$/.exec(call.query.get('created') ?? '')?.[1] ?? '';
    const own = runs.filter((run) => run.repo === repo.fullName && (branch === null || run.ref === branch));
    return listed(
      call,
      own.filter(({ at }) => at >= from),
      repo,
    );
  });
}

function shape(world: World, repo: Repo, workflow: Workflow, run: WorkflowRun): Record<string, unknown> {
  const api = `${world.url}/repos/${repo.fullName}/actions`;
  const url = `${api}/runs/${run.id}`;
  const stamp = run.at;
  const by = [...world.accounts.values()].find(({ login }) => login === run.by)!;
  return {
    id: run.id,
    name: workflow.name ?? run.file,
    node_id: nodeId('WFR', run.id),
    head_branch: run.ref,
    head_sha: '0'.repeat(40),
    path: `.github/workflows/${run.file}`,
    display_title: workflow.name ?? run.file,
    run_number: 1,
    event: 'workflow_dispatch',
    status: run.status,
    conclusion: run.status === 'completed' ? 'success' : null,
    workflow_id: 1,
    url,
    html_url: `${world.url}/${repo.fullName}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: stamp,
    updated_at: stamp,
    actor: accountShape(world, by),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${world.url}/repos/${repo.fullName}/check-suites/1`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${api}/workflows/1`,
    head_commit: null,
    repository: repositoryShape(world, repo),
    head_repository: repositoryShape(world, repo),
  };
}
