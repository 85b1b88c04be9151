import type { Repository } from '../room/room.ts';
import type { RawUser } from './raw.ts';

/** The parts of GitHub's deliveries that tell where to look. */
export interface RawRepository {
  readonly name: string;
  readonly full_name: string;
  readonly private?: boolean;
  readonly default_branch?: string;
}

export interface Payload {
  readonly action?: string;
  readonly repository?: RawRepository;
  readonly sender?: RawUser;
  readonly issue?: {
    readonly number: number;
    readonly labels?: readonly { readonly name?: string }[];
    readonly body?: string | null;
    readonly pull_request?: unknown;
  };
  readonly comment?: {
    readonly id: number;
    readonly body?: string;
    readonly user?: RawUser;
    readonly created_at: string;
  };
  readonly label?: { readonly name: string };
  readonly pull_request?: {
    readonly number: number;
    readonly body?: string | null;
    readonly head?: {
      readonly sha?: string;
      readonly ref?: string;
      readonly repo?: { readonly full_name?: string } | null;
    };
  };
  readonly check_suite?: { readonly head_sha: string };
  readonly check_run?: { readonly head_sha: string };
  /** Of a commit's status. */
  readonly sha?: string;
  readonly state?: string;
  readonly repositories?: readonly RawRepository[];
  readonly repositories_added?: readonly RawRepository[];
  readonly ref?: string;
  readonly commits?: readonly {
    readonly added?: readonly string[];
    readonly modified?: readonly string[];
    readonly removed?: readonly string[];
  }[];
}

/** A repository as a delivery names it. */
export function repositoryOf({
  full_name,
  name,
  private: isPrivate,
  default_branch,
}: RawRepository): Repository {
  return {
    owner: full_name.slice(0, full_name.indexOf('/')),
    name,
    private: isPrivate ?? false,
    defaultBranch: default_branch ?? 'main',
  };
}
