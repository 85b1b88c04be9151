import { secretsFrom, type Secrets } from '../channels/secrets.ts';
import type { Outside } from '../channels/outside.ts';
import type { Person } from '../core/incident/words.ts';
import type { Client } from '../github/shell.ts';

type Env = Readonly<Record<string, string | undefined>>;

// Who installs the App changes seldom; whoever was alone until now is sure for so long.
const KNOWN_FOR = 10 * 60_000;

/** Whether the App is installed by one account only, asked of GitHub where words leave it. */
export function onlyAccount(
  app: Client,
  now: () => number = () => performance.now(),
): () => Promise<boolean> {
  let known: { readonly alone: boolean; readonly at: number } | undefined;
  return async () => {
    if (known && now() - known.at < KNOWN_FOR) return known.alone;
    const { data } = await app.request('GET /app/installations', { per_page: 2 });
    known = { alone: data.length <= 1, at: now() };
    return known.alone;
  };
}

/**
 * The secrets of an owner's rooms. Bound to that owner by their names; where nobody else has installed the App,
 * names without the owner are theirs too.
 */
export function secretsOf(env: Env, owner: string, alone: boolean): Secrets {
  const bound = secretsFrom(env, owner);
  if (!alone) return bound;
  const plain = secretsFrom(env);
  return { secret: (name) => bound.secret(name) ?? plain.secret(name), refused: plain.refused };
}

/** All that the channels of one owner's rooms may reach. Other owners' repositories are none of them. */
export function outsideOf(
  env: Env,
  owner: string,
  alone: boolean,
  { client, me }: { readonly client: Client; me(): Promise<Person | undefined> },
): Outside {
  const theirs = (repository: string): boolean =>
    repository.split('/')[0]?.toLowerCase() === owner.toLowerCase();
  return {
    ...secretsOf(env, owner, alone),
    now: () => Date.now(),
    client: async (repository) => (theirs(repository) ? client : undefined),
    account: me,
  };
}
