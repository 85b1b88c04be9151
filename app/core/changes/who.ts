import type { Incident } from '../incident/fold.ts';
import { samePerson, type Person } from '../incident/words.ts';
import { onCallFor } from '../plan/on-call.ts';
import type { Plan } from '../plan/schema.ts';
import type { Change } from './change.ts';

type Where = { readonly incident: Incident; readonly plan: Plan };

/** Whoever holds the role that approves changes. */
function holders({ incident: { roles }, plan }: Where): readonly Person[] {
  const role = plan.changes.approvedBy;
  const holder = roles.holders[role];
  return holder ? [holder] : (roles.members[role] ?? []);
}

/** Who stands in while nobody who holds that role is there: those on call for it, then the lead. */
function standIns({ incident, plan }: Where): readonly Person[] {
  const lead = incident.roles.holders['lead'];
  return [...onCallFor(plan.changes.approvedBy, plan, incident), ...(lead ? [lead] : [])];
}

const isSilent = ({ incident: { roles }, plan }: Where): boolean =>
  roles.holders[plan.changes.approvedBy]?.silent !== undefined;

/** Those whose yes counts; nobody named: that of everybody who may approve here. */
export function approvers(where: Where): readonly Person[] {
  const own = holders(where);
  return own.length > 0 && !isSilent(where) ? own : [...own, ...standIns(where)];
}

/** Whether somebody's yes to a change counts. Where the plan asks for none, anybody's does. */
export function mayApprove(by: Person, { needsYes }: Pick<Change, 'needsYes'>, where: Where): boolean {
  const all = approvers(where);
  return !needsYes || all.length === 0 || all.some((one) => samePerson(one, by));
}

/** Who is asked for a yes: the Change Manager; where nobody is, the first on call, else the lead, else who declared it. */
export function approverOf(where: Where): Person {
  return approvers(where)[0] ?? where.incident.declaration.declared!.by;
}
