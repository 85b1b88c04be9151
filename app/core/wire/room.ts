import type { OtherRoom } from '../duplicates/other.ts';
import type { ScenariosRead } from '../drills/scenario.ts';
import type { Permission, Person } from '../incident/words.ts';
import type { Receipt, Repository, Room } from '../room/room.ts';
import type { DocumentRead } from '../postmortem/document.ts';
import type { SuspectsRead } from '../suspects/suspect.ts';
import type { FollowUpFound } from '../room/follow-up.ts';
import type { PullFound } from '../room/pull.ts';
import { eventOf } from './event.ts';
import { archiveIn, cardFound, receiptIn, type Open } from './hidden.ts';
import type { Journal } from './journal.ts';
import { hiddenIn } from './marker.ts';
import { actorOf, type RawComment, type RawEvent, type RawIssue } from './raw.ts';
import { commentOf, issueOf } from './issue.ts';
import { rowsIn } from './rows-kept.ts';

/** Everything that was read for one pass. */
export interface RawRoom extends DocumentRead {
  readonly repository: Repository;
  readonly issue: RawIssue;
  readonly comments: readonly RawComment[];
  /** What was read of its mirrors. */
  readonly mirrored: readonly { readonly mirror: string; readonly comments: readonly RawComment[] }[];
  readonly complete: boolean;
  readonly events: { readonly list: readonly RawEvent[]; readonly total: number } | undefined;
  /** First texts of comments, as their deliveries brought them. */
  readonly first: ReadonlyMap<number, string>;
  readonly me: Person | undefined;
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly pulls?: readonly PullFound[];
  readonly others?: readonly OtherRoom[];
  readonly followUps?: readonly FollowUpFound[];
  /** Comments on pull requests, read where the card is lost. */
  readonly kept?: readonly RawComment[];
  readonly refused: ReadonlySet<number> | undefined;
  readonly remembered: Journal | undefined;
  /** What this process said a moment ago, whether the comments show it or not. */
  readonly said: readonly Receipt[];
  readonly suspects: SuspectsRead | undefined;
  readonly scenarios?: ScenariosRead | undefined;
}

/** What was read, as plain data that the core can think about. */
export function roomOf(raw: RawRoom, open: Open): Room {
  const pinned = raw.issue.pinned_comment;
  const missing = pinned && !raw.comments.some(({ id }) => id === pinned.id);
  const all = [...raw.comments, ...(missing ? [pinned] : [])].sort((one, other) => one.id - other.id);
  const ours = (comment: RawComment): boolean =>
    raw.me ? comment.user?.id === raw.me.id : actorOf(comment.user).bot;
  const hidden = all.map((comment) => ({ comment, parts: hiddenIn(comment.body ?? '') }));
  const cards = hidden.flatMap(({ comment, parts }) =>
    parts.card ? [cardFound(comment, open(parts.card))] : [],
  );
  const said = hidden.filter(({ comment, parts }) => !parts.card && ours(comment));
  const receipts = said.flatMap(({ comment, parts }) =>
    parts.said ? receiptIn(comment, open(parts.said)) : [],
  );
  const unseen = raw.said.filter((one) => !receipts.some(({ key }) => key === one.key));
  return {
    repository: raw.repository,
    issue: issueOf(raw.issue),
    me: raw.me?.id,
    cards,
    comments: hidden
      .filter(({ comment, parts }) => !(parts.card && ours(comment)) && !(raw.me && ours(comment)))
      .map(({ comment }) => commentOf(comment, raw.first)),
    receipts: [...receipts, ...unseen],
    mirrored: raw.mirrored.flatMap(({ mirror, comments }) =>
      comments
        .filter((comment) => !ours(comment))
        .map((comment) => ({ ...commentOf(comment, raw.first), mirror })),
    ),
    archives: said.flatMap(({ comment, parts }) =>
      archiveIn(comment.id, parts.archive && open(parts.archive)),
    ),
    seen: raw.comments.map(({ id, created_at }) => ({ id, at: Date.parse(created_at) })),
    complete: raw.complete,
    events: raw.events && { list: raw.events.list.map(eventOf), total: raw.events.total },
    permissions: raw.permissions,
    pulls: raw.pulls ?? [],
    followUps: raw.followUps ?? [],
    others: raw.others ?? [],
    kept: rowsIn(raw.kept ?? [], raw.me?.id, open),
    refused: raw.refused,
    remembered: raw.remembered,
    suspects: raw.suspects,
    ...(raw.template !== undefined && { template: raw.template }),
    ...(raw.document && { document: raw.document }),
    scenarios: raw.scenarios,
  };
}
