import { isDrill } from '../drills/drill.ts';
import type { Incident } from '../incident/fold.ts';
import type { Instant, Person } from '../incident/words.ts';
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

/** A report that an audience has not had, in time or not. */
export interface ReportOwed {
  readonly audience: string;
  readonly name: string;
  readonly at: Instant;
}

/** Of an incident that is over, the next report that each audience is owed. It may take days, and nothing else leads back there. */
export function reportsOwed(incident: Incident, plan: Plan): ReportOwed[] {
  const { deadlines, status } = incident;
  // Called off it was no incident, and a drill never was one: nothing is owed.
  if (!status.ended || status.now === 'called off' || isDrill(incident)) return [];
  return Object.entries(deadlines.owed).flatMap(([audience, { reports }]) => {
    const next = plan.audiences[audience] && reports.find(({ sentAt }) => sentAt === null);
    return next ? [{ audience, name: next.name, at: next.at }] : [];
  });
}

/** Somebody's words for an audience that wait for a yes, or for an anyway. */
export const waitingFor = ({ updates }: Incident, audience: string): Offer | undefined =>
  updates.open.find((one) => one.audience === audience && !one.draft && !one.never);
