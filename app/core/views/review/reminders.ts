import type { ReviewData } from '../../review/data.ts';
import { spelled, type Day } from '../../review/days.ts';
import type { Decision } from '../../review/decisions.ts';
import type { Party } from '../../review/desk/asked.ts';
import { and } from '../../words/lists.ts';
import { text } from '../markdown.ts';

interface Open {
  readonly decisions: readonly Decision[];
  readonly parties: readonly Party[];
}

/** Reminds the owner of the day, with what is still open. */
export function ownerReminded(
  to: readonly string[],
  { dueOn, rules }: ReviewData,
  { decisions, parties }: Open,
  today: Day,
): string {
  const undecided = rules.length - decisions.length;
  const silent = parties.flatMap(({ name, state }) => (state === 'asked' ? [text(name, 60)] : []));
  const open = [
    ...(undecided > 0 ? [`${undecided} of ${rules.length} rules have no box ticked, and are kept`] : []),
    ...(silent.length > 0 ? [`${and(silent)} ${silent.length > 1 ? 'have' : 'has'} not answered`] : []),
  ];
  const when = today < dueOn ? `is due on **${spelled(dueOn)}**` : `was due on **${spelled(dueOn)}**`;
  const still = open.length > 0 ? ` Still open: ${open.join('; ')}.` : ' Nothing else is open.';
  return `${and(to.map((login) => `@${login}`))}, this review ${when}.${still} \`/reviewed\` and what was decided ends it.`;
}
