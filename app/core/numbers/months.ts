import { DateTime } from 'luxon';
import type { Severity } from '../incident/words.ts';
import type { Figures } from './figures.ts';
import type { Span } from './period.ts';

/** One month of the calendar in the plan's zone, with what was declared in it. */
export interface Month {
  /** 2026-11 */
  readonly month: string;
  readonly incidents: number;
  readonly severities: Readonly<Record<Severity, number>>;
}

/** Every month of a period, those without an incident too: the first and the last may be there in part. */
export function monthsOf(incidents: readonly Figures[], { from, to }: Span, zone: string): Month[] {
  const months: Month[] = [];
  let month = DateTime.fromMillis(from, { zone }).startOf('month');
  for (; month.toMillis() < to; month = month.plus({ months: 1 })) {
    const name = month.toFormat('yyyy-LL');
    const its = incidents.filter((one) => one.month === name);
    const severities: Record<Severity, number> = {};
    for (const { severity } of its) severities[severity] = (severities[severity] ?? 0) + 1;
    months.push({ month: name, incidents: its.length, severities });
  }
  return months;
}
