import type { Instant, Permission } from '../core/incident/words.ts';
import { mayCommand } from './may-command.ts';
import { OVERLAP } from '../core/pass/fresh.ts';
import type { Needs } from '../core/pass/needs.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import type { RawRoom } from '../core/wire/room.ts';
import type { Asking } from './asking.ts';
import { readOthers } from './duplicates/other.ts';
import { readFollowUps } from './follow-ups/read.ts';
import { listComments, listEvents, readCard } from './lists.ts';
import { permissionsOf } from './permissions.ts';
import { readForDocument } from './document/needed.ts';
import { readPulls } from './pulls.ts';
import { refusals } from './refused.ts';
import { readScenarios } from './scenarios.ts';
import { readSuspects } from './suspects.ts';
import { readMirrors } from './mirrors.ts';
import type { Remembered, Shell, Trigger } from './shell.ts';
import { stamp } from './stamp.ts';

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
  const [issue, comments, senders, me, card, pulls, mirrored, followUps] = await Promise.all([
    ask
      .read('GET /repos/{owner}/{repo}/issues/{issue_number}', place)
      .then(({ data }) => timed(data as RawIssue)),
    since === undefined ? [] : listComments(place, since, ask).then(timed),
    permissionsOf(mayCommand(trigger) ? trigger.senders : [], inRepository(trigger), ask),
    shell.me(),
    memory.unpinned === undefined ? undefined : readCard(place, memory, ask),
    readPulls(trigger.pulls ?? [], ask, memory),
    // Before anything was answered there is no clock: where no mirror is read it would be as of the beginning of time.
    readMirrors(trigger.mirrors, ask).then((read) => (read.length > 0 ? timed(read) : read)),
    readFollowUps(trigger.followUps ?? [], trigger.repository, ask),
  ]);
  const all = card && !comments.some(({ id }) => id === card.id) ? [card, ...comments] : comments;
  return {
    repository: trigger.repository,
    issue,
    comments: all,
    mirrored,
    complete: issue.comments === 0,
    events: undefined,
    first: new Map(trigger.comments.map(({ id, body }) => [id, body])),
    me,
    permissions: senders,
    pulls,
    followUps,
    refused: undefined,
    remembered: memory.journal,
    suspects: memory.suspects,
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
  memory: Remembered,
  shell: Shell,
): Promise<Draft> {
  const place = placeOf(trigger);
  const from = cursorAt === undefined ? undefined : stamp(cursorAt - OVERLAP);
  const partly = needs.comments && from !== undefined && (draft.since === undefined || from < draft.since);
  const read = await Promise.all([
    needs.comments ? listComments(place, partly ? from : undefined, ask) : draft.comments,
    needs.events ? listEvents(place, needs.comments && !partly ? 0 : seenEvents, ask) : draft.events,
    permissionsOf(needs.permissions, inRepository(trigger), ask),
    needs.refusals.length > 0 ? refusals(needs.refusals, draft, place, ask) : draft.refused,
    needs.suspects ? readSuspects(needs.suspects, draft, ask) : draft.suspects,
    readPulls(needs.pulls ?? [], ask, memory),
    readFollowUps(needs.followUps ?? [], trigger.repository, ask),
    readOthers(needs.others ?? [], trigger.repository, shell, ask),
    needs.scenarios ? readScenarios(needs.scenarios, trigger.repository, ask) : draft.scenarios,
    readForDocument(needs, draft, trigger.repository, ask),
  ]);
  const [comments, events, permissions, refused, suspects, pulls, followUps, others, scenarios] = read;
  return {
    ...draft,
    ...read[9],
    comments,
    complete: draft.complete || (needs.comments && !partly),
    since: partly ? from : draft.since,
    events,
    permissions: { ...draft.permissions, ...permissions },
    refused,
    suspects,
    scenarios,
    pulls: [...(draft.pulls ?? []), ...pulls],
    followUps: [...(draft.followUps ?? []), ...followUps],
    others: [...(draft.others ?? []), ...others],
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
const inRepository = ({ repository }: Trigger): Place => ({ owner: repository.owner, repo: repository.name });
const placeOf = (trigger: Trigger): Place & { issue_number: number } => ({
  ...inRepository(trigger),
  issue_number: trigger.number,
});
function sinceFor({ comments }: Trigger, { journal, readTo }: Remembered): string | undefined {
  const to = journal?.cursor.comment.at ?? readTo;
  if (to !== undefined) return stamp(to - OVERLAP);
  const first = Math.min(...comments.map(({ createdAt }) => createdAt));
  return Number.isFinite(first) ? stamp(first - LIKELY) : undefined;
}
