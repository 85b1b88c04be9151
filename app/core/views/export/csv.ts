import { iso } from '../../incident/zone.ts';
import { timeline, type View } from '../scene.ts';

/** A cell as spreadsheets read it: never a formula, whatever its text begins with. */
export const csvCell = (value: string | number | null): string => {
  const written = value === null ? '' : String(value);
  const plain = /^[\s\p{Cf}]*[=+\-@|%\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(written) ? `'${written}` : written;
  return /[",\r\n']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Rows as CSV (RFC 4180). */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => row.map(csvCell).join(',')).join('\r\n');

/** The timeline for a spreadsheet. */
export const asCsv = (view: View, number: number): string =>
  csv([
    ['room', 'at', 'key', 'what'],
    ...timeline(view.entries, view).map(({ at, key, markdown }) => [number, iso(at), key, markdown]),
  ]);
