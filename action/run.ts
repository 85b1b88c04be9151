import { tmpdir } from 'node:os';
import { error, info, notice, setOutput, setSecret, summary as page, warning } from '@actions/core';
import type { Repository } from '../app/core/room/room.ts';
import { secretsFromInput } from '../app/channels/secrets.ts';
import { headIn } from '../app/core/wire/head.ts';
import { githubClient } from '../app/github/client.ts';
import type { Workflow } from '../app/github/dispatch.ts';
import type { Client, Shell } from '../app/github/shell.ts';
import { annotations } from './annotations.ts';
import { type Event, repositoryOf, workflowFile } from './event.ts';
import { watchStarted } from './handover.ts';
import type { Inputs } from './inputs.ts';
import type { RoomJob } from './job.ts';
import { outputs } from './outputs.ts';
import { pause } from './pause.ts';
import { type Done, perform } from './perform.ts';
import { useProxy } from './proxy.ts';
import { resident } from './resident.ts';
import { shellFor } from './shell.ts';
import { summary } from './summary.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Does the job, and tells the runner about it: log, outputs, annotations, summary. Fails where a pass failed. */
export async function run(
  job: Exclude<RoomJob, { ignore: string }>,
  inputs: Inputs,
  event: Event,
  env: Env,
): Promise<void> {
  const { token, watchToken, sealKey = '' } = inputs;
  const secrets = secretsFromInput(inputs.secrets);
  for (const secret of [token, watchToken, ...sealKey.split('\n'), ...Object.values(secrets.env)])
    if (secret) setSecret(secret);
  for (const problem of secrets.problems) warning(problem);
  const noProxy = useProxy(env);
  if (noProxy) warning(noProxy);
  const started = performance.now();
  const apiUrl = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
  const shell = shellFor(inputs, secrets, apiUrl);
  const repository = await known(shell.client, repositoryOf(event, env));
  if ('report' in job) {
    const { report } = await import('./report.ts');
    return report(repository, inputs, shell, inputs.summary && Boolean(env['GITHUB_STEP_SUMMARY']));
  }
  const caller = { ...shell, client: starter(inputs, shell, apiUrl) };
  const workflow = (file: string | undefined): Workflow | undefined =>
    file === undefined ? undefined : { repository, file, shell: caller };

  const stay = async (): Promise<Done> => {
    const waits = pause();
    const own = workflow(workflowFile(env) ?? inputs.watch);
    const borrowed = inputs.token !== inputs.watchToken;
    return resident({ repository, shell, workflow: own, borrowed, pause: waits }).finally(waits.end);
  };
  const kit = async (when: 'nightly' | 'wanted'): Promise<Done> => {
    const { writeKit } = await import('./kit.ts');
    return writeKit(when, { repository, shell, secrets, folder: env['RUNNER_TEMP'] || tmpdir() });
  };
  const performed = await perform(job, repository, shell, { stay, kit }, headIn(event.name, event.payload));
  const watcher = performed.watched ? workflow(inputs.watch) : undefined;
  const note = watcher && (await watchStarted(watcher));
  if (note) info(note);
  const done = note ? { ...performed, notes: [note] } : performed;

  const plan = await shell.planRead(repository);
  for (const { message, ...place } of plan ? annotations(plan, repository) : []) warning(message, place);
  for (const { room, result, problems } of done.looked) {
    if (result === 'another account') notice(`${room} is run by another account, whose card it has.`);
    if (result === 'failed') error(`${room}: ${problems?.join('; ') ?? 'the pass failed'}`);
  }
  for (const [name, value] of Object.entries(outputs(done))) setOutput(name, value);
  if (inputs.summary && env['GITHUB_STEP_SUMMARY']) {
    const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const milliseconds = performance.now() - started;
    const { dryRun } = inputs;
    await page.addRaw(summary({ ...done, repository, serverUrl, dryRun, milliseconds, plan })).write();
  }
  const failed = done.looked.filter(({ result }) => result === 'failed').map(({ room }) => room);
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
}

/** A schedule does not always tell whether the repository is private. */
async function known(client: Client, repository: ReturnType<typeof repositoryOf>): Promise<Repository> {
  if ('private' in repository) return repository;
  const { owner, name } = repository;
  const { data } = await client.request('GET /repos/{owner}/{repo}', { owner, repo: name });
  return { owner, name, private: data.private, defaultBranch: data.default_branch };
}

/** The client that starts workflows: an App's token needs no right to do that. */
const starter = ({ token, watchToken }: Inputs, { client, log }: Shell, baseUrl: string): Client =>
  token === watchToken ? client : githubClient({ token: watchToken, baseUrl, log });
