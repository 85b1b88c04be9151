import { check, type Checked } from '../../../app/core/check.ts';
import type { Around, Surroundings } from '../../../app/core/plan/checks/around/surroundings.ts';
import type { Gap } from '../../../app/core/plan/checks/gaps.ts';

export const NOW = Date.parse('2026-11-22T10:00:00Z');
const DONE = 'review: { last: 2026-11-01 }\ndrills: { last: 2026-11-01 }\n';
const STAFFED = 'roles: { lead: { on-call: [alice, bob] } }\nseverities: { sev3: {} }\n';

/** What is around a plan in which nothing is missing but what the test says. */
export function around(given: Partial<Around> = {}): Surroundings {
  const all: Around = {
    visibility: { public: false, repository: 'acme/shop' },
    labels: [
      'outage',
      'sev1',
      'sev2',
      'sev3',
      'update overdue',
      'report due',
      'postmortem due',
      'postmortem',
      'follow-ups open',
      'drill',
    ],
    people: { alice: true, bob: true, carol: true },
    ...{ colleagues: [], secrets: [], workflows: [], templates: [], scenarios: [], elsewhere: [] },
    ...given,
  };
  const answered = Object.entries(all).map(([topic, answer]) => [topic, { answer }]);
  return Object.fromEntries(answered) as Surroundings;
}

/** The check of a plan that is in order but for what the test says of it. */
export function checked(plan: string, given: Partial<Around> = {}, now = NOW): Checked {
  const sections = [STAFFED, DONE].join('').split('\n').filter(Boolean);
  const others = sections.filter((line) => !new RegExp(`^${line.split(':')[0]}:`, 'm').test(plan));
  return check({ path: 'plan.yml', text: [plan, ...others, ''].join('\n') }, around(given), now);
}

/** Its gaps, short: where, of which kind, and the nearest right one. */
export const gaps = (plan: string, given: Partial<Around> = {}, now = NOW): string[] =>
  checked(plan, given, now).gaps.map(short);

const short = ({ file, line, column, kind, nearest }: Gap): string =>
  `${file === 'plan.yml' ? '' : `${file}:`}${line}:${column} ${kind}${nearest === undefined ? '' : ` → ${nearest}`}`;
