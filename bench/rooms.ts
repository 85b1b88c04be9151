import { Probot } from 'probot';
import { githubClient } from '../app/github/client.ts';
import type { Limiter } from '../app/github/limiter.ts';
import { ensureLabels } from '../app/github/labels.ts';
import { look } from '../app/github/look.ts';
import { plansCache } from '../app/github/plans.ts';
import { sealWith } from '../app/github/seal.ts';
import type { Remembered, Shell } from '../app/github/shell.ts';
import type { LocalGitHub } from '../test/github/contract.ts';
import { REPOSITORY } from './stage.ts';

/** Which door the rooms were made by: it decides the account and the seal. */
export type Door = 'app' | 'action';

/** Makes rooms as the door itself would, though without waiting for GitHub's limits; resolves with their numbers. */
export async function makeRooms(
  github: LocalGitHub,
  count: number,
  door: Door,
  body = '',
  then?: { readonly author: string; readonly body: string },
): Promise<number[]> {
  const shell = await shellOf(github, door);
  const [owner, name] = REPOSITORY.split('/') as [string, string];
  const repository = { owner, name, private: true, defaultBranch: 'main' };
  await ensureLabels(repository, shell);
  const numbers: number[] = [];
  const now = github.clock.now().getTime();
  for (let at = 1; at <= count; at++) {
    const { number } = github.seedIssue(REPOSITORY, {
      title: `Checkout ${at} is down`,
      body,
      author: 'alice',
      labels: ['outage', 'sev2'],
      // Half a minute apart, for what comes after the declaration is news.
      ...(then && { at: new Date(now - 60_000), comments: [{ ...then, at: new Date(now - 30_000) }] }),
    });
    const { result } = await look({ repository, number, senders: [], comments: [], events: true }, shell);
    if (result !== 'written') throw new Error(`The room ${number} was not made: ${result}`);
    numbers.push(number);
  }
  github.requests.length = 0;
  return numbers;
}

async function shellOf(github: LocalGitHub, door: Door): Promise<Shell> {
  const { app, url, actionsToken } = github;
  const token = door === 'app' ? await installationToken(github) : actionsToken;
  const client = githubClient({ token, baseUrl: url, limiter: unlimited });
  const login = door === 'app' ? app.botLogin : 'github-actions[bot]';
  const { data } = await client.request('GET /users/{username}', { username: login });
  const plans = plansCache(client);
  const memory = new Map<string, Remembered>();
  return {
    client,
    seal: sealWith(door === 'app' ? app.privateKey : undefined),
    me: async () => ({ id: Number(data.id), login }),
    plan: (repository) => plans.read(repository),
    remembered(room) {
      const known = memory.get(room) ?? { claims: new Map() };
      memory.set(room, known);
      return known;
    },
    closed: new Map(),
    log: () => undefined,
    deliver: () => Promise.reject(new Error('nothing leaves here')),
    dryRun: false,
    mirrors: new Map(),
    tick: () => performance.now(),
  };
}

/** The token of the App's installation. */
async function installationToken({ app, url }: LocalGitHub): Promise<string> {
  const probot = new Probot({
    appId: app.id,
    privateKey: app.privateKey,
    secret: 'not used',
    baseUrl: url,
    logLevel: 'fatal',
  });
  await probot.ready();
  const octokit = await probot.auth();
  const { data } = await octokit.request('POST /app/installations/{installation_id}/access_tokens', {
    installation_id: app.installationId,
  });
  return data.token;
}

/** Nothing waits: this is not what is measured. */
const unlimited: Limiter = { run: (_, send) => send(), heard: () => undefined, left: () => 1 };
