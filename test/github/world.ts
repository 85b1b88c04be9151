import type { Seed } from './contract.ts';
import type { GitHubClock } from './clock.ts';
import type { Emulated } from './emulator.ts';
import type { Account } from './people.ts';
import type { Webhooks } from './webhooks.ts';

/** Who does something, and through which App. */
export interface Actor {
  account: Account;
  app: AppAccount | null;
}

export interface AppAccount {
  id: number;
  slug: string;
  name: string;
  bot: Account;
}

export interface Label {
  id: number;
  name: string;
  color: string;
  description: string | null;
  isDefault: boolean;
}

export interface Reaction {
  id: number;
  account: Account;
  content: string;
  at: string;
}

export interface Comment {
  id: number;
  issue: Issue;
  account: Account;
  app: AppAccount | null;
  body: string;
  createdAt: string;
  updatedAt: string;
  reactions: Reaction[];
}

export interface IssueEvent {
  id: number;
  event: string;
  issue: Issue;
  account: Account;
  app: AppAccount | null;
  at: string;
  /** What this kind of event carries besides. */
  more: Record<string, unknown>;
}

export interface Issue {
  id: number;
  number: number;
  repo: Repo;
  title: string;
  body: string | null;
  account: Account;
  app: AppAccount | null;
  labels: Label[];
  assignees: Account[];
  state: 'open' | 'closed';
  stateReason: string | null;
  closedAt: string | null;
  closedBy: Account | null;
  lockReason: string | null;
  locked: boolean;
  comments: Comment[];
  events: IssueEvent[];
  reactions: Reaction[];
  pin: { comment: Comment; at: string; by: Account } | null;
  createdAt: string;
  updatedAt: string;
  /** Set when the number is a pull request, which `emulate` keeps. */
  pull: { mergedAt: string | null; draft: boolean } | null;
}

export interface Repo {
  id: number;
  owner: Account;
  name: string;
  fullName: string;
  private: boolean;
  labels: Map<string, Label>;
  issues: Map<number, Issue>;
  comments: Map<number, Comment>;
  events: Map<number, IssueEvent>;
}

/** Everything that the overlay knows, next to what `emulate` keeps. */
export interface World {
  url: string;
  seed: Seed;
  clock: GitHubClock;
  emulated: Emulated;
  webhooks: Webhooks;
  /** Accounts by login in lower case. */
  accounts: Map<string, Account>;
  /** Repositories by full name in lower case. */
  repos: Map<string, Repo>;
  /** Former full names in lower case, with the repository that had them. */
  moved: Map<string, Repo>;
  app: AppAccount;
  actions: AppAccount;
  /** Installation of the App by the owner's id. */
  installations: Map<number, number>;
  next(kind: 'issue' | 'comment' | 'event' | 'reaction' | 'label' | 'delivery' | 'run'): number;
}

/** Counters for ids which grow, from numbers of the size that GitHub has reached. */
export function counters(): World['next'] {
  const last = {
    issue: 3_100_000_000,
    comment: 3_300_000_000,
    event: 18_000_000_000,
    reaction: 260_000_000,
    label: 8_000_000_000,
    delivery: 140_000_000_000,
    run: 19_000_000_000,
  };
  return (kind) => ++last[kind];
}

/** A node id: opaque, and different for each kind and number. */
export const nodeId = (kind: string, id: number) =>
  `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
