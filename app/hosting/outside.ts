import { deliver } from '../channels/deliver.ts';
import { secretsFrom, type Secrets } from '../channels/secrets.ts';
import type { Outside } from '../channels/outside.ts';
import type { Person } from '../core/incident/words.ts';
import type { Client, Shell } from '../github/shell.ts';

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

type Whose = { readonly client: Client; me(): Promise<Person | undefined> };

/** How rooms of one installation send: each with its owner's secrets. Where GitHub does not say whose they are, later. */
export function delivering(env: Env, alone: () => Promise<boolean>, whose: Whose): Shell['deliver'] {
  return async (name, channel, message, { owner }) => {
    let sure: boolean;
    try {
      sure = await alone();
    } catch {
      return { ok: false, final: false, why: 'GitHub did not say who has installed the App', to: name };
    }
    return deliver(channel, message, outsideOf(env, owner, sure, whose));
  };
}

/** All that the channels of one owner's rooms may reach. Other owners' repositories are none of them. */
export function outsideOf(env: Env, owner: string, alone: boolean, { client, me }: Whose): Outside {
  const theirs = (repository: string): boolean =>
    repository.split('/')[0]?.toLowerCase() === owner.toLowerCase();
  return {
    ...secretsOf(env, owner, alone),
    now: () => Date.now(),
    client: async (repository) => (theirs(repository) ? client : undefined),
    account: me,
  };
}
