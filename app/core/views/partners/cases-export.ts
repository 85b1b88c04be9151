import { csv } from '../export/csv.ts';
import { cell, text } from '../markdown.ts';
import type { View } from '../scene.ts';
import { caseRows, type CaseRow, type ClockRow } from './case-rows.ts';

type Value = string | number | null;
type Columns = readonly (readonly [title: string, value: (row: CaseRow) => Value])[];

const clock = (name: string, did: string, of: (row: CaseRow) => ClockRow): Columns => [
  [`${name} due at`, (row) => of(row).dueAt],
  [`${name} within minutes`, (row) => of(row).within],
  [`${did} at`, (row) => of(row).at],
  [`${did} in minutes`, (row) => of(row).took],
  [`${name} late by minutes`, (row) => of(row).lateBy],
];

const COLUMNS: Columns = [
  ['id', ({ id }) => id],
  ['state', ({ state }) => state],
  ['vendor', ({ vendor }) => vendor],
  ['name', ({ name }) => name],
  ['case', (row) => row.case],
  ['severity', ({ severity }) => severity],
  ['about', ({ about }) => about],
  ['portal', ({ portal }) => portal],
  ['opened at', ({ openedAt }) => openedAt],
  ['opened by', ({ openedBy }) => openedBy],
  ...clock('answer', 'answered', ({ answer }) => answer),
  ...clock('restoration', 'restored', ({ restoration }) => restoration),
  ['escalated at', ({ escalatedAt }) => escalatedAt],
  ['closed at', ({ closedAt }) => closedAt],
  ['reopened', ({ before }) => (before.length > 0 ? before.length : null)],
];

/** The cases for a spreadsheet, one row for each; of one that was reopened the last run of its clocks. */
export const casesCsv = ({ incident, now }: View, number: number): string =>
  csv([
    COLUMNS.map(([title]) => title),
    ...caseRows(incident, number, now).map((row) => COLUMNS.map(([, value]) => value(row))),
  ]);

/** The cases to read: a table for each, in which people's words are escaped. */
export function casesMarkdown({ incident, now }: View, number: number): string {
  const parts = caseRows(incident, number, now).map((row) => {
    const lines = COLUMNS.flatMap(([title, value]) => {
      const found = value(row);
      return found === null ? [] : [`| ${title} | ${cell(text(String(found), 600))} |`];
    });
    return `### ${row.id}\n\n| | |\n| --- | --- |\n${lines.join('\n')}`;
  });
  return parts.length > 0 ? parts.join('\n\n') : 'No vendor was called.';
}
