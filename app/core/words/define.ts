import type { AudiencePlan, Plan } from '../plan/schema.ts';
import type { Standing } from './standing.ts';

/** Names of the checks, as the plan's table has them; secrets are not in it, for they always block. */
export type CheckName = 'too-long' | 'no-next-time' | 'host-names' | 'addresses' | 'names' | 'secrets';

/** What a check found in words before they leave. */
export interface Finding {
  readonly check: CheckName;
  readonly level: 'warn' | 'block';
  /** The words it is about; for secrets what they look like, never the words. */
  readonly found: string;
  /** What is wrong and what would be right: a sentence for people, not yet escaped. */
  readonly says: string;
}

/** What is known of the room beside the plan. */
export interface Known {
  /** When the next update is due; null: nobody has said. What the template says need not be in the text. */
  readonly nextAt: number | null;
  /** Nothing has to come after: it is over, or its plan tells this audience only of the end. */
  readonly last: boolean;
  /** Logins of the people in the room. */
  readonly logins: readonly string[];
}

/** Words to be checked: without unseen characters and secrets, as somebody would read them. */
export interface Words {
  readonly text: string;
  /** How many characters were written. */
  readonly length: number;
  readonly audience: string;
  readonly standing: Standing;
  readonly terms: AudiencePlan | undefined;
  readonly plan: Plan;
  readonly known: Known;
}

/** One check: nothing where all is well. */
export type Check = (words: Words) => Omit<Finding, 'check' | 'level'> | undefined;

const SHOWN = 3;

/** The first few of what was found, each once. */
export function some(found: readonly string[]): string {
  const all = [...new Set(found)];
  const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : '';
  return all.slice(0, SHOWN).join(', ') + more;
}
