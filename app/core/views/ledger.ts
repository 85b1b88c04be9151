import { csv } from './export/csv.ts';
import { cell, text } from './markdown.ts';
import { ledgerRows, type LedgerOf, type LedgerRow, type Step } from './ledger/rows.ts';

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

/** The ledger for a spreadsheet, one row for each change. */
export const ledgerCsv = (of: LedgerOf): string =>
  csv([
    COLUMNS.map(([title]) => title),
    ...ledgerRows(of).map((row) => COLUMNS.map(([, value]) => value(row) ?? '')),
  ]);

/** The ledger to read: a table for each change, in which people's words are escaped. */
export function ledgerMarkdown(of: LedgerOf): string {
  const parts = ledgerRows(of).map((row) => {
    const lines = COLUMNS.flatMap(([title, value]) => {
      const found = value(row);
      return found ? [`| ${title} | ${cell(text(found, 600))} |`] : [];
    });
    return `### ${row.id}\n\n| | |\n| --- | --- |\n${lines.join('\n')}`;
  });
  return parts.length > 0 ? parts.join('\n\n') : 'No change was recorded.';
}
