import type { Incident } from '../incident/fold.ts';
import type { Guard } from './effects.ts';
import type { Verdict } from './judge.ts';

/** Older comments of ours that a newer one takes the place of; what they hide stays. */
export interface Outdate {
  readonly do: 'outdate';
  readonly under: Guard;
  /** What the newer one was said for. */
  readonly key: string;
  readonly comments: readonly number[];
  readonly text: string;
  readonly entries: readonly [];
}

/** A catch-up that was all somebody asked for takes the place of those before it. */
export function outdated(
  { comment, words, offers, outgoing }: Verdict,
  key: string,
  { catchups }: Incident,
): Outdate[] {
  const [only, ...others] = words;
  const alone = others.length + offers.length + outgoing.length === 0;
  if (!only || !alone || !('reply' in only.about) || only.about.reply.about !== 'catchup') return [];
  const text = 'A newer catch-up stands below.';
  return [{ do: 'outdate', under: comment.id, key, comments: catchups.standing, text, entries: [] }];
}
