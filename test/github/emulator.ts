import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEmulator } from 'emulate';

type Row = Record<string, any>;

interface Collection {
  autoId: number;
  insert(row: Row): Row;
  get(id: number): Row | undefined;
  findBy(field: string, value: unknown): Row[];
  update(id: number, change: Row): Row | undefined;
  delete(id: number): boolean;
  all(): Row[];
}

interface Captured {
  app: { fetch(request: Request): Promise<Response> };
  store: Record<string, Collection>;
  webhooks: { dispatch(event: string, action: string | undefined, payload: Row): Promise<void> };
  tokens: Map<string, Row>;
}

/** What `emulate` keeps, reached in this process. */
export interface Emulated {
  fetch(request: Request): Promise<Response>;
  store: Record<string, Collection>;
  tokens: Map<string, Row>;
  /** Called with the webhooks that `emulate` itself would send. */
  onWebhook: (event: string, payload: Row) => void;
  repository(id: number): Row;
  /** The next number of an issue or pull request, which is then taken. */
  takeNumber(repo: number): number;
  pull(repo: number, number: number): Row | undefined;
  pullNumbers(repo: number): number[];
  changePull(repo: number, number: number, change: Row): void;
}

const captured = new Map<string, Captured>();
let plugin: Promise<void> | undefined;

/**
 * `emulate` hands its store to nobody, but its GitHub plugin gets it: so the plugin's `register`
 * is wrapped, once, and tells by the base URL whose store it is.
 */
async function watchPlugin(): Promise<void> {
  const roots = createRequire(import.meta.url).resolve.paths('emulate') ?? [];
  const dist = roots.map((root) => join(root, 'emulate', 'dist')).find((folder) => existsSync(folder));
  if (!dist) throw new Error('emulate is not installed');
  const api = readFileSync(join(dist, 'api.js'), 'utf8');
  const file = /\bgithub: \{[\s\S]*?import\("\.\/([\w-]+\.js)"\)/.exec(api)?.[1];
  if (!file) throw new Error('emulate has no GitHub plugin where 0.12.2 has it');
  const module = await import(/* @vite-ignore */ pathToFileURL(join(dist, file)).href);
  const register = module.githubPlugin.register;
  module.githubPlugin.register = (app: any, store: any, webhooks: any, baseUrl: string, tokens: any) => {
    const github = module.getGitHubStore(store);
    // Accounts of all kinds share one range of ids on GitHub.
    github.users.autoId = 2_000_001;
    github.orgs.autoId = 9_000_001;
    github.repos.autoId = 700_000_001;
    register.call(module.githubPlugin, app, store, webhooks, baseUrl, tokens);
    captured.set(baseUrl, { app, store: github, webhooks, tokens });
  };
}

/** Starts `emulate`'s GitHub for `baseUrl` and takes hold of its store; it then has no port of its own. */
export async function startEmulator(baseUrl: string, seed: Row): Promise<Emulated> {
  await (plugin ??= watchPlugin());
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    baseUrl,
    seed: { tokens: {}, github: seed },
  });
  await emulator.close();
  const { app, store, webhooks, tokens } = captured.get(baseUrl)!;
  captured.delete(baseUrl);
  const pullRow = (repo: number, number: number) =>
    store.pullRequests!.findBy('number', number).find((row) => row.repo_id === repo);
  const emulated: Emulated = {
    fetch: (request) => app.fetch(request),
    store,
    tokens,
    onWebhook: () => {},
    repository: (id) => store.repos!.get(id)!,
    takeNumber(repo) {
      const taken = store.issues!.findBy('repo_id', repo);
      const number = taken.reduce((most, row) => Math.max(most, row.number), 0) + 1;
      // A row in `emulate`, so that a pull request made there does not get the same number.
      store.issues!.insert({
        repo_id: repo,
        number,
        title: '',
        state: 'open',
        label_ids: [],
        assignee_ids: [],
      });
      return number;
    },
    pull: pullRow,
    pullNumbers: (repo) => store.pullRequests!.findBy('repo_id', repo).map((row) => row.number),
    changePull(repo, number, change) {
      store.pullRequests!.update(pullRow(repo, number)!.id, change);
    },
  };
  webhooks.dispatch = async (event, action, payload) =>
    emulated.onWebhook(event, { ...(action === undefined ? {} : { action }), ...payload });
  return emulated;
}
