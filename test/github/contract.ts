import type { Clock, Deliveries, Faults, RequestLog } from './controls.ts';

export type * from './controls.ts';

/** A local GitHub for tests, the demo and the bench: `emulate` plus an overlay for what it lacks. */
export interface LocalGitHub {
  /** Base URL of the REST API, to give as `GITHUB_API_URL`; no trailing slash. */
  readonly url: string;
  readonly app: {
    id: number;
    slug: string;
    privateKey: string;
    installationId: number;
    /** Numeric id and login of the App's bot account, as comments carry them. */
    botId: number;
    botLogin: string;
  };
  /** Token of `github-actions[bot]`, the Action's own account. */
  readonly actionsToken: string;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly deliveries: Deliveries;
  /** What reached the API, in order of arrival; people's own acts through `as` are not in it. */
  readonly requests: RequestLog[];
  /** Milliseconds added before each API answer. Default 0. */
  latency: number;
  /** A person (or bot) acting on GitHub, with that account's rights, at the clock's moment. */
  as(login: string): Person;
  /** Everything a repository's issue shows, read without a request: for the end of a test. */
  look(repo: string, number: number): Promise<IssueSeen>;
  /** Puts an issue with its comments straight into the store: quick, and without deliveries. */
  seedIssue(repo: string, issue: SeedIssue): SeededIssue;
  /** A personal access token of that account, for HTTP. */
  token(login: string): string;
  /** The App's installation by the owner's login; `app.installationId` is the first of them. */
  readonly installations: Record<string, number>;
  /** Runs of workflows that were started by hand or through the API; a test may end them. */
  readonly workflowRuns: WorkflowRun[];
  /** The routes that the overlay answers itself; `emulate` answers the others. */
  readonly routes: readonly { method: string; template: string }[];
  close(): Promise<void>;
}

export interface WorkflowRun {
  readonly id: number;
  readonly repo: string;
  /** Name of the workflow's file. */
  readonly file: string;
  readonly ref: string;
  readonly inputs: Record<string, string>;
  /** Login of the account that started it. */
  readonly by: string;
  /** When it was started, as GitHub writes it. */
  readonly at: string;
  status: 'queued' | 'in_progress' | 'completed';
}

export interface Person {
  openIssue(repo: string, issue: { title: string; body?: string; labels?: string[] }): Promise<number>;
  comment(repo: string, number: number, body: string): Promise<number>;
  editComment(repo: string, id: number, body: string): Promise<void>;
  deleteComment(repo: string, id: number): Promise<void>;
  pinComment(repo: string, id: number): Promise<void>;
  react(repo: string, commentId: number, content: string): Promise<void>;
  editIssue(repo: string, number: number, change: { title?: string; body?: string }): Promise<void>;
  label(repo: string, number: number, label: string): Promise<void>;
  unlabel(repo: string, number: number, label: string): Promise<void>;
  assign(repo: string, number: number, login: string): Promise<void>;
  unassign(repo: string, number: number, login: string): Promise<void>;
  close(repo: string, number: number, reason?: 'completed' | 'not_planned' | 'duplicate'): Promise<void>;
  reopen(repo: string, number: number): Promise<void>;
  unpinComment(repo: string, id: number): Promise<void>;
  reactToIssue(repo: string, number: number, content: string): Promise<void>;
  /** Commits one file to the default branch. */
  writeFile(repo: string, path: string, text: string): Promise<void>;
  /** Any other request, as this account; resolves with the body, rejects from status 400 on. */
  request(method: string, path: string, body?: unknown): Promise<any>;
}

export interface SeedIssue {
  title: string;
  body?: string;
  /** Logins of people, of the App's bot or of `github-actions[bot]`. Default: the repository's owner. */
  author?: string;
  labels?: string[];
  assignees?: string[];
  comments?: { body: string; author?: string; at?: Date }[];
  at?: Date;
  state?: 'open' | 'closed';
}

export interface SeededIssue {
  number: number;
  id: number;
  commentIds: number[];
}

export interface IssueSeen {
  issue: Record<string, any>;
  comments: Record<string, any>[];
  events: Record<string, any>[];
  /** Reactions on the issue (`on: 'issue'`) and on its comments, with id, user, content, created_at. */
  reactions: { on: number | 'issue'; id: number; login: string; content: string; created_at: string }[];
}

export interface Seed {
  /** `owner/name` → settings. The App is installed on all of them. */
  repositories: Record<string, { private?: boolean; labels?: string[]; files?: Record<string, string> }>;
  /** Login → role per repository (`admin|maintain|write|triage|read|none`), or one role for all. Accounts ending in `[bot]` are bots. */
  people: Record<string, string | Record<string, string>>;
  /** Logins that GitHub knows but drops in silence when assigned. Unknown logins are dropped too. */
  unassignable?: string[];
  /** Largest number of assignees an issue keeps. Default 10. */
  assigneeCap?: number;
  /** The starting moment of the clock. Default: the wall clock. */
  now?: Date;
  /** The API lacks pinned comments (GHES before it had them). Default false. */
  noPins?: boolean;
  /** The clock's `speed`. Default 1. */
  speed?: number;
  /** Kind of each owner. Default: a `User` when the login is among the people, else an `Organization`. */
  owners?: Record<string, 'User' | 'Organization'>;
  /** What the App is granted where it is installed. Default: what `apps.ts` names. */
  permissions?: Record<string, string>;
  /** The events the App subscribes to. Default: what `apps.ts` names. */
  events?: string[];
}
