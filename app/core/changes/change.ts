import type { Instant, Person } from '../incident/words.ts';

export type ChangeState =
  'proposed' | 'approved' | 'rejected' | 'withdrawn' | 'running' | 'done' | 'failed' | 'undone';

/** A pull request as it was last seen; what GitHub has not told yet is null. */
export interface Pull {
  /** owner/name */
  repository: string;
  number: number;
  /** GitHub's own number of it, which stays when its repository gets another name. */
  id: number | null;
  title: string | null;
  head: string | null;
  state: 'draft' | 'open' | 'merged' | 'closed' | null;
  checks: 'none' | 'pending' | 'passing' | 'failing' | null;
  review: 'none' | 'approved' | 'changes requested' | null;
  mergedAt: Instant | null;
  /** The commit that it was merged as. */
  commit: string | null;
  url: string | null;
  /** Only those with access can read its repository. */
  private: boolean | null;
  /** When GitHub says that it was changed last, as of the latest news of it. */
  updatedAt: Instant | null;
  /** The moment of that news: what comes later is told after it. */
  seenAt: Instant | null;
}

/** A pull request of which nothing is known but its number. */
export const unseenPull = (repository: string, number: number): Pull => ({
  ...{ repository, number, id: null, title: null, head: null, state: null, checks: null },
  ...{ review: null, mergedAt: null, commit: null, url: null, private: null },
  ...{ updatedAt: null, seenAt: null },
});

/** A yes, bound to the words and the commit that it was given for. */
export interface Approval {
  at: Instant;
  by: Person;
  /** Digest of summary, undo and risk. */
  of: string;
  head: string | null;
  /** Whoever proposed it said yes to it. */
  own: boolean;
  /** Given once it had been done already. */
  after: boolean;
  /** Read again where the ledger was lost: what it was given for is not sure, and it is asked for anew. */
  anew: boolean;
}

/** One row of the ledger. */
export interface Change {
  number: number;
  /** What its comment calls it, where another row was given that number in the same moment. */
  was: number | null;
  /** Key of the entry that opened it. */
  key: string;
  at: Instant;
  /** Who proposed it. */
  by: Person;
  /** As typed; empty where a pull request says it. */
  text: string;
  risk: string | null;
  undo: string | null;
  /** Its number in another change system. */
  ref: string | null;
  pull: Pull | null;
  state: ChangeState;
  /** Waits for a yes, as the plan said when it was proposed or reworded. */
  needsYes: boolean;
  /** Since when, and by which entry, the words and commits are those that it has. */
  asOf: { at: Instant; key: string };
  approval: Approval | null;
  /** An approval that holds no more, until there is another. */
  voided: { at: Instant; by: Person; why: 'words' | 'commits' } | null;
  rejected: { at: Instant; by: Person; why: string } | null;
  /** Done although the plan asked for a yes first; closed by an approval after the fact. */
  unapproved: { at: Instant; by: Person; key: string; did: Did } | null;
  /** `askAt`: when it is asked after, because it runs long. */
  started: { at: Instant; by: Person; key: string; askAt: Instant | null } | null;
  ended: { at: Instant; by: Person; how: 'done' | 'failed'; outcome: string | null } | null;
  /** `row`: the row that undid it. */
  undone: { at: Instant; by: Person; text: string | null; row: number | null } | null;
  /** The latest word of somebody on it. */
  noted: { at: Instant; by: Person; text: string } | null;
}

/** What was done to a change. */
export type Did = 'started' | 'done' | 'failed' | 'undone' | 'changed';

/** Opened, and neither carried out nor turned down. */
export const isOpen = ({ state }: Change): boolean =>
  state === 'proposed' || state === 'approved' || state === 'running';

/** Somebody's yes is missing before it may be started. */
export const isWaiting = ({ state, needsYes, approval }: Change): boolean =>
  needsYes && (state === 'proposed' || (state === 'approved' && approval?.anew === true));

/** It may be started without anything missing. */
export const isReady = (change: Change): boolean =>
  (change.state === 'approved' || change.state === 'proposed') && !isWaiting(change);

/** Carried out without the yes that the plan asks for, and nobody has said yes since. */
export const lacksYes = ({ unapproved, approval }: Change): boolean => unapproved !== null && !approval;

/** What it is, in its own words or its pull request's. */
export const whatOf = ({ text, pull }: Pick<Change, 'text' | 'pull'>): string =>
  text || (pull ? (pull.title ?? `${pull.repository}#${pull.number}`) : '');

/** What it is and how it stands, with what came of it: for lists in plain words. */
export function storyOf(change: Change): string {
  const { state, ended, undone } = change;
  const came = undone?.text ?? ended?.outcome;
  return `${whatOf(change)} (${state}${came ? `: ${came}` : ''})`;
}

/** Ids of the rows that are open. */
export const changesOpen = ({ changes }: { changes: { rows: readonly Change[] } }): string[] =>
  changes.rows.filter(isOpen).map(({ number }) => `C${number}`);
