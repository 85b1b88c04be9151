import type { Incident } from '../incident/fold.ts';
import type { Instant, Role } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { trainingOf } from './standing.ts';

/** Why somebody is asked for a role after all others. */
export interface Lapse {
  /** The day on which the training ran out; null: none is on record, and the role needs one. */
  readonly ranOut: string | null;
}

/** Whether somebody's training speaks against asking them for a role. Where nothing is on record it does only if the role needs training. */
export function lapseOf(login: string, role: Role, plan: Plan, asOf: Instant): Lapse | undefined {
  const training = trainingOf(login, role, plan, asOf);
  if (!training) return plan.roles[role]?.needsTraining ? { ranOut: null } : undefined;
  return training.standing === 'ran out' ? { ranOut: training.until } : undefined;
}

/** The moment at which trainings are judged in an incident: nobody's runs out while it goes on. */
export const judgedAt = ({ declaration, status }: Pick<Incident, 'declaration' | 'status'>): Instant =>
  Math.max(declaration.declared?.at ?? 0, status.again?.at ?? 0);
