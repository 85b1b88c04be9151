import { readPlan } from '../../../app/core/plan/read.ts';
import type { Plan } from '../../../app/core/plan/schema.ts';

/** Noon of a day, in UTC. */
export const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** A plan as it is written, which must be without a problem. */
export function planOf(text: string): Plan {
  const { plan, problems } = readPlan({ text, path: 'p' });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  return plan;
}
