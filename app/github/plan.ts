import type { Plan } from '../core/plan/schema.ts';

/** The plan in force for a repository, where it was found, and what is wrong with it. */
export interface PlanRead {
  readonly plan: Plan;
  /** `owner/repo:path`, or null for the built-in plan. */
  readonly source: string | null;
  readonly problems: readonly {
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly nearest?: string;
  }[];
}
