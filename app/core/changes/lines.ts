import type { Tell } from '../facts/define.ts';
import { ALLCLEAR, samePerson, type Person } from '../incident/words.ts';
import { and } from '../words/lists.ts';
import type { Approved, Done, Proposed, PullSeen, Rejected, Reworded } from './entries.ts';
import { unseenPull, whatOf } from './change.ts';

type By = { readonly by: Person };

const DID = {
  ...{ started: 'started', done: 'did' },
  ...{ failed: 'tried, without success,', undone: 'undid' },
} as const;
const WHAT = 160;

const after = (words: string | undefined, tell: Tell): string => (words ? `: ${tell.text(words)}` : '');

/** Erin proposed C4: replace the certificate. */
export function proposedLine({ by, number, text, pull, did }: Proposed & By, tell: Tell): string {
  const what = whatOf({ text, pull: pull ? { ...unseenPull(pull.repository, pull.number), ...pull } : null });
  return `${tell.name(by)} ${did ? DID[did] : 'proposed'} C${number}${after(what, tell)}`;
}

/** Erin reworded C4: …; its approval is void. */
export function rewordedLine({ by, number, voids, ...to }: Reworded & By, tell: Tell): string {
  const parts = [
    to.text,
    to.risk !== undefined && `risk ${to.risk}`,
    to.undo !== undefined && `undo ${to.undo}`,
    to.ref !== undefined && `ref ${to.ref}`,
  ].filter(Boolean);
  const words = after(parts.join(', ').slice(0, 2 * WHAT), tell);
  return `${tell.name(by)} reworded C${number}${voids ? ', and its approval is void' : ''}${words}`;
}

/** Dave approved C4, their own; after the fact. */
export function approvedLine({ by, number, own, after: late, anew }: Approved & By, tell: Tell): string {
  return `${tell.name(by)} approved C${number}${own ? ', their own' : ''}${late ? ', after the fact' : ''}${anew ? '; asked for anew, because the ledger was lost' : ''}`;
}

export const rejectedLine = ({ by, number, why }: Rejected & By, tell: Tell): string =>
  `${tell.name(by)} rejected C${number}${after(why, tell)}`;

/** Frank started C3. */
export const doneLine =
  (how: string) =>
  ({ by, number, text }: Done & By, tell: Tell): string =>
    `${tell.name(by)} ${how} C${number}${after(text, tell)}`;

/** What of a pull request is worth a line: merged, closed, reverted, and that an approval is void. */
export function seenLine(seen: PullSeen & By, tell: Tell): string {
  const { repository, number, state, voids, rows = [], undoneBy } = seen;
  const pull = `Pull request ${tell.text(`${repository}#${number}`, 120)}`;
  const name =
    rows.length > 0
      ? `${and(rows.map((row) => `C${row}`))} (${pull[0]!.toLowerCase()}${pull.slice(1)})`
      : pull;
  const by = samePerson(seen.by, ALLCLEAR) ? '' : ` by ${tell.name(seen.by)}`;
  const parts = [
    voids?.length && `has other commits: the approval of ${voids.map((row) => `C${row}`).join(', ')} is void`,
    state === 'merged' && `was merged${by}`,
    state === 'closed' && 'was closed',
    undoneBy !== undefined && `was undone by C${undoneBy}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${name} ${parts.join(', and ')}` : '';
}
