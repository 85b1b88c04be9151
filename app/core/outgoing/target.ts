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

/** FNV-1a, 32 bits: enough to see that an address was changed. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
