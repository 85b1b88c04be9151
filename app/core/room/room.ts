import type { OtherRoom } from '../duplicates/other.ts';
import type { ScenariosRead } from '../drills/scenario.ts';
import type { Instant, Permission, Person } from '../incident/words.ts';
import type { RowsKnown } from '../facts/rows.ts';
import type { Leaving } from '../outgoing/leaving.ts';
import type { SuspectsRead } from '../suspects/suspect.ts';
import type { Journal } from '../wire/journal.ts';
import type { DocumentRead } from '../postmortem/document.ts';
import type { FollowUpFound } from './follow-up.ts';
import type { PullFound } from './pull.ts';

/** A repository as a room needs to know it. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  /** Only those with access can read it: `private` or `internal` on GitHub. */
  readonly private: boolean;
  readonly defaultBranch: string;
}

/** Whoever wrote or did something: a person, or a program. */
export interface Actor extends Person {
  readonly bot: boolean;
}

export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: Actor;
  readonly open: boolean;
  readonly labels: readonly string[];
  readonly assignees: readonly Person[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** How many comments GitHub counts. */
  readonly comments: number;
  readonly url: string;
  /** How often the issue itself wears 👍, 👀 or 😕, and 😕 alone. */
  readonly reacted: number;
  readonly confused: number;
}

export interface Comment {
  readonly id: number;
  readonly author: Actor;
  readonly body: string;
  readonly createdAt: Instant;
  /** Changed since it was written, and its first text is not known. */
  readonly edited: boolean;
  /** How often it wears 👍, 👀 or 😕, from whomever. */
  readonly reacted: number;
  readonly confused: number;
}

/** A comment in an issue elsewhere that mirrors the incident. */
export interface Mirrored extends Comment {
  /** `owner/name#number`. */
  readonly mirror: string;
}

/** Something done in GitHub's own interface. */
export interface IssueEvent {
  readonly id: number;
  readonly at: Instant;
  /** Who did it: the assigner for assignments, else the actor. */
  readonly by: Actor;
  readonly what:
    | { readonly did: 'labeled' | 'unlabeled'; readonly label: string }
    | { readonly did: 'assigned' | 'unassigned'; readonly who: Person }
    | { readonly did: 'closed'; readonly reason: 'completed' | 'not_planned' | 'duplicate' }
    | { readonly did: 'reopened' }
    | { readonly did: 'renamed'; readonly to: string }
    | { readonly did: 'comment_deleted' }
    | { readonly did: 'other' };
}

/** A card found in the room: ours if its author is us. */
export interface CardFound {
  readonly id: number;
  readonly author: Actor;
  /** Undefined where the seal does not hold or nothing readable is in it. */
  readonly journal: Journal | undefined;
  /** It was sealed with a key, and none is at hand: whether the seal holds cannot be told. */
  readonly sealed?: boolean;
}

/** A comment of ours that carries the entries it was said for. */
export interface Receipt {
  readonly comment: number;
  readonly key: string;
  readonly entries: Journal['entries'];
  /** `sending` until what leaves GitHub has left. */
  readonly state: 'sending' | 'sent';
  /** Whom its comment is the record for, where that says nothing else. */
  readonly tells?: string;
  /** What leaves GitHub with it. */
  readonly leaving?: readonly Leaving[];
  /** The ids that rows had when it was said. */
  readonly rows?: RowsKnown | undefined;
  /** When its comment was last written. */
  readonly at: Instant;
}

/** Everything one pass knows of a room, at one moment. Plain data. */
export interface Room extends DocumentRead {
  readonly repository: Repository;
  readonly issue: Issue;
  /** Numeric id of our own account, where GitHub has told it. */
  readonly me: number | undefined;
  /** All cards seen, oldest first, whoever wrote them. */
  readonly cards: readonly CardFound[];
  /** Comments seen that are neither cards nor ours, in GitHub's order. */
  readonly comments: readonly Comment[];
  /** Comments by others in mirrors, as far as somebody told to look there. */
  readonly mirrored: readonly Mirrored[];
  readonly receipts: readonly Receipt[];
  /** Parts of the journal found in comments of ours. */
  readonly archives: readonly Archive[];
  /** Every comment that was read, of any kind. */
  readonly seen: readonly { readonly id: number; readonly at: Instant }[];
  /** Every comment of the issue was read. */
  readonly complete: boolean;
  /** Undefined where they were not read. */
  readonly events: { readonly list: readonly IssueEvent[]; readonly total: number } | undefined;
  /** The pull requests that were read for this pass. */
  readonly pulls?: readonly PullFound[];
  /** Other rooms that were read for this pass. */
  readonly others?: readonly OtherRoom[];
  /** The follow-ups that were read for this pass. */
  readonly followUps?: readonly FollowUpFound[];
  /** What opened rows of pull requests, as those keep it: had where the card is lost. */
  readonly kept?: Journal['entries'];
  /** What GitHub says the asked-for people may do, by login. */
  readonly permissions: Readonly<Record<string, Permission>>;
  /** Comments (0: the issue) known to wear our 😕. */
  readonly refused: ReadonlySet<number> | undefined;
  /** The journal that this process wrote last, where it has one. */
  readonly remembered: Journal | undefined;
  /** What changed before it broke, where it was asked for. */
  readonly suspects: SuspectsRead | undefined;
  /** What may be played, where somebody asks for it. */
  readonly scenarios?: ScenariosRead | undefined;
}

export interface Archive {
  readonly comment: number;
  readonly entries: Journal['entries'];
}
