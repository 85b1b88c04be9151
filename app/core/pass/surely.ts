import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { SETTLED_AFTER } from './agreed.ts';
import { freshEvents, type FreshComment } from './fresh.ts';
import { hear, type Heard } from './hear.ts';
import type { Verdict } from './judge.ts';
import type { Known } from './known.ts';

const OF_THE_STATE: readonly string[] = ['ended', 'not ended'];

/** Refused because the room was open, or had ended. */
const forItsState = ({ entries }: Verdict): boolean =>
  entries.some((entry) => entry.type === 'refused' && OF_THE_STATE.includes(entry.code));

/** Whether what was read may be too old to say that the room was open or ended when a comment was written. */
function unsure({ at }: FreshComment, { issue, events }: Room, now: Instant): boolean {
  const told = events?.list.findLast(({ what }) => what.did === 'closed' || what.did === 'reopened');
  const disagree = (told?.what.did !== 'closed') !== issue.open;
  return (
    (disagree && now - issue.updatedAt < SETTLED_AFTER) || (issue.updatedAt < at && now - at < SETTLED_AFTER)
  );
}

/**
 * Hears what is new, and refuses nobody for the room's state without knowing it: by events that were not read
 * (undefined then), or that do not agree with the issue yet (`left`: comments for the next look).
 */
export function hearSurely(
  room: Room,
  plan: Plan,
  known: Known,
  comments: readonly FreshComment[],
  now: Instant,
): { heard: Heard; left: readonly FreshComment[] } | undefined {
  const events = freshEvents(room, known);
  const heard = hear(room, plan, known, comments, events);
  const refused = heard.verdicts.filter(forItsState).map(({ comment }) => comment);
  if (refused.length > 0 && !room.events) return undefined;
  const left = refused.filter((comment) => unsure(comment, room, now));
  if (left.length === 0) return { heard, left };
  const others = comments.filter((one) => !left.includes(one));
  return { heard: hear(room, plan, known, others, events), left };
}
