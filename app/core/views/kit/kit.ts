import type { Incident } from '../../incident/fold.ts';
import type { Instant } from '../../incident/words.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Repository } from '../../room/room.ts';

/** An open room as the kit can show it; without an incident, why its record could not be read. */
export interface OpenRoom {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly incident: Incident | { readonly unread: string };
}

/** The plan's file as it was when it was read. */
export interface PlanVersion {
  readonly commit: string;
  readonly at: Instant;
}

/** All that the kit is made of. Plain data. */
export interface Kit {
  readonly plan: Plan;
  /** `owner/repo:path`; null for the built-in plan. */
  readonly source: string | null;
  readonly version: PlanVersion | null;
  /** How much of the plan could not be used as it is written. */
  readonly problems: number;
  readonly repository: Repository;
  /** The repository's address. */
  readonly url: string;
  readonly rooms: readonly OpenRoom[];
  /** Phone numbers by the names of their secrets, as far as those are known. */
  readonly numbers: Readonly<Record<string, string>>;
  /** When it was written. */
  readonly now: Instant;
}

/** Acme, or the repository where the plan names no organization. */
export const organizationOf = ({ plan, repository }: Pick<Kit, 'plan' | 'repository'>): string =>
  plan.organization || `${repository.owner}/${repository.name}`;
