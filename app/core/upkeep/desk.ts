import type { Instant, Permission, Person } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Actor, Repository } from '../room/room.ts';
import type { Mailing } from './mailing.ts';
import type { Passed, PassingOn } from './passed.ts';

/** Worn by every issue about the plan: one request lists them all. */
export const ABOUT_THE_PLAN = 'outage plan';

/** What issues about the plan are for. None of them is a room. */
export const DESKS = [
  'plan review',
  'party asked',
  'training due',
  'training register',
  'drill overdue',
] as const;
export type DeskKind = (typeof DESKS)[number];

/** An issue about the plan, as GitHub shows it. */
export interface Kept {
  readonly number: number;
  /** GitHub's id of the issue, which links it below another. */
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly kind: DeskKind;
  /** What it was opened for, once for ever. */
  readonly key: string;
  /** What was decided when it was opened, sealed in its text. */
  readonly data: unknown;
  /** Its text as people see it, boxes that they ticked included. */
  readonly body: string;
  readonly assignees: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly closedAt: Instant | null;
  /** How it was closed; null while it is open. */
  readonly ended: 'completed' | 'not planned' | null;
}

/** An issue about the plan that is to be opened: the same kind and key only once, whatever runs twice or late. */
export interface Opening {
  readonly kind: DeskKind;
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** Plain data that its text hides, and that `Kept` gives back. */
  readonly data: unknown;
  readonly assignees: readonly string[];
  /** The number of the issue that it hangs below, where GitHub can. */
  readonly under?: number;
}

/** A comment in an issue about the plan. */
export interface Remark {
  readonly id: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly body: string;
  readonly edited: boolean;
}

/** A file that is wanted, as a pull request. */
export interface Proposal {
  /** The same branch is the same proposal: one that exists already is taken up. */
  readonly branch: string;
  readonly path: string;
  readonly text: string;
  readonly title: string;
  readonly body: string;
  readonly reviewers?: readonly string[];
}

/** What came of a proposal. `may not`: contents or pull requests may not be written here. */
export type Proposed =
  { readonly number: number; readonly url: string; readonly state: 'open' | 'merged' | 'closed' } | 'may not';

/** A write that is wanted in an issue about the plan. */
export type Deed =
  | { readonly do: 'react'; readonly comment: number; readonly with: '+1' | 'confused' | 'eyes' }
  /** Said once, by its key. `for`: the comment that asked for it, whose reaction is the claim; null: unasked. */
  | {
      readonly do: 'say';
      readonly key: string;
      readonly body: string;
      readonly for: number | null;
      readonly with?: '+1' | 'confused' | 'eyes';
    }
  | Mailing
  /** The one living comment, and what it remembers. */
  | { readonly do: 'keep'; readonly body: string; readonly memory: unknown }
  | { readonly do: 'open'; readonly opening: Opening }
  | { readonly do: 'propose'; readonly proposal: Proposal }
  /** Attended to there before anything else is done here. */
  | ({ readonly do: 'pass on' } & PassingOn)
  | { readonly do: 'assign'; readonly who: readonly string[] }
  /** `issue`: another one about the plan, by its number. */
  | { readonly do: 'close'; readonly as: 'completed' | 'not planned'; readonly issue?: number };

/** All that is known of one issue about the plan at one moment. */
export interface Desk {
  readonly kept: Kept;
  readonly remarks: readonly Remark[];
  /** What its living comment remembers; undefined where there is none, or its seal does not hold. */
  readonly memory: unknown;
  /** Keys of what was said here. */
  readonly said: ReadonlySet<string>;
  /** Mails, by their keys, that were leaving at that moment, and of which nothing was said since. */
  readonly leaving?: ReadonlyMap<string, Instant>;
  /** The other issues about the plan, the newest first. */
  readonly others: readonly Kept[];
  readonly repository: Repository;
  readonly plan: Plan;
  /** The plan's file, where it was asked for; null: none is here. */
  readonly planText: { readonly path: string; readonly text: string } | null | undefined;
  /** What GitHub lets people do, by login in small letters, where it was asked for. */
  readonly rights: Readonly<Record<string, Permission>>;
  /** What came of the proposals of this pass, by branch. */
  readonly proposed: Readonly<Record<string, Proposed>>;
  readonly me: Person | undefined;
  /** What other issues have passed on to this one. */
  readonly passed?: readonly Passed[];
  readonly now: Instant;
}

/** What must be read before it can be decided, or what is to be done. */
export type Attended =
  | { readonly needs: { readonly rights?: readonly string[]; readonly planText?: true } }
  | { readonly deeds: readonly Deed[] };

const LONGEST_LABEL = 50;

/** The label that claims an opening. `turn`: the next one takes over from a claim that came to nothing. */
export function claimLabel({ kind, key }: Pick<Opening, 'kind' | 'key'>, turn = 1): string {
  const end = turn > 1 ? ` (${turn})` : '';
  const name = `${kind} ${key}`.trim();
  if (name.length + end.length <= LONGEST_LABEL) return name + end;
  // A long key by its beginning and its end, which are what differs.
  const left = LONGEST_LABEL - end.length - kind.length - 2;
  return `${kind} ${key.slice(0, Math.floor(left / 2))}…${key.slice(-Math.floor(left / 2))}${end}`;
}
