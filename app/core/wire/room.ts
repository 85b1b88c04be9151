import type { Entry } from '../incident/fold.ts';
import type { Permission, Person } from '../incident/words.ts';
import type {
  Actor,
  Archive,
  CardFound,
  Comment,
  Issue,
  IssueEvent,
  Receipt,
  Repository,
  Room,
} from '../room/room.ts';
import { hiddenIn, saidFor } from './marker.ts';
import type { Journal } from './journal.ts';

/** The parts of GitHub's JSON that a room is made of. */
export interface RawUser {
  readonly id: number;
  readonly login: string;
  readonly type?: string;
}
export interface RawIssue {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body?: string | null;
  readonly user: RawUser | null;
  readonly state: string;
  readonly labels: readonly (string | { readonly name?: string })[];
  readonly assignees?: readonly RawUser[] | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly comments: number;
  readonly html_url: string;
  readonly pull_request?: unknown;
  readonly reactions?: Readonly<Record<string, unknown>>;
  readonly pinned_comment?: RawComment | null;
}
export interface RawComment {
  readonly id: number;
  readonly body?: string;
  readonly user: RawUser | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly reactions?: Readonly<Record<string, unknown>>;
}
export interface RawEvent {
  readonly id: number;
  readonly event: string;
  readonly created_at: string;
  readonly actor: RawUser | null;
  readonly assigner?: RawUser | null;
  readonly assignee?: RawUser | null;
  readonly label?: { readonly name: string };
  readonly state_reason?: string | null;
  readonly rename?: { readonly from: string; readonly to: string };
}

/** Everything that was read for one pass. */
export interface RawRoom {
  readonly repository: Repository;
  readonly issue: RawIssue;
  readonly comments: readonly RawComment[];
  readonly complete: boolean;
  readonly events: { readonly list: readonly RawEvent[]; readonly total: number } | undefined;
  /** First texts of comments, as their deliveries brought them. */
  readonly first: ReadonlyMap<number, string>;
  readonly me: Person | undefined;
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly refused: ReadonlySet<number> | undefined;
  readonly remembered: Journal | undefined;
  /** What this process said a moment ago, whether the comments show it or not. */
  readonly said: readonly Receipt[];
}

/** Opens a sealed token; undefined where the seal does not hold. */
export type Open = (token: string) => unknown;

const GHOST: Actor = { id: 0, login: 'ghost', bot: true };

/** Whoever GitHub names: programs are told from people by their type. */
export function actorOf(user: RawUser | null | undefined): Actor {
  if (!user) return GHOST;
  return {
    id: user.id,
    login: user.login,
    bot: (user.type ?? 'User') !== 'User' || user.login.endsWith('[bot]'),
  };
}

const personOf = ({ id, login }: RawUser): Person => ({ id, login });

/** GitHub's issue as a room needs it. */
export function issueOf(raw: RawIssue): Issue {
  return {
    id: raw.id,
    number: raw.number,
    title: raw.title,
    body: raw.body ?? '',
    author: actorOf(raw.user),
    open: raw.state === 'open',
    labels: raw.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    assignees: (raw.assignees ?? []).map(personOf),
    createdAt: Date.parse(raw.created_at),
    updatedAt: Date.parse(raw.updated_at),
    comments: raw.comments,
    url: raw.html_url,
    reacted: reacted(raw),
    confused: count(raw, 'confused'),
  };
}

type Reacted = { readonly reactions?: Readonly<Record<string, unknown>> | undefined };
const count = (raw: Reacted, content: string): number => Number(raw.reactions?.[content] ?? 0);
const reacted = (raw: Reacted): number =>
  ['+1', 'eyes', 'confused'].reduce((sum, content) => sum + count(raw, content), 0);

function commentOf(raw: RawComment, first: ReadonlyMap<number, string>): Comment {
  const body = first.get(raw.id);
  return {
    id: raw.id,
    author: actorOf(raw.user),
    body: body ?? raw.body ?? '',
    createdAt: Date.parse(raw.created_at),
    edited: body === undefined && raw.updated_at > raw.created_at,
    reacted: reacted(raw),
    confused: count(raw, 'confused'),
  };
}

