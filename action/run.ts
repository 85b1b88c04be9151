import { error, notice, setOutput, setSecret, summary as page, warning } from '@actions/core';
import type { Repository } from '../app/core/room/room.ts';
import { secretsFromInput } from '../app/channels/secrets.ts';
import type { Client } from '../app/github/shell.ts';
import { annotations } from './annotations.ts';
import { type Event, repositoryOf } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { Job } from './job.ts';
import { outputs } from './outputs.ts';
import { perform } from './perform.ts';
import { useProxy } from './proxy.ts';
import { shellFor } from './shell.ts';
import { summary } from './summary.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Does the job, and tells the runner about it: log, outputs, annotations, summary. Fails where a pass failed. */
export async function run(
  job: Exclude<Job, { ignore: string }>,
  inputs: Inputs,
  event: Event,
  env: Env,
): Promise<void> {
  const { token, sealKey = '' } = inputs;
  const secrets = secretsFromInput(inputs.secrets);
  for (const secret of [token, ...sealKey.split('\n'), ...Object.values(secrets.env)])
    if (secret) setSecret(secret);
  for (const problem of secrets.problems) warning(problem);
  const noProxy = useProxy(env);
  if (noProxy) warning(noProxy);
  const started = performance.now();
  const apiUrl = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
  const shell = shellFor(inputs, secrets, apiUrl);
  const repository = await known(shell.client, repositoryOf(event, env));

  const done = await perform(job, repository, shell);

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
