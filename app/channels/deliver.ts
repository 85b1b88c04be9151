import type { Channel } from '../core/plan/channels.ts';
import { email } from './email.ts';
import type { Message } from '../core/outgoing/message.ts';
import type { Delivered } from '../core/outgoing/delivered.ts';
import type { Kind, Outside, Sending, Way } from './outside.ts';
import { redaction } from './redaction.ts';
import { repository } from './repository.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { webhook } from './webhook.ts';

export type { Outside } from './outside.ts';

const WAYS: { readonly [K in Kind]: Way<K> } = { email, slack, teams, webhook, repository };

/**
 * Sends a message one way, once. Never throws for a fault of the other side, takes about
 * `outside.timeout` at most, and says nothing that it read from a secret.
 */
export async function deliver(channel: Channel, message: Message, outside: Outside): Promise<Delivered> {
  if (channel.kind === 'room')
    return { ok: false, final: true, why: 'the room is spoken to by comments', to: 'the room' };
  const used = new Set<string>();
  const watched: Sending = {
    ...outside,
    now: () => outside.now(),
    secret: (name) => {
      const value = outside.secret(name);
      if (value !== undefined) used.add(value);
      return value;
    },
    hide: (text) => redaction([...used])(text),
  };
  const way = WAYS[channel.kind] as Way<Kind>;
  const delivered = await way(channel, message, watched);
  return withoutSecrets(delivered, watched.hide);
}

/** Everything that a channel says goes through here, whatever it hid itself. */
function withoutSecrets(delivered: Delivered, hide: (text: string) => string): Delivered {
  if (!delivered.ok) return { ...delivered, why: hide(delivered.why), to: hide(delivered.to) };
  const { notReached, ...rest } = delivered;
  return { ...rest, id: hide(rest.id), ...(notReached ? { notReached: notReached.map(hide) } : {}) };
}
