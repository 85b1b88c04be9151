import type { Outside } from '../app/channels/outside.ts';
import { type Given, secretsFrom } from '../app/channels/secrets.ts';
import type { Client, Shell } from '../app/github/shell.ts';

/** What a run sends with: the secrets of its input, and its own token. Loaded when something leaves. */
export function delivering(
  { env }: Given,
  client: Client,
  me: () => ReturnType<Shell['me']>,
): Shell['deliver'] {
  const outside: Outside = {
    ...secretsFrom(env),
    now: () => Date.now(),
    // Where the token does not reach, GitHub says so.
    client: async () => client,
    account: me,
  };
  return async (_, channel, message) => {
    const { deliver } = await import('../app/channels/deliver.ts');
    return deliver(channel, message, outside);
  };
}
