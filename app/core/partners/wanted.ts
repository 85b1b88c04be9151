import { askedSince, type Moment } from '../incident/asked.ts';
import type { Incident } from '../incident/fold.ts';
import type { Plan } from '../plan/schema.ts';
import { isOpen, roundOf } from './cases.ts';

/** A vendor of the plan that is to be called at once, by key and name, and since when. */
export interface WantedVendor {
  readonly vendor: string;
  readonly name: string;
}

/** Whether somebody called them since the incident was last taken up, or said that they are not needed. */
function settled(vendor: string, { vendors, status }: Incident): boolean {
  const from = status.again?.at ?? 0;
  const theirs = vendors.cases.filter((one) => one.vendor === vendor);
  if (theirs.some((one) => isOpen(one) || roundOf(one).at >= from)) return true;
  const not = Object.hasOwn(vendors.notNeeded, vendor) ? vendors.notNeeded[vendor] : undefined;
  return not !== undefined && not.at >= from;
}

/** Since when each vendor that nobody has called yet is asked for: at the first hint, not at the last (DESIGN 4, call-at). */
export function wantedSince(incident: Incident, plan: Plan): (WantedVendor & { since: Moment })[] {
  if (!incident.declaration.declared || incident.status.ended) return [];
  return Object.entries(plan.vendors).flatMap(([vendor, { name, callAt }]) => {
    const since = settled(vendor, incident) ? undefined : askedSince(callAt, incident, plan);
    return since ? [{ vendor, name, since }] : [];
  });
}

/** The vendors that are to be called now. */
export const wantedNow = (incident: Incident, plan: Plan): WantedVendor[] =>
  wantedSince(incident, plan).map(({ vendor, name }) => ({ vendor, name }));
