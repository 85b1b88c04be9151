import { glance, type Glance } from '../core/pass/glance.ts';
import { OVERLAP } from '../core/pass/fresh.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { Journal } from '../core/wire/journal.ts';
import { hiddenIn } from '../core/wire/marker.ts';
import { actorOf, type RawComment, type RawEvent, type RawIssue } from '../core/wire/room.ts';
import { asking, type Asking } from './asking.ts';
import { look } from './look.ts';
import { listAll, PAGE } from './pages.ts';
import { roomName, type Outcome, type Shell } from './shell.ts';

/** What a sweep found and did. */
export interface Swept {
  /** Open rooms, and those looked at. */
  readonly rooms: number;
  readonly open: number;
  readonly looked: readonly Outcome[];
  readonly requests: number;
  /** When the next thing falls due in any open room. */
  readonly nextDueAt: number | null;
}

interface Seen {
  readonly issues: readonly RawIssue[];
  readonly comments: readonly (RawComment & { issue_url: string })[];
  readonly events: readonly (RawEvent & { issue?: RawIssue })[];
}

/** Looks into every room of a repository that has something new or due: four requests for 200 rooms with nothing. */
export async function sweep(repository: Repository, shell: Shell): Promise<Swept> {
  const ask = asking(shell);
  const { plan } = await shell.plan(repository);
  const seen = await readAll(repository, plan, ask);
  const me = (await shell.me())?.id;
  const glances = new Map<number, Glance>();
  for (const issue of seen.issues) {
    const found = cardOf(issue, me, shell);
    if (found) glances.set(issue.number, glance(found, plan, repository));
  }
  const numbers = [
    ...seen.issues
      .filter((issue) => stirs(issue, glances.get(issue.number), seen, ask))
      .map(({ number }) => number),
    ...elsewhere(seen, plan, repository, shell, ask),
  ];
  const looked: Outcome[] = [];
  for (const number of new Set(numbers)) {
    const trigger = { repository, number, senders: [], comments: [], events: true };
    looked.push(
      await (shell.inTurn ?? ((one) => look(one, shell)))(trigger).catch((error: Error) =>
        failed(repository, number, error),
      ),
    );
  }
  const due = [...glances.values()]
    .flatMap(({ nextDueAt }) => nextDueAt ?? [])
    .filter((at) => at > ask.now());
  return {
    rooms: seen.issues.length,
    open: seen.issues.length,
    looked,
    requests: ask.requests() + looked.reduce((sum, { requests }) => sum + requests, 0),
    nextDueAt: due.length > 0 ? Math.min(...due) : null,
  };
}

const failed = (repository: Repository, number: number, error: Error): Outcome => ({
  room: roomName(repository, number),
  result: 'failed',
  answers: [],
  requests: 0,
  problems: [error.message],
});

async function readAll({ owner, name }: Repository, { label }: Plan, ask: Asking): Promise<Seen> {
  const place = { owner, repo: name };
  const newest = (route: string, more: object) =>
    ask.read(route, { ...place, per_page: PAGE, ...more }).then(({ data }) => data);
  const [issues, comments, events] = await Promise.all([
    listAll('GET /repos/{owner}/{repo}/issues', { ...place, state: 'open', labels: label }, ask),
    newest('GET /repos/{owner}/{repo}/issues/comments', { sort: 'updated', direction: 'desc' }),
    newest('GET /repos/{owner}/{repo}/issues/events', {}),
  ]);
  return { issues: (issues as RawIssue[]).filter(({ pull_request }) => !pull_request), comments, events };
}

function cardOf(
  { id, pinned_comment: pinned }: RawIssue,
  me: number | undefined,
  { seal }: Shell,
): Journal | undefined {
  const token =
    pinned && (me === undefined || pinned.user?.id === me) ? hiddenIn(pinned.body ?? '').card : undefined;
  const text = token && seal.unpack(id, token);
  return text && text !== 'unknown' ? (JSON.parse(text) as Journal) : undefined;
}

const numberIn = (url: string): number => Number(/\/(\d+)$/.exec(url)?.[1]);
const at = (stamp: string): number => Date.parse(stamp);

/** Whether something happened in a room since its card, might still come to light, or is due. */
function stirs(issue: RawIssue, known: Glance | undefined, { comments, events }: Seen, ask: Asking): boolean {
  if (!known) return true;
  const { cursor, nextDueAt } = known;
  const written = at(issue.pinned_comment!.updated_at);
  if (ask.now() - written < OVERLAP) return true;
  if (nextDueAt !== null && nextDueAt <= ask.now()) return true;
  const spoke = comments.some(
    (one) => one.id > cursor.comment.id && numberIn(one.issue_url) === issue.number && !actorOf(one.user).bot,
  );
  const acted = events.some(
    (one) =>
      one.id > cursor.event.id &&
      one.issue?.number === issue.number &&
      !actorOf(one.assigner ?? one.actor).bot &&
      at(one.created_at) > cursor.event.at - OVERLAP,
  );
  return (
    spoke ||
    acted ||
    (at(issue.updated_at) > written &&
      !(covers(comments, 'updated_at', cursor.comment.at) && covers(events, 'created_at', cursor.event.at)))
  );
}

/** The newest page reaches back far enough to hold all that came after. */
function covers<K extends string>(list: readonly Record<K, string>[], stamp: K, since: number): boolean {
  return list.length < PAGE || at(list.at(-1)![stamp]) <= since;
}

/** Rooms that were closed, or lost their label, while nobody looked. */
function elsewhere(
  { issues, events }: Seen,
  { label }: Plan,
  repository: Repository,
  shell: Shell,
  ask: Asking,
): number[] {
  const open = new Set(issues.map(({ number }) => number));
  return events.flatMap(({ id, event, issue, actor, label: its, created_at }) => {
    if (!issue || issue.pull_request || open.has(issue.number) || actorOf(actor).bot) return [];
    const lost = event === 'unlabeled' && its?.name.toLowerCase() === label.toLowerCase();
    const labelled = issue.labels.some(
      (one) => (typeof one === 'string' ? one : one.name)?.toLowerCase() === label.toLowerCase(),
    );
    if (!lost && !(labelled && ['closed', 'reopened', 'labeled', 'assigned', 'unassigned'].includes(event)))
      return [];
    const folded = shell.remembered(roomName(repository, issue.number)).journal?.cursor.event.id;
    // Without a memory of the room, what is older than the hourly schedule has had its look.
    const due = folded === undefined ? ask.now() - at(created_at) < UNSEEN_FOR : id > folded;
    return due ? [issue.number] : [];
  });
}

const UNSEEN_FOR = 2 * 60 * 60_000;
