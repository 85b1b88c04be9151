import { DateTime } from 'luxon';
import { dated } from '../../../incident/zone.ts';
import type { Figures } from '../../../numbers/figures.ts';
import type { Numbers } from '../../../numbers/period.ts';
import type { Cell, Section } from '../section.ts';
import { brief, count, NONE } from '../lengths.ts';

/** Incidents by severity and month. */
export function incidentsPart({ incidents, months, severities, apart }: Numbers): Section {
  const names = severities.map(({ severity }) => severity);
  const head = ['Month', ...names, 'All'];
  const rows = months.map(({ month, incidents: all, severities: its }): Cell[] => [
    month,
    ...names.map((name) => its[name] ?? 0),
    all,
  ]);
  const sums = severities.map(({ incidents: some }) => some);
  return {
    title: 'Incidents',
    says: [counted(incidents), besides(apart)].filter(Boolean),
    charts: [
      {
        ...{ title: 'Incidents by month', kind: 'columns', unit: 'incidents', parts: names },
        bars: months.map(({ month, severities: its }) => ({
          label: shortMonth(month),
          parts: names.map((name) => its[name] ?? 0),
        })),
      },
      {
        ...{ title: 'Incidents by severity', kind: 'whole', unit: 'incidents', parts: [] },
        bars: severities.map(({ severity, incidents: some }) => ({ label: severity, parts: [some] })),
      },
    ],
    tables: [{ head, rows: [...rows, ['All', ...sums, incidents.length]] }],
  };
}

function counted(incidents: readonly Figures[]): string {
  const open = incidents.filter((one) => one.open).length;
  const again = incidents.filter(({ reopened }) => reopened > 0).length;
  const more = [open > 0 && `${open} not over yet`, again > 0 && `${again} reopened`].filter(Boolean);
  if (incidents.length === 0) return 'No incident was declared.';
  return `${count(incidents.length, 'incident')}${more.length > 0 ? `, ${more.join(', ')}` : ''}.`;
}

function besides({ drills, duplicates, calledOff }: Numbers['apart']): string {
  const parts = [
    drills > 0 && count(drills, 'drill'),
    duplicates > 0 && count(duplicates, 'duplicate'),
    calledOff > 0 && `${calledOff} called off`,
  ].filter(Boolean);
  return parts.length > 0 ? `Counted apart: ${parts.join(', ')}.` : '';
}

/** Jan 26 */
const shortMonth = (month: string): string =>
  DateTime.fromFormat(month, 'yyyy-LL', { zone: 'utc', locale: 'en-US' }).toFormat('LLL yy');

/** Every incident that counts, with its own times. */
export function eachPart({ incidents, timezone }: Numbers): Section {
  const head = [
    'Room',
    'Incident',
    'Severity',
    'Declared',
    'Acknowledged',
    'Identified',
    'Restored',
    'Reopened',
  ];
  const rows = incidents.map((one): Cell[] => [
    { text: `#${one.number}`, url: one.url },
    one.title,
    one.severity,
    dated(one.declaredAt, timezone),
    brief(one.acknowledge),
    brief(one.identify),
    one.open ? 'not over' : brief(one.restore),
    one.reopened || NONE,
  ]);
  return {
    ...{ title: 'Each incident', says: [], charts: [], tables: [{ head, rows, words: 4 }] },
    folded: true,
  };
}
