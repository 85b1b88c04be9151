import { commandKey, commentOf } from '../incident/entry.ts';
import type { Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import type { View } from '../views/scene.ts';
import { and } from '../words/lists.ts';
import { hearsInRoom, readsRoom, titleOf } from './audiences.ts';
import type { Sent } from './offer.ts';

/** An older record of the same audiences, on whose comment a new one may stand. */
export interface After {
  /** Key of what its comment was said for, and since when it stands there. */
  readonly key: string;
  readonly since: Instant;
  /** What the older records there are folded under. */
  readonly title: string;
}

/** Key of what the comment was said for that an offer stands in. */
export function commentKeyOf(key: string): string {
  const comment = commentOf(key);
  // A draft is the first thing that its reminder brought.
  return comment === undefined ? key.replace(/\.1$/, '') : commandKey(comment, 1);
}

/** Where the record of a sending stands. */
export function recordOf({ key, on }: Pick<Sent, 'key' | 'on'>): string {
  if (on !== null) return commentKeyOf(on);
  const comment = commentOf(key);
  return comment === undefined ? key : commandKey(comment, 1);
}

/** Whom a record tells: what is for the same audiences goes together. */
export const toldBy = (audiences: readonly string[]): string => [...audiences].sort().join(',');

/**
 * The newest record for the same audiences, where a new one need not be read in the room: somebody typed it, and
 * whoever hears in the room has read what was typed. An edit notifies nobody.
 */
export function recordBefore(audiences: readonly string[], { updates }: Incident, view: View): After | null {
  const heard = (one: string): boolean => !hearsInRoom(view.plan, one) || readsRoom(view.plan, one);
  if (!audiences.every(heard)) return null;
  const last = updates.sent.findLast(({ words }) => toldBy(Object.keys(words)) === toldBy(audiences));
  return last ? { key: recordOf(last), since: last.at, title: titleFor(audiences, view) } : null;
}

function titleFor(audiences: readonly string[], { plan, text }: View): string {
  const names = and(audiences.map((one) => text(titleOf(plan, one), 60)));
  return `What ${names} ${audiences.length > 1 ? 'were' : 'was'} told before`;
}
