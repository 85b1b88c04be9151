import { day } from '../../incident/zone.ts';
import type { Instant } from '../../incident/words.ts';
import { numbersOf, type Numbers, type Span } from '../../numbers/period.ts';
import type { PastRoom } from '../../numbers/past.ts';
import { rulesOf, type RuleEvidence } from '../../numbers/rules.ts';
import type { Plan } from '../../plan/schema.ts';
import { eachPart, incidentsPart } from './parts/incidents.ts';
import { rulesAgainst, rulesKept } from './parts/rules.ts';
import { promisesPart, timesPart } from './parts/times.ts';
import { changesPart, partnersPart, rolesPart } from './parts/work.ts';
import type { Section } from './section.ts';

/** A room of which nothing could be read, and why. */
export interface Unread {
  readonly number: number;
  readonly url: string;
  readonly why: string;
}

/** Everything that a report of a period shows, in whatever form. */
export interface Report {
  /** owner/name */
  readonly repository: string;
  readonly numbers: Numbers;
  readonly rules: readonly RuleEvidence[];
  readonly plan: Plan;
  readonly now: Instant;
  readonly unread: readonly Unread[];
}

/** The report of a period from the rooms that were read. */
export function reportOf(
  { rooms, unreadable }: { readonly rooms: readonly PastRoom[]; readonly unreadable: readonly Unread[] },
  span: Span,
  { repository, plan, now }: Pick<Report, 'repository' | 'plan' | 'now'>,
): Report {
  const numbers = numbersOf(rooms, span, plan, now);
  const rules = rulesOf(rooms, span, plan, now);
  return { repository, numbers, rules, plan, now, unread: unreadable };
}

/** What a report says, part by part; a part that nothing is in is said in one sentence. */
export const sectionsOf = ({ numbers, rules, plan }: Report): Section[] => [
  ...[incidentsPart(numbers), timesPart(numbers), promisesPart(numbers, plan)],
  ...[changesPart(numbers), rolesPart(numbers, plan), partnersPart(numbers, plan)],
  ...[rulesAgainst(rules), rulesKept(rules), eachPart(numbers)],
];

/** 1 Jan 2026 to 31 Dec 2026: its first and last day in the plan's zone. */
export function periodOf({ from, to, timezone }: Numbers): string {
  const dayOf = (at: Instant): string => day(at, timezone, 0);
  return `${dayOf(from)} to ${dayOf(to - 1)}`;
}

/** Why rooms are missing in it, in sentences. */
export const unreadSaid = ({ unread }: Report): string =>
  unread.length === 0
    ? ''
    : `Not in it, because they could not be read: ${unread.map(({ number, why }) => `#${number} (${why})`).join(', ')}.`;
