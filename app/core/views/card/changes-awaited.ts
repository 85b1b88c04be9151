import { isWaiting, lacksYes, type Change } from '../../changes/change.ts';
import { approverOf } from '../../changes/who.ts';
import { DID, voidedBecause, what } from '../changes.ts';
import type { View } from '../scene.ts';

const SHOWN = 8;

/** Whether it runs for longer than the plan allows without a word. */
export const isLong = ({ state, started }: Change, now: number): boolean =>
  state === 'running' && started !== null && started.askAt !== null && started.askAt <= now;

/** Why somebody is waited for, if anybody is: what runs without a yes or for long first, then what waits for one. */
function wanted(change: Change, now: number): 'running' | 'waits' | 'made' | undefined {
  if (isWaiting(change)) return 'waits';
  if (isLong(change, now) || (lacksYes(change) && change.state === 'running')) return 'running';
  return lacksYes(change) ? 'made' : undefined;
}

const ORDER = ['running', 'waits', 'made'] as const;

/** Changes for which somebody is waited, the newest of each kind first. */
function allAwaited({ incident, now }: View): Change[] {
  if (!incident.declaration.declared) return [];
  const rows = incident.changes.rows.toReversed();
  return ORDER.flatMap((kind) => rows.filter((one) => wanted(one, now) === kind));
}

/** Those of them that the card names. */
export const awaitedShown = (view: View): Change[] => allAwaited(view).slice(0, SHOWN);

/** Changes for which somebody is waited: a yes before, a yes afterwards, a word on how it goes. */
export function changesAwaited(view: View): string[] {
  const lines = awaitedShown(view).map((change) => {
    if (isWaiting(change)) return waits(change, view);
    return lacksYes(change) ? lacks(change, view) : long(change, view);
  });
  const more = allAwaited(view).length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more changes, in the table of all changes`] : [])];
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
