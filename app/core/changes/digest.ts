import type { Change } from './change.ts';
import { sha256 } from './sha256.ts';

type Worded = Pick<Change, 'text' | 'undo' | 'risk'>;

/** What an approval is given for, as it is digested: one line each. */
export const approvedWords = ({ text, undo, risk }: Worded): string =>
  [`summary: ${text}`, `undo: ${undo ?? ''}`, `risk: ${risk ?? ''}`].join('\n');

/** Digest of summary, undo and risk: a yes to these words is a yes to no others. */
export const wordsDigest = (change: Worded): string => sha256(approvedWords(change));
