import { DAY, type Instant } from '../incident/words.ts';
import { edited } from '../plan/edit.ts';
import type { Plan } from '../plan/schema.ts';
import type { Proposal } from '../upkeep/desk.ts';
import { dayOf } from './overdue.ts';

// A proposal that nobody wanted, or that may not be made, is not made again for ever.
const PROPOSED_FOR = 7 * DAY;

/** A resolved room of a drill. */
export interface DrillRoom {
  readonly number: number;
  readonly closedAt: Instant;
}

/** Whether the plan is to be told of a drill: it was held lately, and the plan remembers an older one. */
export const isNews = ({ closedAt }: DrillRoom, plan: Plan, now: Instant): boolean =>
  now - closedAt < PROPOSED_FOR && (plan.drills.last === null || plan.drills.last < dayOf(closedAt, plan));

/** The plan with the day of its last drill, as a pull request; undefined where its file cannot be written surely. */
export function lastDrill(
  { number, closedAt }: DrillRoom,
  plan: Plan,
  path: string,
  text: string,
): Proposal | undefined {
  const on = dayOf(closedAt, plan);
  const next = edited(text, ['drills', 'last'], on);
  if (next === undefined) return undefined;
  return {
    ...{ branch: `allclear/drilled-${on}`, path, text: next },
    title: `Outage plan: last exercised on ${on}`,
    body: `The drill in #${number} was resolved on ${on}. This writes the day into the plan, so that the next one is asked for in time.`,
  };
}
