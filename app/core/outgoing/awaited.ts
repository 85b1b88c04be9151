import type { Incident } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Offer } from './offer.ts';
import { hearsInRoom, waysOut } from './audiences.ts';

/** Who speaks for the room: the Communication Lead, else the lead, else whoever declared it. */
export function speakerOf({ roles, declaration }: Incident): Person {
  return roles.holders['comms'] ?? roles.holders['lead'] ?? declaration.declared!.by;
}

/** Those who heard that it began and not yet that it is over; who reads the room knows. */
export const notToldTheEnd = ({ updates, status }: Incident, plan: Plan): string[] =>
  status.ended === null
    ? []
    : Object.keys(updates.told).filter(
        (audience) =>
          plan.audiences[audience] &&
          !updates.told[audience]!.over &&
          !(hearsInRoom(plan, audience) && waysOut(plan, audience).length === 0),
      );

/** Somebody's words for an audience that wait for a yes, or for an anyway. */
export const waitingFor = ({ updates }: Incident, audience: string): Offer | undefined =>
  updates.open.find((one) => one.audience === audience && !one.draft && !one.never);
