import type { Journal } from '../core/wire/journal.ts';
import { hiddenIn } from '../core/wire/marker.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import type { Shell } from './shell.ts';

/** The journal of a room as a list of issues shows it: in the pinned card, where that is ours. */
export function cardOf(
  { id, pinned_comment: pinned }: RawIssue,
  me: number | undefined,
  { seal }: Pick<Shell, 'seal'>,
): Journal | undefined {
  const token =
    pinned && (me === undefined || pinned.user?.id === me) ? hiddenIn(pinned.body ?? '').card : undefined;
  const text = token && seal.unpack(id, token);
  return text && text !== 'unknown' ? (JSON.parse(text) as Journal) : undefined;
}
