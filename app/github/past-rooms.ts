import { fold } from '../core/incident/fold.ts';
import type { PastRoom } from '../core/numbers/past.ts';
import type { Span } from '../core/numbers/period.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import { actorOf, type RawIssue } from '../core/wire/raw.ts';
import { statusOf, type Asking } from './asking.ts';
import { cardOf } from './card-of.ts';
import { listComments } from './lists.ts';
import { listAll } from './pages.ts';
import type { Seal } from './shell.ts';
import { stamp } from './stamp.ts';
import { wholeOf } from './whole.ts';

/** The rooms of a period, and those of which nothing can be said. */
export interface PastRooms {
  readonly rooms: readonly PastRoom[];
  readonly unreadable: readonly { readonly number: number; readonly url: string; readonly why: string }[];
}

// Rooms whose comments are read at once.
const AT_ONCE = 5;

/**
 * Reads the rooms that may have been declared in a period, open and closed: one request for each hundred issues that
 * changed since, and one for each hundred comments of a room whose card does not come with the list or is not all.
 */
export async function pastRooms(
  repository: Repository,
  { from, to }: Span,
  { label }: Pick<Plan, 'label'>,
  { seal, ask }: { readonly seal: Seal; readonly ask: Asking },
): Promise<PastRooms> {
  const { owner, name: repo } = repository;
  // What was declared since has changed since; the newest first, so that the latest pages shift least.
  const asked = { owner, repo, labels: label, state: 'all', since: stamp(from), sort: 'created' };
  const listed = (await listAll('GET /repos/{owner}/{repo}/issues', asked, ask)) as RawIssue[];
  const issues = [...new Map(listed.map((one) => [one.number, one])).values()].filter(
    ({ pull_request, created_at }) => !pull_request && Date.parse(created_at) < to,
  );
  const read: (PastRoom | PastRooms['unreadable'][number])[] = [];
  for (let at = 0; at < issues.length; at += AT_ONCE) {
    const some = issues.slice(at, at + AT_ONCE);
    read.push(...(await Promise.all(some.map((issue) => one(issue, repository, { seal, ask })))));
  }
  return {
    rooms: read.filter((room) => 'incident' in room),
    unreadable: read.filter((room) => 'why' in room),
  };
}

type Reading = { readonly seal: Seal; readonly ask: Asking };

/** One room: from its card where that has everything, else from its comments; a fault is told, and no more. */
async function one(
  issue: RawIssue,
  repository: Repository,
  { seal, ask }: Reading,
): Promise<PastRoom | PastRooms['unreadable'][number]> {
  const { number, html_url: url } = issue;
  const card = actorOf(issue.pinned_comment?.user).bot ? cardOf(issue, undefined, { seal }) : undefined;
  if (card && !card.base) return { number, url, incident: fold(card.entries), entries: card.entries };
  const place = { owner: repository.owner, repo: repository.name, issue_number: number };
  try {
    const comments = await listComments(place, undefined, ask);
    const whole = wholeOf({ repository, issue, comments }, seal, ask);
    if (typeof whole !== 'string') return whole;
    return { number, url, why: WHY[whole] };
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    return { number, url, why: status === 0 ? 'GitHub did not answer' : `GitHub answered ${status}` };
  }
}

const WHY = {
  'not a room': 'it was never declared, or its record is gone',
  'sealed with another key': 'its record is sealed with a key that is not at hand',
} as const;