function eventOf(raw: RawEvent): IssueEvent {
  const by = actorOf(raw.assigner ?? raw.actor);
  return { id: raw.id, at: Date.parse(raw.created_at), by, what: whatOf(raw) };
}

function whatOf(raw: RawEvent): IssueEvent['what'] {
  const { event, label, assignee, rename } = raw;
  if ((event === 'labeled' || event === 'unlabeled') && label) return { did: event, label: label.name };
  if ((event === 'assigned' || event === 'unassigned') && assignee)
    return { did: event, who: personOf(assignee) };
  if (event === 'closed') {
    const reason = raw.state_reason;
    return {
      did: 'closed',
      reason: reason === 'not_planned' || reason === 'duplicate' ? reason : 'completed',
    };
  }
  if (event === 'renamed' && rename) return { did: 'renamed', to: rename.to };
  return event === 'reopened' || event === 'comment_deleted' ? { did: event } : { did: 'other' };
}

/** What was read, as plain data that the core can think about. */
export function roomOf(raw: RawRoom, open: Open): Room {
  const pinned = raw.issue.pinned_comment;
  const missing = pinned && !raw.comments.some(({ id }) => id === pinned.id);
  const all = [...raw.comments, ...(missing ? [pinned] : [])].sort((one, other) => one.id - other.id);
  const ours = (comment: RawComment): boolean =>
    raw.me ? comment.user?.id === raw.me.id : actorOf(comment.user).bot;
  const hidden = all.map((comment) => ({ comment, parts: hiddenIn(comment.body ?? '') }));
  const cards: CardFound[] = hidden.flatMap(({ comment, parts }) =>
    parts.card
      ? [{ id: comment.id, author: actorOf(comment.user), journal: journalIn(open(parts.card)) }]
      : [],
  );
  const said = hidden.filter(({ comment, parts }) => !parts.card && ours(comment));
  const unseen = raw.said.filter((one) => !all.some(({ id }) => id === one.comment));
  return {
    repository: raw.repository,
    issue: issueOf(raw.issue),
    me: raw.me?.id,
    cards,
    comments: hidden
      .filter(({ comment, parts }) => !(parts.card && ours(comment)) && !(raw.me && ours(comment)))
      .map(({ comment }) => commentOf(comment, raw.first)),
    receipts: [
      ...said.flatMap(({ comment, parts }) => (parts.said ? receiptIn(comment, open(parts.said)) : [])),
      ...unseen,
    ],
    archives: said.flatMap(({ comment, parts }) =>
      archiveIn(comment.id, parts.archive && open(parts.archive)),
    ),
    seen: raw.comments.map(({ id, created_at }) => ({ id, at: Date.parse(created_at) })),
    complete: raw.complete,
    events: raw.events && { list: raw.events.list.map(eventOf), total: raw.events.total },
    permissions: raw.permissions,
    refused: raw.refused,
    remembered: raw.remembered,
  };
}

function journalIn(value: unknown): Journal | undefined {
  const journal = value as Journal | undefined;
  return journal?.version === 1 && Array.isArray(journal.entries) && journal.cursor ? journal : undefined;
}

function receiptIn({ id, body }: RawComment, value: unknown): Receipt[] {
  const receipt = value as Omit<Receipt, 'comment'> | undefined;
  if (receipt && typeof receipt.key === 'string' && Array.isArray(receipt.entries))
    return [{ ...receipt, comment: id }];
  // Sealed with a key that is no more: what it was said for stands beside, so it is not said again.
  const key = saidFor(body ?? '');
  return key === undefined ? [] : [{ comment: id, key, entries: [], state: 'sent' }];
}

function archiveIn(comment: number, value: unknown): Archive[] {
  return Array.isArray(value) ? [{ comment, entries: value as Entry[] }] : [];
}
