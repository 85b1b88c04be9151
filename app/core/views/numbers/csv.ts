import { MINUTE, type Period } from '../../incident/words.ts';
import { iso } from '../../incident/zone.ts';
import type { Figures, Kept } from '../../numbers/figures.ts';
import { csv } from '../export/csv.ts';
import type { Report } from './report.ts';

const HEAD = [
  ...['incident', 'url', 'title', 'severity', 'month', 'declared_at', 'began_at', 'counted_from', 'state'],
  ...['reopened', 'acknowledge_minutes', 'identify_minutes', 'restore_minutes'],
  ...['promises_kept', 'promises_late', 'promises_moved'],
  ...['changes_made', 'changes_failed', 'changes_undone', 'changes_without_yes'],
];

const minutes = (period: Period | null | undefined): number | null =>
  period == null ? null : Math.round(period / MINUTE);

/** One line for each incident that counts, for a spreadsheet; the first update of each audience in columns of its own. */
export function reportCsv({ numbers: { incidents, audiences } }: Report): string {
  const names = audiences.map(({ audience }) => audience);
  const head = [...HEAD, ...names.map((name) => `first_update_minutes ${name}`)];
  const rows = incidents.map((one) => [
    ...row(one),
    ...names.map((name) => minutes(Object.hasOwn(one.firstUpdate, name) ? one.firstUpdate[name] : null)),
  ]);
  return `${csv([head, ...rows])}\r\n`;
}

function row(one: Figures): (string | number | null)[] {
  const promises = (what: keyof Kept): number =>
    Object.values(one.promises).reduce((sum, score) => sum + score[what], 0);
  const { made, failed, undone, withoutYes } = one.changes;
  return [
    ...[one.number, one.url, one.title, one.severity, one.month],
    ...[iso(one.declaredAt), iso(one.beganAt), one.from, one.open ? 'open' : 'resolved', one.reopened],
    ...[minutes(one.acknowledge), minutes(one.identify), minutes(one.restore)],
    ...[promises('kept'), promises('late'), promises('moved')],
    ...[made, failed, undone, withoutYes],
  ];
}
