import { digest } from '../../incident/entry.ts';
import type { Desk, Proposal, Proposed } from '../../upkeep/desk.ts';
import { proposalBody } from '../../views/review/proposal.ts';
import { dayOf } from '../days.ts';
import { canStamp, rewritten, type Decision } from '../decisions.ts';
import { diff } from '../diff.ts';
import type { Heard } from './hear.ts';
import type { Ending, Memory } from './memory.ts';

/**
 * How a review ended: by `/reviewed`, or closed by hand as completed, which counts as much. Called off, it ended
 * without having been one. Reopened, it goes on.
 */
export function endingOf({ kept, plan }: Desk, before: Memory, heard: readonly Heard[]): Ending | null {
  const said = heard.findLast(({ ends }) => ends !== undefined);
  if (said) {
    const { id: comment, at } = said.remark;
    return { on: dayOf(at, plan.timezone), comment, how: said.ends! };
  }
  if (kept.closedAt === null || kept.ended !== 'completed') return null;
  return before.ended ?? { on: dayOf(kept.closedAt, plan.timezone), comment: null, how: '' };
}

/** What the end asks to be written into the plan; null where there is nothing to write or no plan here. */
export function proposalOf(desk: Desk, decisions: readonly Decision[], { on }: Ending): Proposal | null {
  const file = desk.planText;
  if (!file) return null;
  const { text, byHand } = rewritten(file.text, decisions, on);
  if (text === file.text) return null;
  return {
    branch: `allclear/plan-review-${desk.kept.number}-${on}${variant(decisions)}`,
    path: file.path,
    text,
    title: `Plan reviewed on ${on}`,
    body: proposalBody({ review: desk.kept.number, on, decisions, byHand }),
    reviewers: desk.plan.review.owner,
  };
}

/** What was ticked later than the rest is a proposal of its own: a pull request that is there already has it not. */
function variant(decisions: readonly Decision[]): string {
  const changes = decisions.filter(({ choice }) => choice === 'change' || choice === 'drop');
  const told = changes.map(({ number, choice }) => `${number} ${choice}`).join(', ');
  return told === '' ? '' : `-${digest(told)}`;
}

/** What became of the day and the decisions, for people to read. */
export interface Stamp {
  readonly proposed: Proposed | null;
  /** What is still to be written by a person, as a diff; empty where nothing is. */
  readonly left: string;
  readonly byHand: readonly Decision[];
  /** The day could not be written: the group is in a form that a line cannot be added to. */
  readonly unstamped: boolean;
}

/** Where the end is written down: a pull request, else here, with what a person has to write. */
export function stampOf(desk: Desk, decisions: readonly Decision[], ending: Ending): Stamp {
  const file = desk.planText;
  const proposal = proposalOf(desk, decisions, ending);
  const proposed = (proposal && desk.proposed[proposal.branch]) ?? null;
  const byHand = file ? rewritten(file.text, decisions, ending.on).byHand : [];
  const left = file && proposal && proposed === 'may not' ? diff(file.text, proposal.text) : '';
  return { proposed, left, byHand, unstamped: file ? !canStamp(file.text, ending.on) : false };
}
