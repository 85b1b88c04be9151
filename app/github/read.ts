import type { Instant, Permission } from '../core/incident/words.ts';
import { PERMISSIONS } from '../core/incident/words.ts';
import { OVERLAP } from '../core/pass/fresh.ts';
import type { Needs } from '../core/pass/needs.ts';
import type { RawComment, RawEvent, RawIssue, RawRoom } from '../core/wire/room.ts';
import type { Asking } from './asking.ts';
import { listAll, PAGE } from './pages.ts';
import type { Remembered, Shell, Trigger } from './shell.ts';

// How far back a first look goes where the card was not seen yet: most rooms spoke within that time.
const LIKELY = 2 * 60 * 60_000;

// Longer than this no list lags behind.
const SHOWN_WITHIN = 60_000;

type Draft = Omit<RawRoom, 'permissions'> & {
  /** When the oldest part of it was answered, by GitHub's clock. */
  readAt: Instant;
  permissions: Record<string, Permission>;
  since: string | undefined;
};

/** Reads a room: issue, comments and the senders' permissions side by side. */
export async function readRoom(
  trigger: Trigger,
  shell: Shell,
  ask: Asking,
  memory: Remembered,
): Promise<Draft> {
  const place = placeOf(trigger);
  const since = sinceFor(trigger, memory);
  let readAt = Infinity;
  // What is read side by side may be answered far apart: each waits for its turn.
  const timed = <T>(answer: T): T => {
    readAt = Math.min(readAt, ask.now());
    return answer;
  };
  const [issue, comments, senders, me, card] = await Promise.all([
    ask
      .read('GET /repos/{owner}/{repo}/issues/{issue_number}', place)
      .then(({ data }) => timed(data as RawIssue)),
    since === undefined ? [] : listComments(place, since, ask).then(timed),
    permissionsOf(trigger.comments.length > 0 ? trigger.senders : [], inRepository(trigger), ask),
    shell.me(),
    memory.unpinned === undefined ? undefined : readCard(inRepository(trigger), memory, ask),
  ]);
  const all = card && !comments.some(({ id }) => id === card.id) ? [card, ...comments] : comments;
  return {
    repository: trigger.repository,
    issue,
    comments: all,
    complete: issue.comments === 0,
    events: undefined,
    first: new Map(trigger.comments.map(({ id, body }) => [id, body])),
    me,
    permissions: senders,
    refused: undefined,
    remembered: memory.journal,
    said: (memory.said ?? []).filter(({ at }) => ask.now() - at < SHOWN_WITHIN),
    since,
    readAt,
  };
}

/** Reads what the core needs beyond that. A part of the comments is tried before all of them. */
export async function readMore(
  needs: Needs,
  draft: Draft,
  cursorAt: number | undefined,
  trigger: Trigger,
  ask: Asking,
  seenEvents: number,
): Promise<Draft> {
  const place = placeOf(trigger);
  const from = cursorAt === undefined ? undefined : stamp(cursorAt - OVERLAP);
  const partly = needs.comments && from !== undefined && (draft.since === undefined || from < draft.since);
  const [comments, events, permissions, refused] = await Promise.all([
    needs.comments ? listComments(place, partly ? from : undefined, ask) : draft.comments,
    needs.events ? listEvents(place, needs.comments && !partly ? 0 : seenEvents, ask) : draft.events,
    permissionsOf(needs.permissions, inRepository(trigger), ask),
    needs.refusals.length > 0 ? refusals(needs.refusals, trigger, draft, ask) : draft.refused,
  ]);
  return {
    ...draft,
    comments,
    complete: draft.complete || (needs.comments && !partly),
    since: partly ? from : draft.since,
    events,
    permissions: { ...draft.permissions, ...permissions },
    refused,
  };
}

/** Comments since the cursor, for a pass that no comment woke. */
export async function readSince(
  draft: Draft,
  cursorAt: number,
  trigger: Trigger,
  ask: Asking,
): Promise<Draft> {
  const since = stamp(cursorAt - OVERLAP);
  return { ...draft, comments: await listComments(placeOf(trigger), since, ask), since };
}

