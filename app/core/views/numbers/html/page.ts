import { DEFINITIONS } from '../../../numbers/definitions.ts';
import { dated, zoneName } from '../../../incident/zone.ts';
import { brief, count, percent } from '../lengths.ts';
import { periodOf, sectionsOf, unreadSaid, type Report } from '../report.ts';
import type { Cell, Section, Table } from '../section.ts';
import { spread } from '../../../numbers/spread.ts';
import { drawn } from './charts.ts';
import { escaped, shortened } from './escape.ts';
import { STYLE } from './style.ts';

/** A report as one page with charts: nothing in it is loaded, run or sent anywhere. */
export function reportHtml(report: Report): string {
  const { repository, numbers, now } = report;
  const title = `Outages in ${repository}`;
  const asOf = `${periodOf(numbers)}, as of ${dated(now, numbers.timezone)} ${zoneName(now, numbers.timezone)}`;
  const unread = unreadSaid(report);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1><p class="soft">${escaped(asOf)}</p>`,
    unread && `<p>${escaped(unread)}</p>`,
    keys(report),
    ...sectionsOf(report).map(section),
    definitions(),
    '</body></html>',
    '',
  ]
    .filter((part, at, all) => part !== '' || at === all.length - 1)
    .join('\n');
}

/** What one sees first. */
function keys({ numbers: { incidents, audiences }, rules }: Report): string {
  const sum = (what: 'kept' | 'late'): number => audiences.reduce((so, one) => so + one[what], 0);
  const [kept, all] = [sum('kept'), sum('kept') + sum('late')];
  const against = rules.filter(({ verdict }) => verdict !== null).length;
  const shown: readonly (readonly [string, string])[] = [
    [String(incidents.length), incidents.length === 1 ? 'incident' : 'incidents'],
    [brief(spread(incidents.map(({ restore }) => restore)).median), 'until restored, the middle one'],
    [all === 0 ? '–' : `${percent(kept, all)}%`, `of ${count(all, 'promise')} kept`],
    [String(against), `${against === 1 ? 'rule' : 'rules'} with evidence against`],
  ];
  return `<ul class="keys">${shown.map(([figure, of]) => `<li><b>${escaped(figure)}</b>${escaped(of)}</li>`).join('')}</ul>`;
}

function section({ title, says, charts, tables, folded }: Section): string {
  const figures = charts.map(drawn).join('');
  const body = [
    ...says.map((one) => `<p>${escaped(one)}</p>`),
    figures && `<div class="charts">${figures}</div>`,
    ...tables.map(table),
  ].join('\n');
  if (folded) return `<details><summary>${escaped(title)}</summary>${body}</details>`;
  return `<section><h2>${escaped(title)}</h2>${body}</section>`;
}

function table({ head, rows, words = 1 }: Table): string {
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((one, at) => `<${tag}${at < words ? ' class="w"' : ''}>${one}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => line(row.map(shown), 'td')).join('');
  return `<div class="wide"><table><thead>${line(head.map(escaped), 'th')}</thead><tbody>${body}</tbody></table></div>`;
}

function shown(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return escaped(shortened(cell, 120));
  const safe = /^https?:\/\//.test(cell.url);
  return safe ? `<a href="${escaped(cell.url)}">${escaped(cell.text)}</a>` : escaped(cell.text);
}

const definitions = (): string =>
  `<details><summary>What each figure means</summary>${DEFINITIONS.map(
    ({ figure, means }) => `<p><b>${escaped(figure)}.</b> ${escaped(means.replaceAll('`', ''))}</p>`,
  ).join('')}</details>`;
