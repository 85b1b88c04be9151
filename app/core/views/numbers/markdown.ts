import { cell, details, sections, text } from '../markdown.ts';
import { mermaid } from './mermaid.ts';
import { periodOf, sectionsOf, unreadSaid, type Report } from './report.ts';
import type { Cell, Section, Table } from './section.ts';

const LONGEST = 120;

/** A section as Markdown: its words, its charts, and a table beside each. `level`: of its heading. */
export function sectionMarkdown({ title, says, charts, tables, folded }: Section, level = 2): string {
  const body = sections(
    says.map((one) => text(one, 500)).join(' '),
    ...charts.map(mermaid),
    ...tables.map(table),
  );
  if (body === '') return '';
  return folded ? details(text(title), body) : sections(`${'#'.repeat(level)} ${text(title)}`, body);
}

/** A report to read on GitHub: in an issue, or as a job summary. */
export const reportMarkdown = (report: Report): string =>
  `${sections(
    `# Outages in ${text(report.repository, 140)}, ${periodOf(report.numbers)}`,
    unreadSaid(report) && text(unreadSaid(report), 1000),
    ...sectionsOf(report).map((section) => sectionMarkdown(section)),
    'Numbers count roles and teams, never persons. What each figure means: `docs/numbers.md` of Allclear.',
  )}\n`;

/** A table as GitHub reads it. */
function table({ head, rows, words = 1 }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [
    line(head.map((one) => text(one))),
    `|${head.map((_, at) => (at < words ? ' --- |' : ' --: |')).join('')}`,
    ...rows.map((row) => line(row.map(shown))),
  ].join('\n');
}

function shown(one: Cell): string {
  if (typeof one === 'number') return String(one);
  if (typeof one === 'string') return text(one, LONGEST);
  return /^https?:\/\/[^\s()<>|]+$/.test(one.url) ? `[${text(one.text)}](${one.url})` : text(one.text);
}