type Place = { owner: string; repo: string };
type IssuePlace = Place & { issue_number: number };
const inRepository = ({ repository }: Trigger): Place => ({ owner: repository.owner, repo: repository.name });
const placeOf = (trigger: Trigger): IssuePlace => ({
  ...inRepository(trigger),
  issue_number: trigger.number,
});
const stamp = (at: number): string => new Date(Math.max(0, at)).toISOString().replace(/\.\d+Z$/, 'Z');

function sinceFor({ comments }: Trigger, { journal, readTo }: Remembered): string | undefined {
  const to = journal?.cursor.comment.at ?? readTo;
  if (to !== undefined) return stamp(to - OVERLAP);
  const first = Math.min(...comments.map(({ createdAt }) => createdAt));
  return Number.isFinite(first) ? stamp(first - LIKELY) : undefined;
}

async function readCard(
  place: Place,
  { unpinned }: Remembered,
  ask: Asking,
): Promise<RawComment | undefined> {
  const read = ask.read('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...place,
    comment_id: unpinned,
  });
  return read.then(({ data }) => data as RawComment).catch(() => undefined);
}

async function listComments(
  place: IssuePlace,
  since: string | undefined,
  ask: Asking,
): Promise<RawComment[]> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  return listAll(route, { ...place, ...(since && { since }) }, ask) as Promise<RawComment[]>;
}

/** Issue events from the page on that the last reader had reached, one page of overlap at its edge. */
async function listEvents(
  place: IssuePlace,
  seen: number,
  ask: Asking,
): Promise<{ list: RawEvent[]; total: number }> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events';
  const page = Math.floor(Math.max(0, seen - PAGE / 4) / PAGE) + 1;
  const list = (await listAll(route, place, ask, page)) as RawEvent[];
  // Fewer than were there: GitHub forgot some (a transfer), and the count begins anew.
  if (list.length === 0 && page > 1) return listEvents(place, 0, ask);
  return { list, total: (page - 1) * PAGE + list.length };
}

async function permissionsOf(
  logins: readonly string[],
  place: Place,
  ask: Asking,
): Promise<Record<string, Permission>> {
  const all = await Promise.all(
    logins.map(async (login) => [login.toLowerCase(), await permissionOf(login, place, ask)] as const),
  );
  return Object.fromEntries(all);
}

async function permissionOf(username: string, place: Place, ask: Asking, sure = false): Promise<Permission> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  try {
    const { data } = await ask.read(route, { ...place, username });
    const { role_name, permission } = data as { role_name?: string; permission: string };
    // A role of the organization's own making counts as the built-in one that it was made from.
    return (
      PERMISSIONS.find((name) => name === role_name) ??
      PERMISSIONS.find((name) => name === permission) ??
      'none'
    );
  } catch (error) {
    // Anything but 404 is a fault, and nobody is refused because of a fault. A refusal stays,
    // and a 404 may be a replica that is behind: no account of that name is believed the second time.
    if ((error as { status?: number }).status !== 404) throw error;
    return sure ? 'none' : permissionOf(username, place, ask, true);
  }
}

async function refusals(
  ids: readonly number[],
  trigger: Trigger,
  { me }: Draft,
  ask: Asking,
): Promise<ReadonlySet<number>> {
  const asked = { content: 'confused', per_page: PAGE };
  const ours = await Promise.all(
    ids.map(async (id) => {
      const { data } = await (id === 0
        ? ask.read('GET /repos/{owner}/{repo}/issues/{issue_number}/reactions', {
            ...placeOf(trigger),
            ...asked,
          })
        : ask.read('GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
            ...inRepository(trigger),
            comment_id: id,
            ...asked,
          }));
      return (data as { user: { id: number } | null }[]).some(({ user }) => user?.id === me?.id) ? [id] : [];
    }),
  );
  return new Set(ours.flat());
}
