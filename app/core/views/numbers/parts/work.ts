import type { Numbers } from '../../../numbers/period.ts';
import { HOUR, MINUTE } from '../../../incident/words.ts';
import type { Plan } from '../../../plan/schema.ts';
import type { Section } from '../section.ts';
import { brief, count, inTime, middle, NONE, percent } from '../lengths.ts';

/** Changes made under pressure, and how they stand. */
export function changesPart({ changes: { made, failed, undone, withoutYes } }: Numbers): Section {
  const inPlace = made - failed - undone;
  return {
    title: 'Changes',
    says: [made === 0 ? 'No change was made.' : `${count(made, 'change')} made.`],
    charts: [
      {
        ...{ title: 'Changes made', kind: 'whole', unit: 'changes', parts: [] },
        bars: [
          { label: 'failed', parts: [failed] },
          { label: 'undone', parts: [undone] },
          { label: 'in place', parts: [inPlace] },
        ],
      },
    ],
    tables:
      made === 0
        ? []
        : [
            {
              head: ['Made', 'In place', 'Failed', 'Undone', 'Without a yes'],
              rows: [[made, inPlace, failed, undone, withoutYes]],
              words: 0,
            },
          ],
  };
}

/** The roles that were needed and that nobody held. */
export function rolesPart({ roles }: Numbers, plan: Pick<Plan, 'roles'>): Section {
  const title = (role: string): string => plan.roles[role]?.title ?? role;
  return {
    title: 'Empty roles',
    says: [
      roles.length === 0 ? 'No role was asked for.' : 'How long nobody held a role that the plan asks for.',
    ],
    charts: [
      {
        ...{ title: 'Hours without anybody', kind: 'bars', unit: 'hours', parts: [] },
        bars: roles.map(({ role, empty }) => ({
          label: title(role),
          parts: [Math.round((empty / HOUR) * 10) / 10],
        })),
      },
    ],
    tables:
      roles.length === 0
        ? []
        : [
            {
              head: ['Role', 'Needed in', 'Never filled', 'Filled after', 'Empty altogether', 'At a stretch'],
              rows: roles.map((one) => [
                title(one.role),
                ...[
                  one.needed,
                  one.neverFilled,
                  middle(one.filledAfter),
                  brief(one.empty),
                  brief(one.longest),
                ],
              ]),
            },
          ],
  };
}

/** Vendors and teams, against what they promised. */
export function partnersPart(
  { partners }: Numbers,
  { vendors, teams }: Pick<Plan, 'vendors' | 'teams'>,
): Section {
  const called = ({ kind, key, name }: Numbers['partners'][number]): string => {
    const its = kind === 'team' ? teams[key]?.title : vendors[key]?.name;
    return its === undefined ? `${name}, not in the plan` : its;
  };
  const took = (of: number | null): string => (of === null ? NONE : brief(of * MINUTE));
  return {
    title: 'Vendors and teams',
    says: [
      partners.length === 0
        ? 'No partner was asked for anything.'
        : 'In time by contract or plan as it was at each moment; what has none counts in the medians alone.',
    ],
    charts: [
      {
        ...{ title: 'Answers in time', kind: 'bars', unit: '%', parts: [] },
        bars: partners
          .filter(({ answers }) => answers.of > 0)
          .map((one) => ({ label: called(one), parts: [percent(one.answers.inTime, one.answers.of)] })),
      },
    ],
    tables:
      partners.length === 0
        ? []
        : [
            {
              head: [
                'Partner',
                'Asked',
                'Answers in time',
                'Median answer',
                'Restorations in time',
                'Median restoration',
              ],
              rows: partners.map((one) => [
                called(one),
                one.asked,
                ...[
                  inTime(one.answers),
                  took(one.answerMinutes),
                  inTime(one.restorations),
                  took(one.restoreMinutes),
                ],
              ]),
            },
          ],
  };
}
