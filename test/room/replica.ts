import { Octokit } from '@octokit/core';
import { deliver, type Outside } from '../../app/channels/deliver.ts';
import { secretsFrom } from '../../app/channels/secrets.ts';
import type { Repository } from '../../app/core/room/room.ts';
import type { Person } from '../../app/core/incident/words.ts';
import { careful } from '../../app/github/client.ts';
import { limiter } from '../../app/github/limiter.ts';
import { look } from '../../app/github/look.ts';
import { plansWithRecords } from '../../app/github/plans.ts';
import { sealWith } from '../../app/github/seal.ts';
import type { Outcome, Remembered, Shell, Trigger } from '../../app/github/shell.ts';
import { sweep, type Swept } from '../../app/github/sweep.ts';
import { tend } from '../../app/github/upkeep/tend.ts';
import { upkeep, type UpkeepDone } from '../../app/github/upkeep/upkeep.ts';
import { timedFetch } from '../../app/github/timed-fetch.ts';
import type { LocalGitHub } from '../github/contract.ts';

export const REPOSITORY = 'acme/shop';

/** One replica of the application, speaking to the local GitHub over HTTP as the Action's own account. */
export interface Replica {
  readonly shell: Shell;
  look(number: number, more?: Partial<Trigger>): Promise<Outcome>;
  sweep(): Promise<Swept>;
  /** What is due between incidents, whenever it was done last. */
  upkeep(): Promise<UpkeepDone>;
  /** The same, where somebody asked for it by hand. */
  byHand(): Promise<UpkeepDone>;
  /** Looks at an issue about the plan. */
  tend(number: number): Promise<Outcome>;
  readonly repository: Repository;
  /** What the delivery of a push to the plan does. */
  planChanged(): void;
}

interface Settings {
  readonly isPrivate?: boolean;
  /** Null: sealed without a key. */
  readonly key?: string | null;
  readonly dryRun?: boolean;
  readonly token?: string;
  /** What the plan's channels may use; with them words really leave. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Milliseconds that one sending may take. */
  readonly timeout?: number;
}

/** Starts a replica; waits of limiter and retries take no time. */
export function replica(github: LocalGitHub, settings: Settings = {}): Replica {
  const { secrets = {}, timeout = 2_000 } = settings;
  const { isPrivate = true, key = 'a key', dryRun = false, token = github.actionsToken } = settings;
  let waited = 0;
  const clock = {
    now: () => Date.now() + waited,
    sleep: async (milliseconds: number) => void (waited += milliseconds),
  };
  const octokit = new Octokit({
    auth: token,
    baseUrl: github.url,
    request: { fetch: timedFetch(1_000) },
    log: { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 },
  });
  const client = careful(octokit, limiter(clock), { clock });
  const memory = new Map<string, Remembered>();
  let me: Promise<Person> | undefined;
  const seal = sealWith(key ?? undefined);
  const asked = (): Promise<Person> => (me ??= viewer(client));
  const plans = plansWithRecords({ client, seal, me: asked });
  const outside: Outside = {
    ...secretsFrom(secrets),
    now: () => github.clock.now().getTime(),
    client: () => Promise.resolve(client),
    account: () => shell.me(),
    timeout,
  };
  const shell: Shell = {
    client,
    seal,
    me: asked,
    plan: (repository) => plans.read(repository),
    remembered(room) {
      const known = memory.get(room) ?? { claims: new Map() };
      memory.set(room, known);
      return known;
    },
    closed: new Map(),
    deliver: (_, channel, message) => deliver(channel, message, outside),
    mirrors: new Map(),
    log: () => undefined,
    dryRun,
    // Here as at GitHub time passes when a test says so.
    tick: () => github.clock.now().getTime(),
  };
  const [owner, name] = REPOSITORY.split('/') as [string, string];
  const repository = { owner, name, private: isPrivate, defaultBranch: 'main' };
  return {
    shell,
    look: (number, more = {}) =>
      look({ repository, number, senders: [], comments: [], events: true, ...more }, shell),
    sweep: () => sweep(repository, shell),
    upkeep: () => upkeep(repository, shell, { every: 0 }),
    byHand: () => upkeep(repository, shell, { byHand: true }),
    tend: (number) => tend({ repository, number }, shell),
    repository,
    planChanged: () => plans.drop(repository),
  };
}

async function viewer(client: Shell['client']): Promise<Person> {
  const { data } = await client.request('POST /graphql', { query: 'query { viewer { login databaseId } }' });
  const { login, databaseId } = (data as { data: { viewer: { login: string; databaseId: number } } }).data
    .viewer;
  return { login, id: databaseId };
}
