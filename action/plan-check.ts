import { error, info, notice, setOutput, setSecret, summary as page, warning } from '@actions/core';
import { secretsFromInput } from '../app/channels/secrets.ts';
import { check, type Checked } from '../app/core/check.ts';
import { readPlan } from '../app/core/plan/read.ts';
import { checkAsMarkdown } from '../app/core/views/check/markdown.ts';
import { countedGaps, fails, TOPIC_TITLES } from '../app/core/views/check/words.ts';
import { asking } from '../app/github/asking.ts';
import { githubClient } from '../app/github/client.ts';
import { listAll } from '../app/github/pages.ts';
import { PLAN_PATH } from '../app/github/plans.ts';
import { sourcesAt } from '../app/github/surroundings/files.ts';
import { type Home, isAboutThePlan, surroundingsOf } from '../app/github/surroundings/read.ts';
import { gapAnnotation } from './annotations.ts';
import { type Event, repositoryOf } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { Check, RoomJob } from './job.ts';
import { checkOutputs } from './outputs.ts';
import { useProxy } from './proxy.ts';
import { say } from './shell.ts';

type Env = Readonly<Record<string, string | undefined>>;

interface Pull {
  readonly number: number;
  readonly head: { readonly sha: string };
}

/** Checks the plan at the head of the pull request, else of the run. Where it touches no plan: what there is to do instead. */
export async function checked(
  { check: asked }: Check,
  inputs: Inputs,
  event: Event,
  env: Env,
): Promise<RoomJob | 'done'> {
  const { pull_request: pull } = (event.payload ?? {}) as { pull_request?: Pull };
  const secrets = secretsFromInput(inputs.secrets);
  for (const secret of [inputs.token, ...Object.values(secrets.env)]) if (secret) setSecret(secret);
  useProxy(env);
  const home = homeOf(inputs, event, env);
  const path = inputs.plan ?? PLAN_PATH;
  if (asked !== 'asked' && !(pull && (await touches(home, pull.number, path)))) return asked.otherwise;
  const { client, owner, repo } = home;
  const ref = pull?.head.sha ?? env['GITHUB_SHA'];
  const sources = sourcesAt({ client, owner, repo, ...(ref && { ref }) });
  const text = await sources.text(path);
  if (text === undefined) {
    notice(`There is no outage plan at ${path}, or it may not be read. npx allclear init writes one.`);
    setOutput('result', 'ignored');
    return 'done';
  }
  const file = { path, text };
  const given = Object.keys(secrets.env);
  const around = await surroundingsOf(readPlan(file).plan, { home, sources, given });
  await tell(check(file, around, home.ask.now()), inputs, env);
  return 'done';
}

function homeOf({ token }: Inputs, event: Event, env: Env): Home {
  const { owner, name } = repositoryOf(event, env);
  const baseUrl = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
  const client = githubClient({ token, baseUrl, log: say });
  const deliver = (): never => {
    throw new Error('A check sends nothing');
  };
  const ask = asking({ client, dryRun: true, deliver, log: say, tick: () => performance.now() });
  return { client, ask, owner, repo: name };
}

/** Whether a pull request changes the plan, or the words that go with it. */
async function touches({ ask, owner, repo }: Home, number: number, plan: string): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
  const files = await listAll(route, { owner, repo, pull_number: number }, ask);
  return (files as { filename: string; previous_filename?: string }[]).some((one) =>
    [one.filename, one.previous_filename ?? ''].some((path) => isAboutThePlan(path, plan)),
  );
}

/** Annotations, outputs and summary; the job fails where the check does. */
async function tell(found: Checked, { strict, summary }: Inputs, env: Env): Promise<void> {
  for (const gap of found.gaps) {
    const { message, ...place } = gapAnnotation(gap);
    (gap.level === 'error' ? error : warning)(message, place);
  }
  const blank = found.unasked.map(({ topic, why }) => `${TOPIC_TITLES[topic]}: ${why}`);
  if (blank.length > 0) notice(['Could not be asked, so none of it is known:', ...blank].join('\n'));
  info(`${found.file}: ${countedGaps(found)}. Readiness: ${found.readiness.percent} %`);
  for (const [name, value] of Object.entries(checkOutputs(found))) setOutput(name, value);
  if (summary && env['GITHUB_STEP_SUMMARY']) await page.addRaw(checkAsMarkdown(found)).write();
  if (fails(found, strict)) throw new Error(`The outage plan has ${countedGaps(found)}.`);
}
