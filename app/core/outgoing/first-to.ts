import type { Incident } from '../incident/fold.ts';
import type { Channel } from '../plan/channels.ts';
import type { View } from '../views/scene.ts';
import { and } from '../words/lists.ts';
import type { Leaving } from './leaving.ts';
import { targetOf } from './target.ts';

/** The sentence that says where something goes for the first time in this room; empty where all is known ground. */
export function firstTo(leaving: readonly Leaving[], { deliveries }: Incident, view: View): string {
  const names = [...new Set(leaving.map(({ channel }) => channel))];
  const fresh = names.filter((name) => {
    const channel = view.plan.channels[name];
    return channel !== undefined && !deliveries.targets.includes(targetOf(channel));
  });
  if (fresh.length === 0) return '';
  const open = !view.repository.private;
  const places = fresh.map(
    (name) => `${view.text(name, 60)}${leadsTo(view.plan.channels[name]!, open, view)}`,
  );
  return `\n\nFor the first time here to ${and(places)}.`;
}

/** Addresses only where not everybody reads along. */
function leadsTo(channel: Channel, open: boolean, { text }: View): string {
  if (channel.kind === 'repository') return ` (${text(channel.repository, 100)})`;
  if (channel.kind !== 'email') return channel.kind === 'room' ? '' : ` (${text(channel.secret, 80)})`;
  const all = [...channel.to, ...channel.cc];
  if (open) return ` (mail to ${all.length})`;
  return ` (${text(all.slice(0, 5).join(', '), 200)}${all.length > 5 ? ` and ${all.length - 5} more` : ''})`;
}
