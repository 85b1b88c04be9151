import type { Tell } from '../facts/define.ts';
import type { Person } from '../incident/words.ts';
import type { Approved, Done, Proposed, PullSeen, Rejected, Reworded } from './entries.ts';
import { whatOf } from './change.ts';

type By = { readonly by: Person };

const DID = { started: 'started', failed: 'tried, without success,', undone: 'undid' } as const;
const WHAT = 160;

const after = (words: string | undefined, tell: Tell): string => (words ? `: ${tell.text(words)}` : '');

/** Erin proposed C4: replace the certificate. */
export function proposedLine({ by, number, text, pull, did }: Proposed & By, tell: Tell): string {
  const what = whatOf({ text, pull: pull ? { ...EMPTY, ...pull } : null });
  return `${tell.name(by)} ${did ? DID[did] : 'proposed'} C${number}${after(what, tell)}`;
}

const EMPTY = {
  ...{ title: null, base: null, head: null, state: null, checks: null, review: null },
  ...{ mergedAt: null, commit: null, url: null, private: null },
  ...{ updatedAt: null, seenAt: null },
} as const;

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
export function approvedLine(
  { by, number, own, after: late, anew, text }: Approved & By,
  tell: Tell,
): string {
  return `${tell.name(by)} approved C${number}${own ? ', their own' : ''}${late ? ', after the fact' : ''}${anew ? '; asked for anew, because the ledger was lost' : ''}${after(text, tell)}`;
}

export const rejectedLine = ({ by, number, why }: Rejected & By, tell: Tell): string =>
  `${tell.name(by)} rejected C${number}${after(why, tell)}`;

/** Frank started C3. */
export const doneLine =
  (how: string) =>
  ({ by, number, text, said }: Done & By, tell: Tell): string => {
    const when = said === undefined ? '' : `; at ${tell.time(said)}, they said, which is before its start`;
    return `${tell.name(by)} ${how} C${number}${when}${after(text, tell)}`;
  };

/** What of a pull request is worth a line: merged, closed, and that an approval is void. */
export function seenLine({ repository, number, voids, ...news }: PullSeen, tell: Tell): string {
  const { state, title, base } = news;
  const name = tell.text(`${repository}#${number}`, 120);
  const changed = base ? `is for ${tell.text(base)} now` : title ? 'has another title' : 'has other commits';
  const parts = [
    voids?.length && `${changed}: the approval of ${voids.map((row) => `C${row}`).join(', ')} is void`,
    state === 'merged' && 'was merged',
    state === 'closed' && 'was closed',
  ].filter(Boolean);
  return parts.length > 0 ? `Pull request ${name} ${parts.join(', and ')}` : '';
}
