import { paint } from './paint.ts';
import { plainText } from './plain-text.ts';

/** How the card calls the ledger, which it folds away. */
export const LEDGER = 'All changes';

/** Every change of the card's ledger for a terminal: what, who, what became of it, and how to go back. */
export function ledger(card: string, width: number): string {
  const rows = (folded(card, LEDGER) ?? '').split('\n').filter((line) => /^\| C\d/.test(line));
  return rows
    .map((row) => {
      const [, id, state, what, who, undo] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      const lines = [`${what}`, `${who}`, `${state}`, ...(undo ? [`undo: ${undo}`] : [])];
      return shown(id!, lines, width);
    })
    .join('\n');
}

/** What the card's timeline says of vendors' cases and of teams' tasks, for a terminal. */
export function partners(card: string, width: number): string {
  const lines = (folded(card, 'Timeline') ?? '').split('\n').filter((line) => line.startsWith('- '));
  const given = lines.flatMap((line) => / gave .+ (T\d+) \(answer due /.exec(line)?.[1] ?? []);
  const rows = new RegExp(`\\b(?:V\\d+${given.map((row) => `|${row}`).join('')})\\b`);
  return plainText(lines.filter((line) => rows.test(line)).join('\n'), width);
}

/** What stands behind a title of the card, folded away or not. */
const folded = (card: string, title: string): string | undefined =>
  new RegExp(`<summary>${title}[^<]*</summary>([^]*?)</details>`).exec(card)?.[1];

/** A row with its number in front, the rest below each other. */
function shown(id: string, lines: readonly string[], width: number): string {
  const space = ' '.repeat(id.length + 2);
  const [first, ...rest] = plainText(lines.join('\n'), width - space.length).split('\n');
  return [`${paint.bold(id)}  ${first}`, ...rest.map((line) => space + line)].join('\n');
}
