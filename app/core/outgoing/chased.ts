import { brief } from '../incident/entry.ts';
import type { Incident } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import { postsItself } from './who-posts.ts';

/** A promise to an audience whose passing means something. */
export interface OnTheClock {
  readonly audience: string;
  readonly at: Instant;
  /** Key of the entry that promised it, and the name it goes by where something falls due for it. */
  readonly by: string;
  readonly promisedBy: string;
  /** Its update publishes itself; else somebody must write one. */
  readonly itself: boolean;
}

export interface Clock {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly repository: Repository;
}

/** The promises that are minded while it lasts: not those for which the plan does nothing when they are due. */
export function onTheClock({ incident, plan, repository }: Clock): OnTheClock[] {
  if (!incident.declaration.declared || incident.status.ended) return [];
  return Object.entries(incident.promises.next)
    .filter(([audience]) => (plan.audiences[audience]?.whenDue ?? 'nothing') !== 'nothing')
    .map(([audience, { at, by }]) => ({
      ...{ audience, at, by, promisedBy: `${brief(by)}:${audience}` },
      itself: postsItself(plan, audience, repository),
    }));
}

/** The promises that somebody must keep: chased, and late once they have passed. */
export const chased = (clock: Clock): OnTheClock[] => onTheClock(clock).filter(({ itself }) => !itself);
