import { cell } from '../markdown.ts';
import type { View } from '../scene.ts';
import { columns } from './columns.ts';
import { timelineRows, type TimelineRow } from './rows.ts';

// Beginning and end say more than the middle.
const OF_THE_BEGINNING = 0.6;

/** The whole timeline as a table, times in UTC and the plan's zone, each line with its source; cut in the middle above so many characters. */
export function timelineTable(view: View, longest: number): string {
  const rows = timelineRows(view);
  if (rows.length === 0) return 'Nothing is on record.';
  const times = columns(
    rows.map(({ at }) => at),
    view.plan.timezone,
  );
  const lines = rows.map((row) => {
    const cells = [...times.map(({ time }) => time(row.at)), cell(row.what), sourceCell(row, times)];
    return `| ${cells.join(' | ')} |`;
  });
  const head = [...times.map((one) => one.head), 'What', 'Source'];
  const top = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`];
  const { first, last, left } = cut(lines, longest);
  if (left === 0) return [...top, ...lines].join('\n');
  const gap = `| ${[...times.map(() => '…'), `${count(left)} left out here`, `[room](${view.issueUrl})`].join(' | ')} |`;
  const said = `The table shows ${first.length + last.length} of ${count(lines.length)}; [the room](${view.issueUrl}) has them all.`;
  return `${[...top, ...first, gap, ...last].join('\n')}\n\n${said}`;
}

const count = (lines: number): string => `${lines} ${lines === 1 ? 'line' : 'lines'}`;

function sourceCell(
  { source: { name, url }, writtenAt }: TimelineRow,
  times: ReturnType<typeof columns>,
): string {
  const written = writtenAt === null ? '' : `, written ${times.at(-1)!.time(writtenAt)}`;
  return `[${name}](${url})${written}`;
}

/** As many from the beginning and the end as fit. */
function cut(
  lines: readonly string[],
  longest: number,
): { readonly first: readonly string[]; readonly last: readonly string[]; readonly left: number } {
  const size = (some: readonly string[]): number => some.reduce((sum, { length }) => sum + length + 1, 0);
  if (size(lines) <= longest) return { first: lines, last: [], left: 0 };
  const fitting = (some: readonly string[], room: number): number => {
    let free = room;
    const over = some.findIndex(({ length }) => (free -= length + 1) < 0);
    return over < 0 ? some.length : over;
  };
  const first = lines.slice(0, fitting(lines, longest * OF_THE_BEGINNING));
  const rest = lines.slice(first.length);
  const end = fitting(rest.toReversed(), longest - size(first));
  return { first, last: rest.slice(rest.length - end), left: rest.length - end };
}
