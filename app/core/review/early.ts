import { earlier } from './days.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { code, text } from '../views/markdown.ts';
import { and } from '../words/lists.ts';
import { changedShare } from './lines.ts';
import { goneSince, peopleIn } from './people.ts';

/** What may open a review before its time. */
export interface Signals {
  /** The plan as it stood when its period began, and its text; null where that cannot be had. */
  readonly then: { readonly plan: Plan; readonly text: string } | null;
  /** The plan's text as it is now; null where it cannot be had. */
  readonly text: string | null;
  /** Logins, in small letters, of those whom the plan named then and who are no more in the organization or repository. */
  readonly left: readonly string[];
  /** Incidents of the period that were severity one at their worst. */
  readonly severe: readonly { readonly number: number; readonly at: Instant }[];
  /** Commits of the period on each path that the plan names. */
  readonly commits: Readonly<Record<string, number>>;
}

export const NO_SIGNALS: Signals = { then: null, text: null, left: [], severe: [], commits: {} };

/** Why the review comes before its time, each in words; none: it does not. */
export function earlyReasons(signals: Signals, plan: Plan): string[] {
  return [severe, lines, people, vendors, paths].flatMap((reason) => reason(signals, plan) ?? []);
}

/** However late it is noticed: what counts is that so many lay so close together. */
function severe({ severe: all }: Signals, plan: Plan): string | null {
  const { sev1Count: wanted, sev1Within: within } = plan.review.early;
  if (wanted === null) return null;
  const sorted = all.toSorted((one, other) => one.at - other.at);
  const last = sorted.findIndex(({ at }, n) => {
    const first = sorted[n - wanted + 1];
    return first !== undefined && first.at >= earlier(at, within, plan.timezone);
  });
  if (last < 0) return null;
  const found = sorted.slice(last - wanted + 1, last + 1).map(({ number }) => `#${number}`);
  const what = wanted === 1 ? 'a severity-one incident' : `${wanted} severity-one incidents`;
  return `${what} in ${periodWords(within)}: ${found.join(', ')}`;
}

function lines({ then, text: now }: Signals, { review }: Plan): string | null {
  const most = review.early.linesChanged;
  if (most === null || then === null || now === null) return null;
  const share = changedShare(then.text, now);
  return share < most ? null : `${percent(share)} of the plan's lines have changed since the last review`;
}

function people({ then, left }: Signals, plan: Plan): string | null {
  const most = plan.review.early.peopleChanged;
  if (most === null || then === null) return null;
  const named = peopleIn(then.plan);
  const { gone, roles } = goneSince(then.plan, plan, left);
  if (named.length === 0 || gone / named.length < most) return null;
  const whose = roles.length > 0 ? `, among them ${and(roles.map((role) => text(role, 60)))}` : '';
  const verb = gone === 1 ? 'has' : 'have';
  return `${gone} of the ${named.length} people whom the plan named at the last review ${verb} gone${whose}`;
}

function vendors({ then }: Signals, plan: Plan): string | null {
  if (!plan.review.early.vendorsChanged || then === null) return null;
  const names = (one: Plan, other: Plan): string[] =>
    Object.keys(one.vendors).flatMap((key) =>
      key in other.vendors ? [] : [text(one.vendors[key]!.name, 60)],
    );
  const [added, dropped] = [names(plan, then.plan), names(then.plan, plan)];
  const parts = [
    ...(added.length > 0 ? [`${and(added)} came as ${added.length > 1 ? 'vendors' : 'a vendor'}`] : []),
    ...(dropped.length > 0 ? [`${and(dropped)} went as ${dropped.length > 1 ? 'vendors' : 'a vendor'}`] : []),
  ];
  return parts.length > 0 ? `${parts.join(', and ')} since the last review` : null;
}

function paths({ commits }: Signals, { review }: Plan): string | null {
  const over = Object.entries(review.early.paths).flatMap(([path, most]) =>
    (commits[path] ?? 0) >= most
      ? [`${commits[path]} commits on ${code(path)}, and ${most} are too many`]
      : [],
  );
  return over.length > 0 ? `since the last review there were ${over.join('; ')}` : null;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function periodWords(period: Plan['review']['early']['sev1Within']): string {
  const [count, unit] = period.months === undefined ? [period.days, 'day'] : [period.months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
