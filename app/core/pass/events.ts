import { drillLabelled } from '../drills/labelled.ts';
import { eventKey } from '../incident/entry.ts';
import type { Entry, EntryData, Incident } from '../incident/fold.ts';
import type { Severity } from '../incident/words.ts';
import { DRILL } from '../plan/labels.ts';
import type { Plan } from '../plan/schema.ts';
import type { IssueEvent } from '../room/room.ts';
import { same } from './worn.ts';

/** The severity a label stands for, if the plan knows it. */
export const severityOf = (label: string, plan: Plan): Severity | undefined =>
  Object.keys(plan.severities).find((name) => name.toLowerCase() === label.toLowerCase());

/** What severity labels meant, event by event: the one that is left, else the one just set. `worn`: those before the first. */
export function severityMeant(
  events: readonly IssueEvent[],
  plan: Plan,
  before: readonly Severity[],
): Map<number, Severity | null> {
  let worn = before;
  const meant = new Map<number, Severity | null>();
  for (const { id, what } of events) {
    if (what.did !== 'labeled' && what.did !== 'unlabeled') continue;
    const severity = severityOf(what.label, plan);
    if (severity === undefined) continue;
    worn = worn.filter((one) => one !== severity);
    if (what.did === 'labeled') worn = [...worn, severity];
    meant.set(id, worn.at(-1) ?? null);
  }
  return meant;
}

/** The severity labels that an issue wore before the first of some events, reckoned back from those it wears now. */
export function wornBefore(events: readonly IssueEvent[], labels: readonly string[], plan: Plan): Severity[] {
  const worn = new Set(labels.flatMap((label) => severityOf(label, plan) ?? []));
  for (const { what } of events.toReversed()) {
    if (what.did !== 'labeled' && what.did !== 'unlabeled') continue;
    const severity = severityOf(what.label, plan);
    if (severity === undefined) continue;
    if (what.did === 'labeled') worn.delete(severity);
    else worn.add(severity);
  }
  return [...worn];
}

/** What an issue event says of the incident, as it stands; nothing where it says nothing. */
export function meaningOf(
  { what, by }: IssueEvent,
  incident: Incident,
  plan: Plan,
  severity: Severity | null | undefined,
): EntryData | undefined {
  const { status, declaration } = incident;
  switch (what.did) {
    case 'labeled':
    case 'unlabeled':
      if (same(what.label, plan.label)) return ofTheLabel(what.did, status, declaration);
      if (same(what.label, DRILL)) return drillLabelled(what.did, incident);
      return severity === undefined ? undefined : { type: 'severity_set', severity };
    case 'assigned':
    case 'unassigned':
      return { type: what.did, who: what.who };
    case 'closed':
      return what.reason === 'completed'
        ? { type: 'resolved', byHand: true }
        : { type: 'called_off', byHand: true };
    case 'reopened':
      return { type: 'reopened' };
    case 'renamed':
      return { type: 'renamed', title: what.to };
    case 'comment_deleted':
      return by.bot ? undefined : { type: 'comment_deleted' };
    case 'other':
      return undefined;
  }
}

/** Taking the label away calls the outage off; putting it back, where that was so, takes it up again. */
function ofTheLabel(
  did: 'labeled' | 'unlabeled',
  status: Incident['status'],
  declaration: Incident['declaration'],
): EntryData | undefined {
  if (!declaration.declared) return undefined;
  if (did === 'unlabeled')
    return status.ended ? undefined : { type: 'called_off', byHand: true, how: 'the label was taken away' };
  return status.ended ? { type: 'reopened' } : undefined;
}

/** The entry of an event, with the person and the moment that GitHub recorded. */
export function entryOf({ id, at, by }: IssueEvent, data: EntryData): Entry {
  return { ...data, key: eventKey(id), at, by: { id: by.id, login: by.login } } as Entry;
}
