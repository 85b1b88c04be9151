import type { Day } from '../../review/days.ts';
import type { Decision } from '../../review/decisions.ts';
import { code, sections } from '../markdown.ts';
import { ruleTitle } from './rules.ts';

interface Proposed {
  readonly review: number;
  readonly on: Day;
  readonly decisions: readonly Decision[];
  readonly byHand: readonly Decision[];
}

/** What became of one rule, in a line. */
export function decided({ rule, choice }: Decision): string {
  const place = code(rule.path.join('.'));
  const words = `“${ruleTitle(rule)}” (${place})`;
  if (choice === 'keep') return `Keep ${words}`;
  if (choice === 'drop') return `Drop ${words}`;
  if (choice === 'both') return `${words}: more than one box is ticked, so it is kept`;
  const to = rule.suggestion === undefined ? '' : ` to ${code(rule.suggestion, 60)}`;
  return `Change ${words}${to}`;
}

/** The text of the pull request that writes down what a review decided. */
export function proposalBody({ review, on, decisions, byHand }: Proposed): string {
  const list = (all: readonly Decision[]): string => all.map((one) => `- ${decided(one)}`).join('\n');
  const written = decisions.filter((one) => !byHand.includes(one));
  return sections(
    `The plan was reviewed on ${on}: #${review}. The next review is counted from that day, whether this is merged or not.`,
    written.length > 0 && list(written),
    byHand.length > 0 && `Decided too, and to be written by a person:\n\n${list(byHand)}`,
  );
}
