import type { Numbers } from '../../../numbers/period.ts';
import type { Plan } from '../../../plan/schema.ts';
import type { Section } from '../section.ts';
import { inTime, middle, minutes, NONE, percent } from '../lengths.ts';

/** How long it took until somebody led, knew, and gave the all-clear. */
export function timesPart({ severities, incidents }: Numbers): Section {
  const had = severities.filter((one) => one.incidents > 0);
  const impact = incidents.filter(({ from }) => from === 'impact').length;
  return {
    title: 'Times',
    says: [
      `Medians, counted from first impact where it is known (${impact} of ${incidents.length}), else from the declaration.`,
    ],
    charts: [
      {
        ...{ title: 'Median minutes until restored', kind: 'bars', unit: 'minutes', parts: [] },
        bars: had.map(({ severity, restore }) => ({ label: severity, parts: [minutes(restore.median)] })),
      },
    ],
    tables: [
      {
        head: ['Severity', 'Incidents', 'Acknowledged', 'Identified', 'Restored', 'In time'],
        rows: severities.map((one) => [
          one.severity,
          one.incidents,
          ...[one.acknowledge, one.identify, one.restore].map(middle),
          inTime(one.inTime),
        ]),
      },
    ],
  };
}

/** How each audience was told, and how the promises to it were kept. */
export function promisesPart({ audiences }: Numbers, plan: Pick<Plan, 'audiences'>): Section {
  const title = (audience: string): string => plan.audiences[audience]?.title ?? audience;
  const told = audiences.filter(
    ({ kept, late, moved, firstUpdate }) => kept + late + moved + firstUpdate.of > 0,
  );
  return {
    title: 'Promises',
    says: [
      told.length === 0
        ? 'Nobody was promised an update.'
        : 'Each stated time of a next update, kept, late or moved with notice.',
    ],
    charts: [
      {
        ...{ title: 'Promises kept', kind: 'bars', unit: '%', parts: [] },
        bars: told.map(({ audience, kept, late }) => ({
          label: title(audience),
          parts: [percent(kept, kept + late)],
        })),
      },
    ],
    tables:
      told.length === 0
        ? []
        : [
            {
              head: ['Audience', 'First update', 'Kept', 'Late', 'Moved', 'Kept of all'],
              rows: told.map(({ audience, firstUpdate, kept, late, moved }) => [
                title(audience),
                middle(firstUpdate),
                ...[kept, late, moved],
                kept + late === 0 ? NONE : `${percent(kept, kept + late)}%`,
              ]),
            },
          ],
  };
}
