import { whatOf, type Change } from '../changes/change.ts';
import { length } from '../incident/zone.ts';
import type { View } from './scene.ts';

/** What a change is, with a link where it is a pull request. */
export function what(change: Pick<Change, 'text' | 'pull'>, { text }: View, longest = 160): string {
  const words = text(whatOf(change), longest);
  const { pull } = change;
  // Only an address that cannot end the link.
  if (!pull?.url || !/^https?:\/\/[^\s<>"'`|\\$[\]]+$/.test(pull.url)) return words;
  return `${words} ([#${pull.number}](<${pull.url}>))`;
}

/** How a pull request stands: open, checks passing, approved by its reviewers. */
export function pullStands({ pull }: Pick<Change, 'pull'>, { text, repository }: View): string | undefined {
  if (!pull) return undefined;
  const { owner, name } = repository;
  const here = pull.repository.toLowerCase() === `${owner}/${name}`.toLowerCase();
  const parts = [
    pull.state ?? 'GitHub has not told how it stands',
    pull.checks && pull.checks !== 'none' && `checks ${pull.checks}`,
    pull.review && pull.review !== 'none' && `review: ${pull.review}`,
    pull.head && `commit ${text(pull.head.slice(0, 7))}`,
  ].filter(Boolean);
  return `${text(`${here ? '' : pull.repository}#${pull.number}`, 120)}, ${parts.join(', ')}`;
}

const VOIDED = { words: 'its words changed', commits: 'it has other commits' } as const;

/** Why it waits again, where it had a yes. */
export function voidedBecause({ voided, approval }: Change, { name, time }: View): string | undefined {
  if (approval?.anew)
    return `The yes of ${name(approval.by)} is asked for anew, because the ledger had to be read again.`;
  return voided ? `An earlier yes is void since ${time(voided.at)}: ${VOIDED[voided.why]}.` : undefined;
}

/** All that it takes to decide, with the words to type. */
export function waitsForYes(change: Change, view: View): string {
  const { number, by, at, risk, undo, ref } = change;
  const { name, text, command, time } = view;
  const stands = pullStands(change, view);
  const row = `C${number}`;
  const lines = [
    `**${row} waits for approval:** ${what(change, view, 500)}`,
    `- By ${name(by)}, ${time(at)}`,
    `- Risk: ${risk ? text(risk, 100) : 'not said'}`,
    `- Undo: ${undo ? text(undo, 300) : 'not said'}`,
    ref && `- Ref: ${text(ref, 100)}`,
    stands && `- Pull request: ${stands}`,
    voidedBecause(change, view) && `- ${voidedBecause(change, view)}`,
  ].filter(Boolean);
  const yes = `${command(`/approve ${row}`)} lets it be made, ${command(`/reject ${row}`)} and why does not.`;
  return `${lines.join('\n')}\n\n${yes}`;
}

/** What was done to a change, as it is told of. */
export const DID = {
  ...{ started: 'was started', done: 'was done', failed: 'was tried' },
  ...{ undone: 'was undone', changed: 'went on' },
} as const;

/** What was done without the yes that the plan asks for, with what closes it. */
export function doneWithoutYes(change: Change, view: View): string {
  const { number, unapproved, undo } = change;
  const { at, by, did } = unapproved!;
  const row = `C${number}`;
  const head = `**${row} ${DID[did]} without approval** by ${view.name(by)} at ${view.time(at)}: ${what(change, view, 300)}.`;
  const back = undo ? ` Undo: ${view.text(undo, 300)}.` : '';
  return `${head}${back} ${view.command(`/approve ${row} after the fact`)} closes it.`;
}

/** Whoever started a change is asked how it goes. */
export function runsLong(change: Change, view: View): string {
  const { number, started, undo } = change;
  const row = `C${number}`;
  const { at } = started!;
  const back = undo ? ` (undo: ${view.text(undo, 160)})` : '';
  return `**${row} has been running for ${length(view.now - at)}**, since ${view.time(at)}: ${what(change, view)}. How did it go? ${view.command(`/done ${row}`)}, ${view.command(`/failed ${row}`)} or ${view.command(`/undone ${row}`)}${back}; ${view.command(`/note ${row}`)} says that it goes on.`;
}

/** Others are running while one starts: who makes them, and what to say once they are over. */
export function besideText(others: readonly number[], view: View): string {
  const rows = view.incident.changes.rows.filter(({ number }) => others.includes(number));
  const lines = rows.map((change) => {
    const { number, started, by } = change;
    const since = started ? `, since ${view.time(started.at)}` : '';
    return `- **C${number}**, ${view.name(started?.by ?? by)}${since}: ${what(change, view)}`;
  });
  const head = `Recorded. ${rows.length === 1 ? 'Another change is' : 'Other changes are'} running too, so it will be hard to tell which of them did what:`;
  const [one] = rows;
  const over =
    one &&
    `One that is over: ${view.command(`/done C${one.number}`)} or ${view.command(`/failed C${one.number}`)}.`;
  return [head, lines.join('\n'), ...(over ? ['', over] : [])].join('\n');
}
