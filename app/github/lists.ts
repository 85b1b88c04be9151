import type { RawComment, RawEvent } from '../core/wire/raw.ts';
import type { Asking } from './asking.ts';
import type { Place } from './guards.ts';
import { listAll, PAGE } from './pages.ts';
import type { Remembered } from './shell.ts';

/** The card that GitHub could not pin, where we know its number. */
export async function readCard(
  { owner, repo }: Place,
  { unpinned }: Remembered,
  ask: Asking,
): Promise<RawComment | undefined> {
  const read = ask.read('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    owner,
    repo,
    comment_id: unpinned,
  });
  return read.then(({ data }) => data as RawComment).catch(() => undefined);
}

/** An issue's comments, all or since a moment. */
export async function listComments(
  place: Place,
  since: string | undefined,
  ask: Asking,
): Promise<RawComment[]> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  return listAll(route, { ...place, ...(since && { since }) }, ask) as Promise<RawComment[]>;
}

/** Issue events from the page on that the last reader had reached, one page of overlap at its edge. */
export async function listEvents(
  place: Place,
  seen: number,
  ask: Asking,
): Promise<{ list: RawEvent[]; total: number }> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events';
  const page = Math.floor(Math.max(0, seen - PAGE / 4) / PAGE) + 1;
  const list = (await listAll(route, { ...place }, ask, page)) as RawEvent[];
  // Fewer than were there: GitHub forgot some (a transfer), and the count begins anew.
  if (list.length === 0 && page > 1) return listEvents(place, 0, ask);
  return { list, total: (page - 1) * PAGE + list.length };
}
