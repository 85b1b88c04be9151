import { MINUTE, type Instant } from '../incident/words.ts';
import type { IssueEvent, Room } from '../room/room.ts';
import type { Field } from './difference.ts';
import type { Effect } from './effects.ts';

/** GitHub's replicas agree long before. What disagrees later never was an event. */
export const SETTLED_AFTER = MINUTE;

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether an event is about what an effect would change, and says that it is there: worn, assigned, open. */
function saysThere(effect: Effect, { what }: IssueEvent): boolean | undefined {
  switch (effect.do) {
    case 'add label':
    case 'remove label':
      if (what.did !== 'labeled' && what.did !== 'unlabeled') return undefined;
      return same(what.label, effect.label) ? what.did === 'labeled' : undefined;
    case 'assign':
    case 'unassign':
      if (what.did !== 'assigned' && what.did !== 'unassigned') return undefined;
      return same(what.who.login, effect.login) ? what.did === 'assigned' : undefined;
    case 'close':
    case 'reopen':
      return what.did === 'reopened' ? true : what.did === 'closed' ? false : undefined;
    default:
      return undefined;
  }
}

const SHOWN_THERE: readonly Effect['do'][] = ['remove label', 'unassign', 'close'];

/**
 * The effects whose ground is sure. An issue that shows a change of this minute which its events do not tell yet
 * was changed by somebody whom we would contradict: it is left alone until they agree.
 */
export function agreed(
  wanted: Readonly<Record<Field, readonly Effect[]>>,
  { issue, events }: Room,
  now: Instant,
): Record<Field, readonly Effect[]> {
  if (!events || now - issue.updatedAt >= SETTLED_AFTER) return wanted;
  const told = (effect: Effect): boolean =>
    events.list.map((event) => saysThere(effect, event)).findLast((says) => says !== undefined) ??
    (effect.do === 'close' || effect.do === 'reopen');
  const sure = (effect: Effect): boolean => told(effect) === SHOWN_THERE.includes(effect.do);
  const fields = Object.entries(wanted).map(([field, effects]) => [field, effects.filter(sure)]);
  return Object.fromEntries(fields) as Record<Field, readonly Effect[]>;
}
