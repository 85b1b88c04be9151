import type { Instant, Person } from '../incident/words.ts';

/** Where the document is: a pull request that adds it, or an issue. */
export interface DocumentPlace {
  readonly as: 'pull request' | 'issue';
  readonly number: number;
  readonly url: string;
  /** Of the file that a pull request adds; null for an issue. */
  readonly path: string | null;
}

/** The document as GitHub shows it: whether it was accepted, when and by whom, and what it says then. */
export interface DocumentShown {
  readonly state: PostmortemDocument['state'];
  readonly at: Instant;
  readonly by: Person | null;
  /** Only of one that was accepted. */
  readonly text: string | null;
}

/** What was read of it for one pass. */
export interface DocumentRead {
  /** The team's own template; null: there is none. Undefined where it was not read. */
  readonly template?: string | null;
  readonly document?: DocumentShown;
}

/** What came of writing it. `left`: why nothing was written over what is there. */
export interface Written extends DocumentPlace {
  /** Key of what asked for it. */
  readonly of: string;
  readonly left?: 'changed' | 'accepted' | 'closed';
  /** What it says of the plan, where it was accepted already. */
  readonly answer?: PlanAnswer;
  /** What is wrong with the team's own template, for people. */
  readonly problem?: string;
}

/** The document as the incident knows it. */
export interface PostmortemDocument extends DocumentPlace {
  readonly of: string;
  readonly state: 'draft' | 'accepted' | 'closed';
  /** When it came to be so. */
  readonly since: Instant;
  readonly left: Written['left'] | null;
  readonly problem: string | null;
}

/** Whether the plan changes because of the incident: where, or why not. */
export interface PlanAnswer {
  readonly changes: boolean;
  readonly text: string;
}

/** By whom and when something was decided. */
export interface Decided {
  readonly at: Instant;
  readonly by: Person;
}

/** draft pull request #990. */
export const documentName = ({ as, number }: Pick<DocumentPlace, 'as' | 'number'>): string =>
  `${as} #${number}`;
