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
  /** Nothing in the file can be read: which version of it, and whether the plan is the one that was read before. */
  readonly broken?: { readonly version: string; readonly kept: boolean };
  /** There is no file any more: the plan as it was when there was one. Incidents that run keep it. */
  readonly before?: Plan;
  /** It was not read within the last minute. */
  readonly stale?: boolean;
}
