import { Octokit } from '@octokit/core';
import { deliver, type Outside } from '../../app/channels/deliver.ts';
import { secretsFrom } from '../../app/channels/secrets.ts';
import type { Person } from '../../app/core/incident/words.ts';
import { careful } from '../../app/github/client.ts';
import { limiter } from '../../app/github/limiter.ts';
import { look } from '../../app/github/look.ts';
import { plansCache } from '../../app/github/plans.ts';
import { sealWith } from '../../app/github/seal.ts';
import type { Outcome, Remembered, Shell, Trigger } from '../../app/github/shell.ts';
import { sweep, type Swept } from '../../app/github/sweep.ts';
import { timedFetch } from '../../app/github/timed-fetch.ts';
import { shown } from '../../app/core/wire/marker.ts';
import type { IssueSeen, LocalGitHub, Seed } from '../github/contract.ts';
import { startGitHub } from '../github/start.ts';

export const REPOSITORY = 'acme/shop';
export const MOMENT = new Date('2026-11-22T09:41:00Z');

/** One replica of the application, speaking to the local GitHub over HTTP as the Action's own account. */
export interface Replica {
  readonly shell: Shell;
  look(number: number, more?: Partial<Trigger>): Promise<Outcome>;
  sweep(): Promise<Swept>;
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
  const plans = plansCache(client);
  const memory = new Map<string, Remembered>();
  let me: Promise<Person> | undefined;
  const outside: Outside = {
    ...secretsFrom(secrets),
    now: () => github.clock.now().getTime(),
    client: () => Promise.resolve(client),
    account: () => shell.me(),
    timeout,
  };
  const shell: Shell = {
    client,
    seal: sealWith(key ?? undefined),
    me: () => (me ??= viewer(client)),
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
    planChanged: () => plans.drop(repository),
  };
}

async function viewer(client: Shell['client']): Promise<Person> {
  const { data } = await client.request('POST /graphql', { query: 'query { viewer { login databaseId } }' });
  const { login, databaseId } = (data as { data: { viewer: { login: string; databaseId: number } } }).data
    .viewer;
  return { login, id: databaseId };
}

/** A local GitHub with a shop, its people and an outsider. */
export const shop = (more: Partial<Seed> = {}, files: Record<string, string> = {}): Promise<LocalGitHub> =>
  startGitHub({
    repositories: { [REPOSITORY]: { private: true, labels: ['outage', 'sev1', 'sev2', 'sev3'], files } },
    people: { alice: 'write', bob: 'write', carol: 'triage', reader: 'read', mallory: 'none' },
    now: MOMENT,
    ...more,
  });

/** Opens an outage as alice and looks once. */
export async function declared(
  github: LocalGitHub,
  one: Replica,
  body = '',
  title = 'Checkout is down',
): Promise<number> {
  const number = await github.as('alice').openIssue(REPOSITORY, { title, body, labels: ['outage'] });
  await one.look(number);
  return number;
}

/** Says something a minute later, and looks as its delivery would make one look. */
export async function says(
  github: LocalGitHub,
  one: Replica,
  number: number,
  login: string,
  body: string,
): Promise<Outcome> {
  github.clock.advance(60_000);
  const id = await github.as(login).comment(REPOSITORY, number, body);
  const comment = { id, body, createdAt: Math.floor(github.clock.now().getTime() / 1000) * 1000 };
  return one.look(number, { comments: [comment], senders: [login], events: false });
}

/** What a room shows at the end. */
export interface Shown {
  readonly card: string;
  readonly cards: number;
  readonly replies: string[];
  readonly labels: string[];
  readonly assignees: string[];
  readonly state: string;
  readonly reason: string | null;
  readonly seen: IssueSeen;
}

const OURS = 'github-actions[bot]';

/** Reads the room as people see it, without a request. */
export async function shows(github: LocalGitHub, number: number, ours = OURS): Promise<Shown> {
  const seen = await github.look(REPOSITORY, number);
  const mine = seen.comments.filter(({ user }) => user.login === ours).map(({ body }) => body as string);
  const cards = mine.filter((body) => body.includes('<!-- allclear card'));
  return {
    card: shown(cards[0] ?? ''),
    cards: cards.length,
    replies: mine.filter((body) => !cards.includes(body)).map(shown),
    labels: seen.issue.labels.map(({ name }: { name: string }) => name).sort(),
    assignees: seen.issue.assignees.map(({ login }: { login: string }) => login).sort(),
    state: seen.issue.state,
    reason: seen.issue.state_reason,
    seen,
  };
}

/** Looks until nothing is written any more, a little over a minute apart. */
export async function settle(
  github: LocalGitHub,
  one: Replica,
  number: number,
  apart = 61_000,
): Promise<number> {
  for (let times = 1; times <= 12; times += 1) {
    github.clock.advance(apart);
    const outcome = await one.look(number).catch(() => undefined);
    if (outcome?.result === 'quiet' || outcome?.result === 'not a room') return times;
  }
  throw new Error('Still writing after twelve looks');
}
