import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import { standingOf } from '../words/standing.ts';
import { needsYes, tooOpen } from './audiences.ts';

/**
 * Whether an audience's updates are published by themselves when they are due: never what the room says to
 * outsiders or what needs a yes, and in public repositories only where the plan says so.
 */
export const postsItself = (plan: Plan, audience: string, repository: Repository): boolean =>
  !tooOpen(plan, audience, repository) &&
  plan.audiences[audience]?.whenDue === 'post' &&
  standingOf(audience, plan) !== 'outside' &&
  !needsYes(plan, audience) &&
  (repository.private || plan.publicRooms.post);

/** Whether the app may say something unasked: in a public room it speaks by card and labels only (DESIGN 4). */
export const maySpeak = ({ private: closed }: Repository, { publicRooms }: Plan): boolean =>
  closed || publicRooms.speak;
