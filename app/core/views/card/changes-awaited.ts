import { isWaiting, lacksYes, type Change } from '../../changes/change.ts';
import { approverOf } from '../../changes/who.ts';
import { DID, voidedBecause, what } from '../changes.ts';
import type { View } from '../scene.ts';

const SHOWN = 8;

/** Whether it runs for longer than the plan allows without a word. */
export const isLong = ({ state, started }: Change, now: number): boolean =>
  state === 'running' && started !== null && started.askAt !== null && started.askAt <= now;

/** Changes for which somebody is waited: a yes before, a yes afterwards, a word on how it goes. */
export function changesAwaited(view: View): string[] {
  const { incident, now } = view;
  if (!incident.declaration.declared) return [];
  const lines = incident.changes.rows.flatMap((change) => {
    if (isWaiting(change)) return [waits(change, view)];
    if (lacksYes(change)) return [lacks(change, view)];
    return isLong(change, now) ? [long(change, view)] : [];
  });
  const more = lines.length > SHOWN ? [`and ${lines.length - SHOWN} more changes`] : [];
  return [...lines.slice(0, SHOWN), ...more];
}

function waits(change: Change, view: View): string {
  const { number, asOf, by, risk, undo } = change;
  const { name, text, time, command } = view;
  const terms = [risk && `Risk ${text(risk, 40)}.`, undo && `Undo: ${text(undo, 100)}.`];
  const words = [`${what(change, view)}, by ${name(by)}.`, ...terms, voidedBecause(change, view)];
  const who = name(approverOf(view));
  return `**C${number} waits for approval** since ${time(asOf.at)}: ${words.filter(Boolean).join(' ')} ${who}: ${command(`/approve C${number}`)}.`;
}

function lacks(change: Change, view: View): string {
  const { number, unapproved } = change;
  const { did, at, by } = unapproved!;
  const { name, time, command } = view;
  const who = name(approverOf(view));
  return `**C${number} ${DID[did]} without approval** at ${time(at)}, by ${name(by)}: ${what(change, view)}. ${who}: ${command(`/approve C${number} after the fact`)}.`;
}

function long(change: Change, view: View): string {
  const { number, started, by } = change;
  const { name, time, command } = view;
  const who = name(started?.by ?? by);
  return `**C${number} runs long**, since ${time(started!.at)}: ${what(change, view)}. ${who}: ${command(`/done C${number}`)}, ${command(`/failed C${number}`)} or ${command(`/undone C${number}`)}.`;
}
