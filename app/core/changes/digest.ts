import { summaryOf, type Change, type Pull } from './change.ts';
import { sha256 } from './sha256.ts';

type Worded = Pick<Change, 'text' | 'undo' | 'risk'> & {
  readonly pull?: Pick<Pull, 'title' | 'base'> | null;
};

/** What an approval is given for, as it is digested: one line each. */
export const approvedWords = ({ text, undo, risk, pull }: Worded): string =>
  [
    `summary: ${summaryOf({ text, pull })}`,
    `undo: ${undo ?? ''}`,
    `risk: ${risk ?? ''}`,
    ...(pull?.base ? [`base: ${pull.base}`] : []),
  ].join('\n');

/** Digest of summary, undo and risk, and of a pull request's base: a yes to these words is a yes to no others. */
export const wordsDigest = (change: Worded): string => sha256(approvedWords(change));
