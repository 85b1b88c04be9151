import { isDrill, isTold } from '../drills/drill.ts';
import { holding } from '../facts/roles.ts';
import type { Incident } from '../incident/fold.ts';
import { reportsOwed } from '../outgoing/awaited.ts';
import type { Plan } from '../plan/schema.ts';
import type { Issue, Room } from '../room/room.ts';
import { owesFollowUps } from '../follow-ups/chase.ts';
import { DRILL, FOLLOW_UPS_OPEN, OVERDUE, POSTMORTEM_DUE, REPORT_DUE } from '../plan/labels.ts';
import { postmortemOwed } from '../postmortem/owed.ts';
import type { Effect } from './effects.ts';
import { severityOf } from './events.ts';
import { level, missing, removal, same } from './worn.ts';

/** What of an issue the incident answers for. */
export type Field =
  'severity' | 'assignees' | 'state' | 'label' | 'overdue' | 'report' | 'postmortem' | 'drill' | 'follow-ups';

/** GitHub keeps ten at most; the rest stands on the card. */
export const ASSIGNEES_AT_MOST = 10;

/** Folded state minus what GitHub shows: only what the plan owns, one label and one person at a time, adding first. */
export function difference(state: Incident, room: Room, plan: Plan): Record<Field, Effect[]> {
  const { issue } = room;
  const none = {
    ...{ label: [], severity: [], assignees: [], state: [] },
    ...{ overdue: [], report: [], postmortem: [], drill: [], 'follow-ups': [] },
  };
  if (!state.declaration.declared) return none;
  return {
    label:
      state.status.ended || 'label' in state.hindrances.fought
        ? []
        : missing([plan.label], issue.labels, plan),
    severity: 'severity' in state.hindrances.fought ? [] : severityLabels(state, room, plan),
    assignees:
      'assignees' in state.hindrances.fought
        ? []
        : assignees(
            state,
            issue.assignees.map(({ login }) => login),
          ),
    overdue: 'overdue' in state.hindrances.fought ? [] : overdueLabel(state, room, plan),
    report: 'report' in state.hindrances.fought ? [] : reportLabel(state, room, plan),
    postmortem: 'postmortem' in state.hindrances.fought ? [] : postmortemLabel(state, room, plan),
    'follow-ups': 'follow-ups' in state.hindrances.fought ? [] : followUpsLabel(state, room, plan),
    drill: 'drill' in state.hindrances.fought ? [] : drillLabel(state, room, plan),
    state: 'state' in state.hindrances.fought ? [] : openOrClosed(state, issue, plan),
  };
}

function severityLabels({ severity }: Incident, room: Room, plan: Plan): Effect[] {
  const worn = room.issue.labels.filter((label) => severityOf(label, plan) !== undefined);
  const { now } = severity;
  if (now === null) return worn.filter((label) => setByUs(label, room)).map(removal);
  return [...missing([now], worn, plan), ...worn.filter((label) => !same(label, now)).map(removal)];
}

/** Worn while an update is late. */
function overdueLabel({ promises, status }: Incident, { issue }: Room, plan: Plan): Effect[] {
  const late =
    !status.ended &&
    Object.entries(promises.next).some(([audience, { broken }]) => broken && plan.audiences[audience]);
  return level(OVERDUE, late, issue.labels, plan);
}

/** Worn by a closed room in which a report is owed, where there is a plan to tell whether one is. */
const reportLabel = (state: Incident, { issue }: Room, plan: Plan): Effect[] =>
  plan.given ? level(REPORT_DUE, reportsOwed(state, plan).length > 0, issue.labels, plan) : [];

/** Worn by a closed room whose postmortem is owed, where there is a plan to ask for one. */
const postmortemLabel = (state: Incident, { issue }: Room, plan: Plan): Effect[] =>
  plan.given ? level(POSTMORTEM_DUE, postmortemOwed(state, plan), issue.labels, plan) : [];

/** Worn by a closed room whose follow-ups are not all done: a sweep finds it by that. */
const followUpsLabel = (state: Incident, { issue }: Room, plan: Plan): Effect[] =>
  plan.given ? level(FOLLOW_UPS_OPEN, owesFollowUps(state), issue.labels, plan) : [];

/** Worn by an exercise; where people have been told that it is none, by no other. */
function drillLabel(state: Incident, { issue }: Room, plan: Plan): Effect[] {
  if (isDrill(state)) return missing([DRILL], issue.labels, plan);
  return isTold(state) && !state.status.ended ? level(DRILL, false, issue.labels, plan) : [];
}

/** Where no severity holds, a label of ours came too late; anybody else's stays, whatever it means to them. */
function setByUs(label: string, { events, me }: Room): boolean {
  const set = events?.list.findLast(({ what }) => what.did === 'labeled' && same(what.label, label));
  return set !== undefined && set.by.id === me;
}

function assignees({ roles, hindrances }: Incident, assigned: readonly string[]): Effect[] {
  const wanted = holding(roles)
    .slice(0, ASSIGNEES_AT_MOST)
    .map(({ login }) => login);
  const gone = assigned.filter(
    (login) => roles.former.some((one) => same(one.login, login)) && !wanted.some((one) => same(one, login)),
  );
  const beside = besideOf(assigned);
  const missingOut = wanted.filter((login) => !assigned.some((one) => same(one, login))).length;
  // Somebody must make room: those of the room who come after the first ten.
  const later = holding(roles).slice(ASSIGNEES_AT_MOST);
  const over = assigned.filter((login) => later.some((one) => same(one.login, login)));
  const room = assigned.length - gone.length + missingOut - ASSIGNEES_AT_MOST;
  const giving = room > 0 ? over.slice(-room) : [];
  const come = wanted.filter(
    (login) => !assigned.some((one) => same(one, login)) && hindrances.dropped[login] !== beside,
  );
  const adding: Effect[] = come.map((login) => ({ do: 'assign', login, beside }));
  const removing: Effect[] = [...gone, ...giving].map((login) => ({ do: 'unassign', login }));
  return assigned.length >= ASSIGNEES_AT_MOST ? [...removing, ...adding] : [...adding, ...removing];
}

/** The others who were assigned when GitHub dropped somebody: it is tried again when they have changed. */
export const besideOf = (assigned: readonly string[]): string =>
  assigned
    .map((login) => login.toLowerCase())
    .sort()
    .join(' ');

function openOrClosed({ status: { ended, now } }: Incident, { open, labels }: Issue, plan: Plan): Effect[] {
  if (!ended) return open ? [] : [{ do: 'reopen' }];
  // Whoever took the label away said that it is no outage, not that it is done.
  const relabelled = ended.byHand && !labels.some((label) => same(label, plan.label));
  if (!open || relabelled) return [];
  const reason = now === 'resolved' ? 'completed' : ended.duplicateOf ? 'duplicate' : 'not_planned';
  return [{ do: 'close', reason }];
}

/** Somebody changed something by hand that nobody has folded yet. */
export function byHand(state: Incident, room: Room, plan: Plan): boolean {
  const wanted = Object.values(difference(state, room, plan)).flat();
  const strangers = room.issue.assignees.some(
    ({ login }) => !holding(state.roles).some((one) => same(one.login, login)),
  );
  const unexplained =
    state.severity.now === null && room.issue.labels.some((label) => severityOf(label, plan) !== undefined);
  const exercise =
    !isDrill(state) && !state.status.ended && room.issue.labels.some((label) => same(label, DRILL));
  const renamed = state.declaration.title !== room.issue.title;
  return (
    wanted.length > 0 ||
    exercise ||
    (state.declaration.declared !== null && (strangers || renamed || unexplained))
  );
}
