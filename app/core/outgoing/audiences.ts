import type { Refusal } from '../grammar/refusals.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import { standingOf } from '../words/standing.ts';

/** Names of an audience's channels that lead out of the room. */
export const waysOut = (plan: Plan, audience: string): string[] =>
  (plan.audiences[audience]?.channels ?? []).filter((name) => {
    const kind = plan.channels[name]?.kind;
    return kind !== undefined && kind !== 'room';
  });

/** Whether an audience hears in the room itself. */
export const hearsInRoom = (plan: Plan, audience: string): boolean =>
  (plan.audiences[audience]?.channels ?? []).some((name) => plan.channels[name]?.kind === 'room');

/** Whoever reads the room reads its comments: for them the comment that commands is the update. */
export const readsRoom = (plan: Plan, audience: string): boolean =>
  standingOf(audience, plan) === 'technical' && hearsInRoom(plan, audience);

/** Words for the public, and for whomever the plan says, wait for a second pair of eyes. */
export const needsYes = (plan: Plan, audience: string): boolean =>
  audience === 'public' || plan.audiences[audience]?.approvedBy != null;

/** What is typed for them here would be read by everybody. */
export const tooOpen = (plan: Plan, audience: string, { private: closed }: Repository): boolean =>
  !closed && !plan.audiences[audience]?.inPublicRooms;

/** Why words for an audience are refused where everybody reads them. */
export const notForEverybody = (audience: string, right: string): Refusal => ({
  code: 'not that',
  what: `Everybody can read this room, and words for ${audience} are not for everybody: the outage plan does not allow it (in-public-rooms).`,
  right,
});

/** What people call an audience. */
export const titleOf = (plan: Plan, audience: string): string => plan.audiences[audience]?.title ?? audience;
