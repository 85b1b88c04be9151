import { isWaiting, lacksYes, type Change } from '../../app/core/changes/change.ts';
import { wordsDigest } from '../../app/core/changes/digest.ts';
import { approverOf } from '../../app/core/changes/who.ts';
import type { Entry, Incident } from '../../app/core/incident/fold.ts';
import { dueKey } from '../../app/core/incident/entry.ts';
import { samePerson } from '../../app/core/incident/words.ts';
import { planOf } from './plans.ts';
import { obeys, type Broken } from './said.ts';
import type { Stage } from './stage.ts';

/** Whoever was asked for something else waits five minutes for the next. */
const ASKED_WITHIN = 6 * 60_000;
const OPENS = /^\/(?:change|start) (?!C\d)(.*?)(?: undo:.*)?$/;

/** Everything that does not hold of the ledger: rows of their own, bound approvals, everybody asked once. */
export function wronglyKept(
  stage: Stage,
  incident: Incident,
  entries: readonly Entry[],
  receipts: readonly string[],
): Broken[] {
  const { rows } = incident.changes;
  const hows = [...unopened(stage, rows, entries), ...alike(rows), ...unbound(rows)];
  return [...hows, ...unasked(stage, incident, receipts)].map((how) => ({ rule: 'ledger', how }));
}

/** Every comment that opens a row has one, with its words and under its person's name. */
function unopened({ said, story }: Stage, rows: readonly Change[], entries: readonly Entry[]): string[] {
  if (story.edited) return [];
  return said.flatMap(({ id, line, by }) => {
    const words = OPENS.exec(line)?.[1];
    const its = entries.filter(({ key }) => key.startsWith(`c${id}.`));
    if (words === undefined || !obeys(its)) return [];
    const opened = rows.filter(({ key }) => key === `c${id}.1`);
    const fits = opened.length === 1 && opened[0]!.by.login === by;
    const first = its.some((one) => one.type === 'change_proposed' && one.text === words);
    return fits && first ? [] : [`c${id} (${line}) opened ${JSON.stringify(opened)}`];
  });
}

/** No two rows have one number. */
function alike(rows: readonly Change[]): string[] {
  const numbers = rows.map(({ number }) => number);
  return numbers
    .filter((number, at) => numbers.indexOf(number) !== at)
    .map((number) => `two rows are called C${number}`);
}

/** Whatever may be started with a yes has it for the words that it has. */
const unbound = (rows: readonly Change[]): string[] =>
  rows
    .filter(({ state, approval, ...words }) => state === 'approved' && approval?.of !== wordsDigest(words))
    .map(({ number }) => `C${number} is approved in other words than it has`);

/** Whoever is waited for was asked: once, and not by themselves. */
function unasked(stage: Stage, incident: Incident, receipts: readonly string[]): string[] {
  const { state, story } = stage;
  const { plan } = planOf(story);
  if (!story.changes || !story.terms.isPrivate || !incident.declaration.declared || incident.status.ended)
    return [];
  const asked = approverOf({ incident, plan });
  const wanted = incident.changes.rows.flatMap((change) => {
    if (isWaiting(change)) return [{ what: 'waits', ...change.asOf }];
    return lacksYes(change) ? [{ what: 'unapproved', ...change.unapproved! }] : [];
  });
  return wanted.flatMap(({ what, by, key, at }) => {
    if (samePerson(by, asked) || state.now - at < ASKED_WITHIN) return [];
    const count = receipts.filter((one) => one === dueKey(`change-${what}`, key)).length;
    return count === 1 ? [] : [`${key} (${what}) was asked for ${count} times`];
  });
}
