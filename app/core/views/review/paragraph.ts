import type { Numbers } from '../../numbers/period.ts';
import type { Share } from '../../numbers/scorecard.ts';
import { length } from '../../incident/zone.ts';
import { median } from '../../numbers/spread.ts';
import type { Plan } from '../../plan/schema.ts';
import { dayOf, spelled } from '../../review/days.ts';
import type { Due } from '../../review/due.ts';
import { and } from '../../words/lists.ts';
import { text } from '../markdown.ts';
import { ruleTitle, type Doubt } from './rules.ts';

/** Everything that the first paragraph is made of. */
export interface Told {
  readonly numbers: Numbers;
  readonly due: Due;
  readonly doubts: readonly Doubt[];
  readonly plan: Plan;
}

const NAMED = 3;

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number === 0 ? 'no' : number} ${number === 1 ? one : many}`;

/** One paragraph that can be forwarded as it is: what happened, what was promised and kept, what is to be decided, by when. */
export function paragraph(told: Told): string {
  return [happened(told), promised(told), ...changed(told), decide(told)].join(' ');
}

function happened({ numbers: { from, to, incidents, severities }, plan }: Told): string {
  const zone = plan.timezone;
  const span = `Between ${spelled(dayOf(from, zone))} and ${spelled(dayOf(to, zone))}`;
  if (incidents.length === 0) return `${span} there was no incident.`;
  const by = severities.flatMap(({ severity, incidents: its }) =>
    its > 0 ? [`${its} of severity ${text(severity.replace(/\D/g, '') || severity, 20)}`] : [],
  );
  const took = median(incidents.flatMap(({ restore }) => restore ?? []));
  const longest = Math.max(0, ...incidents.flatMap(({ restore }) => restore ?? []));
  const over =
    took === null
      ? ''
      : `; half of them were over within ${length(took)}, the longest after ${length(longest)}`;
  return `${span} there ${incidents.length === 1 ? 'was' : 'were'} ${count(incidents.length, 'incident')} (${and(by)})${over}.`;
}

function promised({ numbers: { audiences, partners, incidents }, plan }: Told): string {
  if (incidents.length === 0)
    return 'Nothing in the plan was put to the test, so the question is whether its people, ways and vendors are still the right ones.';
  const kept = audiences.reduce((sum, one) => sum + one.kept, 0);
  const of = audiences.reduce((sum, one) => sum + one.kept + one.late, 0);
  const worst = audiences
    .filter((one) => one.late > 0)
    .toSorted((one, other) => other.late - one.late)
    .slice(0, NAMED)
    .map(
      (one) =>
        `${text(plan.audiences[one.audience]?.title ?? one.audience, 40)} ${one.kept} of ${one.kept + one.late}`,
    );
  const said =
    of === 0
      ? 'No update was promised to anybody.'
      : `Of ${count(of, 'promised update')} ${kept} came in time${worst.length > 0 ? ` (${and(worst)})` : ''}.`;
  const vendors = partners.filter(({ kind }) => kind === 'vendor');
  const sum = (what: 'answers' | 'restorations'): Share => ({
    inTime: vendors.reduce((all, one) => all + one[what].inTime, 0),
    of: vendors.reduce((all, one) => all + one[what].of, 0),
  });
  const answers = sum('answers');
  return answers.of === 0
    ? said
    : `${said} Of ${count(answers.of, 'call')} to vendors ${answers.inTime === 0 ? 'none' : answers.inTime} ${answers.inTime > 1 ? 'were' : 'was'} answered in time.`;
}

function changed({ numbers: { changes } }: Told): string[] {
  const { made, failed, undone } = changes;
  if (made === 0) return [];
  return [
    `Under pressure ${count(made, 'change was', 'changes were')} made; ${failed === 0 ? 'none' : failed} failed and ${undone === 0 ? 'none' : undone} ${undone > 1 ? 'were' : 'was'} undone.`,
  ];
}

function decide({ due, doubts }: Told): string {
  const by = `by **${spelled(due.dueOn)}**`;
  const early =
    due.reasons.length > 0 ? `This review comes before its time: ${due.reasons.join('; ')}. ` : '';
  if (doubts.length === 0)
    return `${early}No rule of the plan has evidence against it; to be decided ${by} is whether it still fits.`;
  const named = doubts.slice(0, NAMED).map(({ rule }) => `“${ruleTitle(rule)}”`);
  const more = doubts.length > NAMED ? [`${doubts.length - NAMED} more`] : [];
  const verb =
    doubts.length === 1
      ? 'rule of the plan has evidence against it and is'
      : 'rules of the plan have evidence against them and are';
  return `${early}${doubts.length} ${verb} to be kept, changed or dropped ${by}: ${and([...named, ...more])}.`;
}
