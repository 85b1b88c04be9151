import { MINUTE, type Period } from '../../incident/words.ts';
import { iso } from '../../incident/zone.ts';
import type { Figures } from '../../numbers/figures.ts';
import type { RuleEvidence } from '../../numbers/rules.ts';
import type { Spread } from '../../numbers/spread.ts';
import type { Report } from './report.ts';

const minutes = (period: Period | null): number | null =>
  period === null ? null : Math.round(period / MINUTE);
const spread = ({ of, median, longest }: Spread) => ({
  ...{ of, medianMinutes: minutes(median), longestMinutes: minutes(longest) },
});

/** A report for programs, see docs/numbers.md: moments as ISO 8601 in UTC, lengths of time in whole minutes. */
export function reportJson({ repository, numbers, rules, now, unread }: Report): string {
  const { from, to, timezone, incidents, apart } = numbers;
  const record = {
    allclear: 'numbers',
    version: 1,
    ...{ repository, from: iso(from), to: iso(to), asOf: iso(now), timezone },
    counts: {
      incidents: incidents.length,
      open: incidents.filter(({ open }) => open).length,
      reopened: incidents.filter(({ reopened }) => reopened > 0).length,
      ...apart,
    },
    months: numbers.months,
    severities: numbers.severities.map(({ severity, incidents: some, inTime, ...times }) => ({
      ...{ severity, incidents: some, acknowledge: spread(times.acknowledge) },
      ...{ identify: spread(times.identify), restore: spread(times.restore), restoredInTime: inTime },
    })),
    audiences: numbers.audiences.map(({ firstUpdate, ...one }) => ({
      ...one,
      firstUpdate: spread(firstUpdate),
    })),
    changes: numbers.changes,
    partners: numbers.partners,
    roles: numbers.roles.map(({ filledAfter, empty, longest, ...one }) => ({
      ...{ ...one, filledAfter: spread(filledAfter) },
      ...{ emptyMinutes: minutes(empty), longestEmptyMinutes: minutes(longest) },
    })),
    rules: rules.map(rule),
    incidents: incidents.map(incident),
    unread,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

const rule = ({ path, words, value, counts, verdict, suggestion }: RuleEvidence) => ({
  ...{ path, words, value, counts, verdict, suggestion: suggestion ?? null },
});

const incident = (one: Figures) => ({
  ...{ number: one.number, url: one.url, title: one.title, severity: one.severity, month: one.month },
  ...{ declaredAt: iso(one.declaredAt), beganAt: iso(one.beganAt), countedFrom: one.from },
  ...{ open: one.open, reopened: one.reopened },
  acknowledgeMinutes: minutes(one.acknowledge),
  firstUpdateMinutes: Object.fromEntries(
    Object.entries(one.firstUpdate).map(([audience, period]) => [audience, minutes(period)]),
  ),
  ...{ identifyMinutes: minutes(one.identify), restoreMinutes: minutes(one.restore) },
  ...{ promises: one.promises, changes: one.changes },
});
