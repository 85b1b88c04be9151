import { cell, text } from './markdown.ts';
import { ledgerRows, type LedgerOf, type LedgerRow, type Step } from './ledger/rows.ts';
import { STATEMENT } from './ledger/statement.ts';

export type { LedgerOf, LedgerRow } from './ledger/rows.ts';

/** The ledger with all its fields, and what a reader must know of it. */
export interface Ledger {
  readonly incident: number;
  readonly url: string;
  readonly statement: readonly string[];
  readonly changes: readonly LedgerRow[];
}

/** The ledger of an incident, as plain data. */
export const ledgerOf = (of: LedgerOf): Ledger => ({
  incident: of.number,
  url: of.issueUrl,
  statement: STATEMENT,
  changes: ledgerRows(of),
});

/** The ledger as JSON, for other change systems. */
export const ledgerJson = (of: LedgerOf): string => `${JSON.stringify(ledgerOf(of), null, 2)}\n`;

type Columns = readonly (readonly [title: string, value: (row: LedgerRow) => string | null | undefined])[];

const yes = (is: boolean | undefined): string => (is ? 'yes' : '');
const step = (name: string, of: (row: LedgerRow) => Step | null): Columns => [
  [`${name} at`, (row) => of(row)?.at],
  [`${name} by`, (row) => of(row)?.by],
  [`${name} in`, (row) => of(row)?.comment],
];

const COLUMNS: Columns = [
  ['id', ({ id }) => id],
  ['state', ({ state }) => state],
  ['summary', ({ summary }) => summary],
  ['risk', ({ risk }) => risk],
  ['undo', ({ undo }) => undo],
  ['ref', ({ ref }) => ref],
  ['pull request', ({ pull }) => pull && `${pull.repository}#${pull.number}`],
  ['pull request url', ({ pull }) => pull?.url],
  ['head', ({ pull }) => pull?.head],
  ['merged at', ({ pull }) => pull?.mergedAt],
  ['merged as', ({ pull }) => pull?.commit],
  ...step('proposed', ({ proposed }) => proposed),
  ['approval asked for', ({ approvalAsked }) => yes(approvalAsked)],
  ...step('approved', ({ approval }) => approval),
  ['approved digest', ({ approval }) => approval?.digest],
  ['approved head', ({ approval }) => approval?.head],
  ['own approval', ({ approval }) => yes(approval?.own)],
  ['approved after the fact', ({ approval }) => yes(approval?.afterTheFact)],
  ['approval void since', ({ voided }) => voided?.at],
  ['approval void because of', ({ voided }) => voided?.because],
  ['made without approval', ({ withoutApproval }) => yes(withoutApproval)],
  ...step('rejected', ({ rejected }) => rejected),
  ['rejected because', ({ rejected }) => rejected?.why],
  ...step('started', ({ started }) => started),
  ...step('ended', ({ ended }) => ended),
  ['ended how', ({ ended }) => ended?.how],
  ['outcome', ({ ended }) => ended?.outcome],
  ...step('undone', ({ undone }) => undone),
  ['undone by row', ({ undone }) => undone?.byRow],
  ['words digest', ({ wordings }) => wordings.at(-1)?.digest],
  ['wordings', ({ wordings }) => String(wordings.length)],
  ['notes', ({ notes }) => notes.map((note) => `${note.at} ${note.by}: ${note.text}`).join(' | ')],
];

/** A cell of a sheet: what begins like a formula is text to every spreadsheet, quotes are doubled. */
function csvCell(value: string): string {
  const safe =
    /^[\s\p{Cf}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u.test(value) || /^[\t\r\n]/.test(value)
      ? `'${value}`
      : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The ledger as comma-separated values (RFC 4180), one row for each change. */
export function ledgerCsv(of: LedgerOf): string {
  const rows = ledgerRows(of).map((row) => COLUMNS.map(([, value]) => value(row) ?? ''));
  return [COLUMNS.map(([title]) => title), ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');
}

/** The ledger to read, with what a reader must know of it; people's words are escaped. */
export function ledgerMarkdown(of: LedgerOf): string {
  const parts = ledgerRows(of).map((row) => {
    const lines = COLUMNS.flatMap(([title, value]) => {
      const found = value(row);
      return found ? [`| ${title} | ${cell(text(found, 600))} |`] : [];
    });
    return `## ${row.id}\n\n| | |\n| --- | --- |\n${lines.join('\n')}`;
  });
  const none = parts.length === 0 ? ['No change was recorded.'] : parts;
  return `# Changes of incident ${of.number}\n\n${STATEMENT.join('\n\n')}\n\n${none.join('\n\n')}\n`;
}
