import { personOf } from '../incident/words.ts';
import { lacksYes, unseenPull, type Change } from './change.ts';
import { end, start, undo, type Deed } from './course.ts';
import type { Proposed } from './entries.ts';

/** A new row. `taken`: another was given its number in the same moment, and it gets this one. */
export function openRow(given: Proposed & Deed, number: number, taken: boolean): Change {
  const { key, at, by, text, pull, did } = given;
  const change: Change = {
    ...{ number, was: taken ? given.number : null, key, at, by: personOf(by), text },
    ...{ risk: given.risk ?? null, undo: given.undo ?? null, ref: given.ref ?? null },
    pull: pull ? { ...unseenPull(pull.repository, pull.number), ...pull } : null,
    ...{ state: 'proposed', needsYes: given.needsYes ?? false, asOf: { at, key }, approval: null },
    ...{ voided: null, rejected: null, unapproved: null, started: null },
    ...{ ended: null, undone: null, noted: null },
  };
  // Its text says what was done, and is no outcome.
  const { text: _, ...deed } = given;
  if (did === 'started') start(change, deed);
  if (did === 'done' || did === 'failed') end(change, did, deed);
  if (did === 'undone') undo(change, deed);
  return change;
}

const OVER: readonly Change['state'][] = ['done', 'failed', 'undone'];
const WHOLE = 25;
const SHORT = 80;

const short = <T extends string | null>(words: T): T => (words?.slice(0, SHORT) ?? null) as T;

/** Of what is over long ago the beginning is kept; the entries have the rest. What may still be said yes to keeps its words. */
export function forget(rows: readonly Change[]): void {
  const over = rows.filter((change) => OVER.includes(change.state) && !lacksYes(change));
  for (const change of over.slice(0, -WHOLE)) {
    const { text, risk, undo: back, rejected, ended, undone, pull } = change;
    Object.assign(change, { text: short(text), risk: short(risk), undo: short(back), noted: null });
    if (rejected) rejected.why = short(rejected.why);
    if (ended) ended.outcome = short(ended.outcome);
    if (undone) undone.text = short(undone.text);
    if (pull) pull.title = short(pull.title);
  }
}
