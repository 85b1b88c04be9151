import { githubClient } from '../../app/github/client.ts';
import { look } from '../../app/github/look.ts';
import { plansCache } from '../../app/github/plans.ts';
import { sealWith } from '../../app/github/seal.ts';
import type { Outcome, Remembered, Shell, Trigger } from '../../app/github/shell.ts';
import type { Person } from '../../app/core/incident/words.ts';
import type { LocalGitHub } from '../github/contract.ts';

/** One replica of the application, speaking to the local GitHub as the Action's own account. */
export interface Replica {
  readonly shell: Shell;
  look(number: number, more?: Partial<Trigger>): Promise<Outcome>;
}

export const REPOSITORY = 'acme/shop';

/** Starts a replica over real HTTP; `private` as the repository is. */
export function replica(github: LocalGitHub, { isPrivate = true, key = 'a key', dryRun = false } = {}): Replica {
  const client = githubClient({ token: github.actionsToken, baseUrl: github.url, log: () => undefined });
  const plans = plansCache(client);
  const memory = new Map<string, Remembered>();
  let me: Promise<Person> | undefined;
  const shell: Shell = {
    client,
    seal: sealWith(key),
    me: () => (me ??= viewer(client)),
    plan: (repository) => plans.read(repository),
    remembered(room) {
      const known = memory.get(room) ?? { claims: new Map() };
      memory.set(room, known);
      return known;
    },
    log: () => undefined,
    dryRun,
    tick: () => performance.now(),
  };
  const [owner, name] = REPOSITORY.split('/') as [string, string];
  const repository = { owner, name, private: isPrivate, defaultBranch: 'main' };
  return {
    shell,
    look: (number, more = {}) => look({ repository, number, senders: [], comments: [], events: true, ...more }, shell),
  };
}

async function viewer(client: Shell['client']): Promise<Person> {
  const { data } = await client.request('POST /graphql', { query: 'query { viewer { login databaseId } }' });
  const { login, databaseId } = (data as { data: { viewer: { login: string; databaseId: number } } }).data.viewer;
  return { login, id: databaseId };
}
