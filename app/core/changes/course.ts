import type { EntryBase } from '../incident/entry.ts';
import { personOf, type Instant } from '../incident/words.ts';
import type { Change, Did } from './change.ts';

/** Something that was done to a change, and when it really was. */
export interface Deed extends Pick<EntryBase, 'key' | 'at' | 'by'> {
  /** When, where that was not when it was said. */
  of?: Instant;
  text?: string;
  /** When it is asked after. */
  askAt?: Instant;
  /** The plan asks for a yes when it is made, whatever it asked for when it was proposed. */
  needsYes?: boolean;
  /** The row that undid it. */
  undoneBy?: number;
}

const BEFORE_START: readonly Change['state'][] = ['proposed', 'approved', 'rejected', 'withdrawn'];

/** Marks what was done although a yes was asked for and not given. */
function mind(change: Change, did: Did, { key, at, by, of = at, needsYes }: Deed): void {
  const { approval, started } = change;
  if (needsYes && !started) change.needsYes = true;
  // It was made when it was started, whatever else is said to have been earlier.
  if (approval && !started && of < approval.at) approval.after = true;
  if (change.needsYes && !approval) change.unapproved ??= { at: of, by: personOf(by), key, did };
}

/** The moment before which a deed cannot have been: its start, and for taking it back its end too. */
export const earliest = ({ started, ended }: Change, did: Did): Instant =>
  Math.max(started?.at ?? 0, (did === 'undone' ? ended?.at : undefined) ?? 0);

/** It was started; said a second time, or late, it changes nothing. A change that failed or was undone runs again. */
export function start(change: Change, deed: Deed): void {
  const { key, at, by, of = at, askAt } = deed;
  const { state, ended, undone } = change;
  const begun = { at: of, by: personOf(by), key, askAt: askAt ?? null };
  const over = undone?.at ?? ended?.at;
  const again = (state === 'failed' || state === 'undone') && over !== undefined && of > over;
  if (!again && !BEFORE_START.includes(state)) {
    change.started ??= { ...begun, at: Math.min(of, over ?? of), askAt: null };
    return;
  }
  mind(change, 'started', deed);
  Object.assign(change, { state: 'running', started: begun, ended: null, undone: null });
}

/** It worked, or did not; whoever says so first is on record. */
export function end(change: Change, how: 'done' | 'failed', deed: Deed): void {
  const { at, by, of = at, text } = deed;
  if (change.state === 'done' || change.state === 'failed' || change.state === 'undone') {
    // That it failed after all is news.
    if (!(how === 'failed' && change.state === 'done')) return;
  }
  mind(change, how, deed);
  change.state = how;
  change.ended = { at: Math.max(of, earliest(change, how)), by: personOf(by), how, outcome: text ?? null };
}

/** It was taken back, by hand or by another row. */
export function undo(change: Change, deed: Deed): void {
  const { at, by, of = at, text, undoneBy } = deed;
  if (change.state === 'undone') {
    if (change.undone && change.undone.row === null && undoneBy !== undefined) change.undone.row = undoneBy;
    return;
  }
  mind(change, 'undone', deed);
  change.state = 'undone';
  const when = Math.max(of, earliest(change, 'undone'));
  change.undone = { at: when, by: personOf(by), text: text ?? null, row: undoneBy ?? null };
}

/** What a row took back stands again once that row is taken back itself. */
export function standing(rows: readonly Change[]): void {
  for (const change of rows.toReversed()) {
    const { undone, ended, state } = change;
    if (undone?.row == null || !['done', 'failed', 'undone'].includes(state)) continue;
    const by = rows.find(({ number }) => number === undone.row);
    if (by) change.state = by.state === 'undone' ? (ended?.how ?? 'done') : 'undone';
  }
}
