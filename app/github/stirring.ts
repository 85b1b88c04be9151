import type { Glance } from '../core/pass/glance.ts';
import { OVERLAP } from '../core/pass/fresh.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import { hiddenIn } from '../core/wire/marker.ts';
import { actorOf, type RawComment, type RawEvent, type RawIssue } from '../core/wire/raw.ts';
import type { Asking } from './asking.ts';
import { closedGlances } from './closed.ts';
import { PAGE } from './pages.ts';
import { roomName, type Remembered, type Shell } from './shell.ts';

/** What one sweep saw of a repository: its open rooms, its newest comments, its newest issue events. */
export interface Seen {
  readonly issues: readonly RawIssue[];
  /** Closed rooms in which a report is owed, where it was time to list them. */
  readonly closed: readonly RawIssue[];
  readonly comments: readonly (RawComment & { issue_url: string })[];
  readonly events: readonly (RawEvent & { issue?: RawIssue })[];
}

const numberIn = (url: string): number => Number(/\/(\d+)$/.exec(url)?.[1]);
const at = (stamp: string): number => Date.parse(stamp);

/** Whether something happened in a room since its card or our last look, might still come to light, or is due. */
export function stirs(
  issue: RawIssue,
  known: Glance | undefined,
  { comments, events }: Pick<Seen, 'comments' | 'events'>,
  { lookedAt, writtenAt }: Remembered,
  ask: Asking,
): boolean {
  // Another account's room, or one whose card is not pinned: a look tells, and then only what is new.
  if (!known) return lookedAt === undefined || at(issue.updated_at) > lookedAt;
  const { cursor, nextDueAt } = known;
  const written = issue.pinned_comment ? at(issue.pinned_comment.updated_at) : (writtenAt ?? 0);
  if (ask.now() - written < OVERLAP) return true;
  if (nextDueAt !== null && nextDueAt <= ask.now()) return true;
  const since = (lookedAt ?? 0) - OVERLAP;
  const spoke = comments.some(
    (one) =>
      one.id > cursor.comment.id &&
      at(one.created_at) > since &&
      numberIn(one.issue_url) === issue.number &&
      !actorOf(one.user).bot,
  );
  const acted = events.some(
    (one) =>
      one.id > cursor.event.id &&
      at(one.created_at) > Math.max(since, cursor.event.at - OVERLAP) &&
      one.issue?.number === issue.number &&
      !actorOf(one.assigner ?? one.actor).bot,
  );
  if (spoke || acted) return true;
  const reach = Math.max(since, 0);
  const covered =
    covers(comments, 'updated_at', Math.max(reach, cursor.comment.at)) &&
    covers(events, 'created_at', Math.max(reach, cursor.event.at));
  return at(issue.updated_at) > Math.max(written, lookedAt ?? 0) && !covered;
}

/** The newest page reaches back far enough to hold all that came after. */
function covers<K extends string>(list: readonly Record<K, string>[], stamp: K, since: number): boolean {
  return list.length < PAGE || at(list.at(-1)![stamp]) <= since;
}

/** What is still due in rooms that have ended, as far as this process has looked into them or seen their cards. */
export function ended(
  { issues, comments, events }: Seen,
  repository: Repository,
  shell: Shell,
): Map<number, Glance> {
  const open = new Set(issues.map(({ number }) => number));
  const listed = closedGlances(repository, shell);
  const lately = [...events.flatMap(({ issue }) => issue?.number ?? []), ...comments.map(roomOf)];
  const closed = [...new Set([...lately, ...listed.keys()])].filter((number) => !open.has(number));
  const found = closed.flatMap((number) => {
    const known = shell.remembered(roomName(repository, number)).ended ?? listed.get(number);
    return known ? [[number, known] as const] : [];
  });
  return new Map(found);
}

const roomOf = ({ issue_url }: { issue_url: string }): number => numberIn(issue_url);

const ELSEWHERE: readonly string[] = ['closed', 'reopened', 'labeled', 'assigned', 'unassigned'];
// Without a memory of the room, what is older than the hourly schedule has had its look.
const UNSEEN_FOR = 2 * 60 * 60_000;

/** Closed rooms whose card was written lately by a process that is no more: what it said then may have to be tried again. */
export function writtenLately(
  { issues, comments }: Seen,
  repository: Repository,
  shell: Shell,
  ask: Asking,
): number[] {
  const open = new Set(issues.map(({ number }) => number));
  return comments.flatMap((one) => {
    const number = roomOf(one);
    if (open.has(number) || !actorOf(one.user).bot || at(one.updated_at) <= ask.now() - UNSEEN_FOR) return [];
    const unseen = shell.remembered(roomName(repository, number)).lookedAt === undefined;
    return unseen && hiddenIn(one.body ?? '').card !== undefined ? [number] : [];
  });
}

/** Rooms that were closed, or lost their label, while nobody looked; by us too, where this process has not been there. */
export function elsewhere(
  { issues, events }: Seen,
  { label }: Plan,
  repository: Repository,
  shell: Shell,
  ask: Asking,
): number[] {
  const same = (name: string | undefined): boolean => name?.toLowerCase() === label.toLowerCase();
  const open = new Set(issues.map(({ number }) => number));
  return events.flatMap(({ id, event, issue, actor, label: its, created_at }) => {
    if (!issue || issue.pull_request || open.has(issue.number)) return [];
    const lost = event === 'unlabeled' && same(its?.name);
    const labelled = issue.labels.some((one) => same(typeof one === 'string' ? one : one.name));
    if (!lost && !(labelled && ELSEWHERE.includes(event))) return [];
    const { journal, lookedAt } = shell.remembered(roomName(repository, issue.number));
    // What ended by a command may still have something due.
    if (actorOf(actor).bot && !(event === 'closed' && lookedAt === undefined)) return [];
    if (id <= (journal?.cursor.event.id ?? 0)) return [];
    // A minute for what GitHub shows late.
    const since = lookedAt === undefined ? ask.now() - UNSEEN_FOR : lookedAt - 60_000;
    return at(created_at) > since ? [issue.number] : [];
  });
}
