import type { Instant } from '../../incident/words.ts';
import { iso } from '../../incident/zone.ts';
import { ledgerRows } from '../ledger/rows.ts';
import { caseRows } from '../partners/case-rows.ts';
import { timeline, type View } from '../scene.ts';
import { statement } from './statement.ts';
import { taskRows } from './tasks.ts';

/** The record as JSON, see docs/export.md. Moments are ISO 8601 in UTC; within `entries` milliseconds since 1970. */
export function asJson(view: View, number: number): string {
  const { incident, repository, issueUrl, plan } = view;
  // That it was written down from another record is said of it, and is no part of the story.
  const entries = view.entries.filter(({ type }) => type !== 'imported');
  const { declaration, severity, status, impact, cause } = incident;
  const when = (at: Instant | null | undefined): string | null => (at == null ? null : iso(at));
  const record = {
    allclear: 'export',
    version: 1,
    statement,
    room: { repository: `${repository.owner}/${repository.name}`, number, url: issueUrl },
    importedFrom: incident.origin.from,
    timezone: plan.timezone,
    incident: {
      title: declaration.title,
      severity: severity.now,
      status: status.now,
      impact: impact.text,
      impactSince: when(impact.since),
      cause: cause.text,
      declaredAt: when(declaration.declared?.at),
      declaredBy: declaration.declared?.by.login ?? null,
      endedAt: when(status.ended?.at),
    },
    timeline: timeline(entries, view).map(({ at, key, markdown }) => ({ at: when(at), key, markdown })),
    changes: ledgerRows({ incident, entries, number, issueUrl }),
    vendors: caseRows(incident, number, view.now),
    tasks: taskRows(entries, number),
    entries,
  };
  return JSON.stringify(record, null, 2);
}
