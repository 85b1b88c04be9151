import type { View } from '../scene.ts';
import { asCsv } from './csv.ts';
import { asJson } from './json.ts';
import { ledgerCsv } from '../ledger.ts';
import { asMarkdown } from './markdown.ts';
import { casesCsv } from '../partners/cases-export.ts';

/** The ledger alone, for a spreadsheet or another change system. */
const changesAsCsv = ({ incident, entries, issueUrl }: View, number: number): string =>
  ledgerCsv({ incident, entries, number, issueUrl });

/** The forms that a room's record can be taken in: for a program, a reader, a spreadsheet; the changes or the vendors' cases alone. */
export const EXPORTS = {
  ...{ json: asJson, markdown: asMarkdown, csv: asCsv },
  ...{ changes: changesAsCsv, vendors: casesCsv },
} as const;

/** The record of a room as text, ended by a newline. `number`: the room's, which rows are named by, as in 412/C4. */
export const exported = (format: keyof typeof EXPORTS, view: View, number: number): string =>
  `${EXPORTS[format](view, number).trimEnd()}\n`;
