import type { GapKind } from './checks/gaps.ts';
import { looksSecret } from './kinds/secrets.ts';
import type { Tree } from './tree.ts';

/** Something in the plan that is not read as it is written. */
export interface Problem {
  readonly kind: GapKind;
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
  /** Where in the plan, like `roles.lead.accept-within`; empty for the whole file. */
  readonly path: string;
  /** What is written there, short and on one line; never a secret. */
  readonly value: string;
  /** A sentence: what is wrong and what would be right. */
  readonly message: string;
  /** The key or value that was probably meant. */
  readonly nearest?: string;
}

const LONGEST = 60;
const LONGEST_PATH = 240;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text of the file made fit to be repeated: short, on one line, nothing invisible, nothing secret. */
export function shown(text: string, longest = LONGEST): string {
  if (looksSecret(text)) return '(not shown)';
  const visible = text
    .slice(0, longest * 4)
    .replace(UNSEEN, (sign) => (sign === '\n' || sign === '\t' ? ' ' : '\uFFFD'));
  return [...visible].length > longest ? `${[...visible].slice(0, longest - 1).join('')}…` : visible;
}

/** A path of the file made fit to be repeated. */
export const shownPath = (path: string): string => shown(path, LONGEST_PATH);

/** A value of the file in the words of a problem. */
export function valueOf(tree: Tree | undefined, hidden: boolean): string {
  if (!tree) return '';
  if (tree.kind === 'mapping') return 'a group of settings';
  if (tree.kind === 'list') return 'a list';
  if (tree.empty) return 'nothing';
  return hidden ? '(not shown)' : shown(tree.text);
}

/** One problem on one line, as compilers print them. */
export function problemLine(file: string, problem: Problem): string {
  const where = problem.path === '' ? '' : `${problem.path}: `;
  return `${file}:${problem.line}:${problem.column} ${where}${problem.message}`;
}

/** Turns offsets into lines and columns from 1, always inside the text. */
export function locator(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}
