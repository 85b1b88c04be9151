import { digest } from '../incident/entry.ts';
import type { Channel } from '../plan/channels.ts';

/**
 * What tells one target from another: the same as long as the channel leads to the same people. It names none of
 * them, for it is kept where everybody may read it.
 */
export function targetOf(channel: Channel): string {
  return `${channel.kind}:${digest(leadsTo(channel))}`;
}

function leadsTo(channel: Channel): string {
  switch (channel.kind) {
    case 'email':
      return [...channel.to, ...channel.cc]
        .map((address) => address.toLowerCase())
        .sort()
        .join(' ');
    case 'repository':
      return channel.repository.toLowerCase();
    case 'room':
      return '';
    default:
      return channel.secret;
  }
}
