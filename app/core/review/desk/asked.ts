import type { Asked } from '../../plan/review.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Desk, Kept } from '../../upkeep/desk.ts';
import { askedDataOf, askedKey, type ReviewData } from '../data.ts';
import type { Memory } from './memory.ts';

/** A party of the review, how it is reached, and whether it has answered. */
export interface Party {
  readonly name: string;
  readonly way: Asked;
  /** The issue in which it is asked, once there is one. */
  readonly issue: Kept | undefined;
  /** `declined`: somebody closed its issue as not planned. */
  readonly state: 'not asked yet' | 'asked' | 'answered' | 'declined';
}

/** Everybody whom the plan wants asked, with what came of it. */
export function partiesOf(
  { plan, others }: Pick<Desk, 'plan' | 'others'>,
  { since }: Pick<ReviewData, 'since'>,
  { given }: Pick<Memory, 'given'>,
): Party[] {
  return Object.entries(plan.review.ask).map(([name, way]): Party => {
    const issue = others.find((one) => askedDataOf(one)?.party === name && one.key === askedKey(since, name));
    const answered = issue?.ended === 'completed' || given.some((one) => one.answers && one.party === name);
    const declined = issue?.ended === 'not planned';
    const state = answered ? 'answered' : declined ? 'declined' : issue ? 'asked' : 'not asked yet';
    return { name, way, issue, state };
  });
}

/** Whom the owner of a review is reached by: who has its issue, else who owns reviews by the plan. */
export const ownersOf = ({ assignees }: Pick<Kept, 'assignees'>, { review }: Plan): readonly string[] =>
  assignees.length > 0 ? assignees : review.owner.slice(0, 1);
