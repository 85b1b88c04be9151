import type { Instant } from '../incident/words.ts';

/** The kinds of things that may have broken it, and how people call several of them. */
export const KINDS = ['merge', 'release', 'deployment', 'run'] as const;
export type SuspectKind = (typeof KINDS)[number];

/** Something that changed before it broke. */
export interface Suspect {
  readonly kind: SuspectKind;
  readonly at: Instant;
  /** owner/name */
  readonly repository: string;
  /** Login of whoever did it; null where GitHub does not say. */
  readonly by: string | null;
  /** The title, the tag, the environment or the workflow's name. */
  readonly what: string;
  readonly url: string;
  /** Of a merge: the pull request. */
  readonly number?: number;
  /** What it put there; of a merge, the commit to revert. */
  readonly commit?: string;
  /** The branch of a merge that did not go to the default one; how a workflow run ended. */
  readonly how?: string;
}

/** What could not be seen of a repository, and why: not allowed, no answer, or more than one page. */
export interface Unseen {
  readonly repository: string;
  readonly kind: SuspectKind;
  readonly why: 'forbidden' | 'no answer' | 'more';
}

/** What was read for one question. */
export interface SuspectsRead {
  /** Key of the question. */
  readonly question: string;
  readonly rows: readonly Suspect[];
  readonly unseen: readonly Unseen[];
}
