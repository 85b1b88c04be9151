import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { acting } from './acting.ts';
import { Api } from './api.ts';
import { startClock } from './clock.ts';
import type { LocalGitHub, RequestLog, Seed, WorkflowRun } from './contract.ts';
import { startEmulator } from './emulator.ts';
import { FaultList } from './faults.ts';
import { look } from './look.ts';
import { accountOf } from './people.ts';
import { settle } from './population.ts';
import { Rate } from './rate.ts';
import { seedIssue } from './seeding.ts';
import { listen } from './server.ts';
import { Tokens } from './tokens.ts';
import { Webhooks } from './webhooks.ts';
import { type World, counters } from './world.ts';

export type * from './contract.ts';

// One key for all that start in this process, and a short one: making it is most of a start.
const privateKey = promisify(generateKeyPair)('rsa', {
  modulusLength: 1024,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).then((pair) => pair.privateKey);

/** Starts a local GitHub with these repositories and people. */
export async function startGitHub(seed: Seed): Promise<LocalGitHub> {
  const clock = startClock(seed.now, seed.speed ?? 1);
  const server = await listen();
  const { url } = server;
  const owners = [...new Set(Object.keys(seed.repositories).map((name) => name.split('/')[0]!))];
  const people = Object.keys(seed.people);
  const isUser = (login: string) =>
    (seed.owners?.[login] ?? (people.includes(login) ? 'User' : 'Organization')) === 'User';
  const users = new Set([...people, ...owners.filter(isUser)]);
  const emulated = await startEmulator(url, {
    users: [...users].map((login) => ({ login })),
    orgs: owners.filter((login) => !isUser(login)).map((login) => ({ login })),
    repos: Object.entries(seed.repositories).map(([name, { private: hidden }]) => {
      const [owner, repo] = name.split('/');
      return { owner, name: repo, private: hidden ?? false, auto_init: true };
    }),
  });

  const webhooks: Webhooks = new Webhooks(() => world);
  const world: World = {
    url,
    seed,
    clock,
    emulated,
    webhooks,
    accounts: new Map(),
    repos: new Map(),
    moved: new Map(),
    next: counters(),
    ...{ installations: new Map(), app: undefined!, actions: undefined! },
  };
  settle(world, owners, [...users]);
  const pem = await privateKey;
  const tokens = new Tokens(world.app, pem);
  const rate = new Rate(world);
  const workflowRuns: WorkflowRun[] = [];
  const api = new Api(world, tokens, rate, workflowRuns);
  const person = (login: string) => {
    const account = accountOf(world, login);
    if (!account) throw new Error(`there is no account ${login}`);
    return { kind: 'person' as const, account };
  };
  const owner = (name: string) => accountOf(world, name.split('/')[0])!;
  for (const [name, { files }] of Object.entries(seed.repositories))
    for (const [path, text] of Object.entries(files ?? {}))
      await acting(api, { kind: 'actions', account: world.actions.bot, app: world.actions }).writeFile(
        name,
        path,
        text,
      );
  emulated.onWebhook = (event, payload) => webhooks.relay(event, payload);

  const faults = new FaultList();
  const requests: RequestLog[] = [];
  const github: LocalGitHub = {
    url,
    app: {
      id: world.app.id,
      slug: world.app.slug,
      privateKey: pem,
      installationId: world.installations.get(owner(Object.keys(seed.repositories)[0]!).id)!,
      botId: world.app.bot.id,
      botLogin: world.app.bot.login,
    },
    actionsToken: tokens.issue('ghs', { kind: 'actions', account: world.actions.bot, app: world.actions }),
    installations: Object.fromEntries(owners.map((it) => [it, world.installations.get(owner(it).id)!])),
    clock,
    faults,
    deliveries: webhooks,
    requests,
    latency: 0,
    as: (login) => acting(api, person(login)),
    token: (login) => tokens.issue('ghp', person(login)),
    look: async (repo, number) => look(world, repo, number),
    seedIssue: (repo, issue) => seedIssue(world, repo, issue),
    workflowRuns,
    routes: api.router.templates,
    async close() {
      webhooks.close();
      await server.close();
    },
  };
  server.serve({ world, api, tokens, faults, rate, requests, latency: () => github.latency });
  return github;
}
