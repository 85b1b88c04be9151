import { respond, type PlanInForce, type Response } from '../core/respond.ts';
import { known } from '../core/pass/known.ts';
import { NOTHING } from '../core/pass/needs.ts';
import type { Room } from '../core/room/room.ts';
import { SEALED, type Open } from '../core/wire/hidden.ts';
import { roomOf } from '../core/wire/room.ts';
import type { Asking } from './asking.ts';
import { inForce } from './in-force.ts';
import { readMore, readRoom, readSince } from './read.ts';
import { rowsKept } from './rows-kept.ts';
import type { Remembered, Shell, Trigger } from './shell.ts';

// Readings before one pass gives up: each asks for something that the one before did not have.
const READINGS = 7;

/** A room as it was read, and what the core answers to it. */
export interface Gathered {
  readonly found: Room;
  readonly answer: Response;
  readonly plan: PlanInForce;
  readonly snapshotAt: number;
  readonly pinnedByOthers: boolean;
}

/** Reads until the core has all that it needs. */
export async function gather(
  trigger: Trigger,
  shell: Shell,
  ask: Asking,
  memory: Remembered,
): Promise<Gathered | undefined> {
  const [first, plan] = await Promise.all([
    readRoom(trigger, shell, ask, memory),
    shell.plan(trigger.repository),
  ]);
  if (first.issue.pull_request) return undefined;
  const snapshotAt = first.readAt;
  const open = opener(first.issue.id, shell);
  let draft = first;
  if (trigger.events && !draft.complete && draft.since === undefined) {
    const card = known(roomOf(draft, open), ask.now()).cursor.comment.at;
    if (card > 0) draft = await readSince(draft, card, trigger, ask);
  }
  for (let reading = 1; ; reading += 1) {
    const found = roomOf(draft, open);
    const standing = inForce(plan, known(found, ask.now()).state);
    const decided = withEvents(respond(found, standing, ask.now()), trigger, found);
    const answer = withDocument(decided, trigger, found);
    const pinned = first.issue.pinned_comment;
    const pinnedByOthers =
      pinned !== undefined && pinned !== null && !found.cards.some(({ id }) => id === pinned.id);
    if (!('needs' in answer) || reading === READINGS)
      return { found, answer, plan: standing, snapshotAt, pinnedByOthers };
    const { cursor, rebuild } = known(found, ask.now());
    if (rebuild && answer.needs.comments && !draft.kept)
      draft = { ...draft, kept: await rowsKept(trigger, standing.plan, ask) };
    draft = await readMore(
      answer.needs,
      draft,
      rebuild ? undefined : cursor.comment.at,
      trigger,
      ask,
      rebuild ? 0 : cursor.events,
      memory,
      shell,
    );
    if (draft.suspects) memory.suspects = draft.suspects;
  }
}

/** A pass that an event or a sweep woke reads the events, whatever the core could do without. */
function withEvents(answer: Response, { events }: Trigger, { events: read }: Room): Response {
  if (!events || read || 'rest' in answer) return answer;
  const needs = 'needs' in answer ? answer.needs : { comments: false, permissions: [], refusals: [] };
  return { needs: { ...needs, events: true } };
}

/** A pass that was woken because something became of the postmortem reads that. */
function withDocument(answer: Response, { document: told }: Trigger, { document: read }: Room): Response {
  if (!told || read || 'rest' in answer || 'needs' in answer) return answer;
  const { document } = answer.state.postmortem;
  return document ? { needs: { ...NOTHING, document } } : answer;
}

/** Opens what is hidden in a room's comments. */
export function opener(issueId: number, { seal }: Pick<Shell, 'seal'>): Open {
  return (token) => {
    const text = seal.unpack(issueId, token);
    if (text === 'unknown') return SEALED;
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return undefined;
    }
  };
}
