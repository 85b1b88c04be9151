import { holding } from '../../app/core/facts/roles.ts';
import type { Entry, Incident } from '../../app/core/incident/fold.ts';
import { isSeverity } from './acts.ts';
import { LABELER } from './people.ts';
import type { Stage } from './stage.ts';
import type { Event } from './value.ts';

/** Labels, assignees and state as the journal wants them. */
export function unlike({ state: { value, terms } }: Stage, { severity, roles, status }: Incident): string[] {
  const labels = value.labels.filter(isSeverity).join();
  const holders = holding(roles).map(({ login }) => login);
  const assigned = value.assignees.map(({ login }) => login);
  const able = holders.filter((login) => !terms.unassignable.includes(login));
  const fits =
    assigned.every((login) => holders.includes(login)) && assigned.length >= Math.min(able.length, terms.cap);
  return [
    ...(labels === (severity.now ?? '') ? [] : [`label ${labels || 'none'}, but severity ${severity.now}`]),
    ...(value.open === (status.ended === null)
      ? []
      : [`the issue is ${value.open ? 'open' : 'closed'}, the incident is not`]),
    ...(fits ? [] : [`assigned ${assigned.join()}, but holding ${holders.join()}`]),
  ];
}

/** Whoever an entry names did it. */
export function did({ key, by, type }: Entry, { state, said }: Stage): boolean {
  if (by.id === 0) return !/^[ec]\d/.test(key) || type === 'repeated';
  const comment = /^c(\d+)\./.exec(key)?.[1];
  if (comment === '0') return by.id === state.author.id;
  if (comment !== undefined) return said.some((one) => one.id === Number(comment) && one.by === by.login);
  return state.value.events.some(({ id, by: doer }) => key === `e${id}` && doer.id === by.id);
}

/** What we did although nobody had ever asked for it; our own closing may be taken back. */
export function unasked({ state, said }: Stage): Event[] {
  const { events } = state.value;
  const byHand = ({ id, event, label, assignee }: Event): boolean =>
    events.some(
      (one) =>
        one.id < id &&
        one.by.type === 'User' &&
        one.event === event &&
        one.label === label &&
        one.assignee === assignee,
    );
  const inWords = (event: Event): boolean => said.some(({ at, line }) => at <= event.at && asks(event, line));
  const takenBack = ({ id, event, by }: Event): boolean =>
    event === 'reopened' && events.findLast((one) => one.id < id && one.event === 'closed')?.by === by;
  return events.filter(
    (event) =>
      event.by.type === 'Bot' &&
      event.by !== LABELER &&
      ASKED_FOR.includes(event.event) &&
      // That an update is late is marked by a label.
      !(event.event === 'labeled' && !isSeverity(event.label!)) &&
      !byHand(event) &&
      !inWords(event) &&
      !takenBack(event),
  );
}

const ASKED_FOR = ['labeled', 'assigned', 'closed', 'reopened'];

function asks({ event, label, assignee }: Event, line: string): boolean {
  if (event === 'labeled') return line.startsWith(`/sev ${label!.slice(3)}`);
  if (event === 'assigned') return line.startsWith('/role') && line.endsWith(`@${assignee!.login}`);
  return line.startsWith(event === 'closed' ? '/resolve' : '/reopen');
}
