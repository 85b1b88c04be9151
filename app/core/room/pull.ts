import type { Pull } from '../changes/change.ts';
import type { Instant } from '../incident/words.ts';
import type { Actor } from './room.ts';

/** A pull request or an issue, wherever it is. */
export interface Ref {
  /** owner/name */
  readonly repository: string;
  readonly number: number;
}

/** One name for each, whatever case it was typed in. */
export const refName = ({ repository, number }: Ref): string => `${repository.toLowerCase()}#${number}`;

/** Whether both mean one pull request. */
export const sameRef = (one: Ref, other: Ref): boolean => refName(one) === refName(other);

/** Whether a row's pull request is the one that is shown, also where its repository was renamed or went to somebody else. */
export const isShown = (
  pull: Ref & { readonly id?: number | null; readonly head: string | null },
  shown: Ref & { readonly id: number; readonly head: string },
): boolean =>
  typeof pull.id === 'number'
    ? pull.id === shown.id
    : sameRef(pull, shown) || (pull.number === shown.number && pull.head === shown.head);

/** A pull request as GitHub shows it. What could not be read is null. */
export interface PullShown extends Readonly<Omit<Pull, 'seenAt'>> {
  readonly id: number;
  readonly title: string;
  readonly head: string;
  readonly state: NonNullable<Pull['state']>;
  readonly url: string;
  readonly body: string;
  readonly author: Actor;
  readonly private: boolean;
  /** It comes from a branch of its own repository, so that its author may write there. */
  readonly ownBranch: boolean;
  readonly updatedAt: Instant;
  readonly closedAt: Instant | null;
  readonly mergedBy: Actor | null;
  /** When the latest of its checks told something. */
  readonly checkedAt: Instant;
  /** The review that counts last; 0: none. */
  readonly reviewId: number;
}

/** What was found of a pull request that somebody named; `as`: how they called it. */
export type PullFound = { readonly as: Ref } & ({ readonly shown: PullShown } | { readonly refused: number });
