import { asking, type Asking } from '../app/github/asking.ts';
import { githubClient } from '../app/github/client.ts';
import { sealWith } from '../app/github/seal.ts';
import type { Client, Seal } from '../app/github/shell.ts';
import { Wrong } from './wrong.ts';

/** What the command line speaks to GitHub with. */
export interface Connection {
  readonly client: Client;
  readonly ask: Asking;
  readonly seal: Seal;
}

/** Connects as the environment says; nothing is ever written through it. */
export const connection = (env: NodeJS.ProcessEnv): Connection => connected(env, true);

/** For the one command that writes, once somebody has agreed. */
export const writing = (env: NodeJS.ProcessEnv): Connection => connected(env, false);

function connected(env: NodeJS.ProcessEnv, dryRun: boolean): Connection {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
  if (!token) throw new Wrong('Set GITHUB_TOKEN (or GH_TOKEN) to a token that may read the repository.');
  const client = githubClient({ token, baseUrl: env['GITHUB_API_URL'] });
  const ask = asking({
    client,
    dryRun,
    deliver: () => Promise.reject(new Error('The command line sends nothing')),
    log: () => undefined,
    tick: () => performance.now(),
  });
  return { client, ask, seal: sealWith(env['SEAL_KEY'] || undefined) };
}
