import type { Entry } from '../core/incident/fold.ts';
import { record, type Pack, type Written } from '../core/pass/record.ts';
import type { Decision, PlanInForce } from '../core/respond.ts';
import type { Room } from '../core/room/room.ts';
import { archive } from './archive.ts';
import { statusOf, type Asking } from './asking.ts';
import { TooLate } from './client.ts';
import { forget, fresh, type Place } from './guards.ts';
import type { Remembered } from './shell.ts';

interface Writing {
  readonly room: Room;
  readonly plan: PlanInForce;
  readonly place: Place;
  readonly ask: Asking;
  readonly memory: Remembered;
  readonly pack: Pack;
  /** Somebody's own comment is pinned, or none may be. */
  readonly leavePin: boolean;
}

// GitHub's own limit: beyond it a card is refused whole.
const LONGEST = 65_536;
// A room moves a part at a time; more parts than this were written by no people.
const PARTS_AT_MOST = 60;

/** `gone`: the card was deleted meanwhile. `full`: some of it has moved, the rest must wait for another pass. */
export type CardWritten = 'written' | 'gone' | 'full';

/** Writes the card, archive first where it is full. */
export async function writeCard(
  decision: Decision,
  entries: readonly Entry[],
  writing: Writing,
): Promise<CardWritten> {
  const { room, plan, ask, memory, pack } = writing;
  const archived: { comment: number; keys: ReadonlySet<string> }[] = [];
  let written: Written = record(decision, entries, { room, plan, now: ask.now(), pack });
  while (written.archive && archived.length < PARTS_AT_MOST) {
    const comment = await archive(written.archive, archived, writing);
    if (comment === undefined) break;
    archived.push({ comment, keys: new Set(written.archive.entries.map(({ key }) => key)) });
    written = record(decision, entries, { room, plan, now: ask.now(), pack, archived });
  }
  if (written.body === undefined || written.body.length > LONGEST) return 'full';
  const there = await put(decision.known.card?.id, written.body, writing);
  if (there) memory.journal = written.journal;
  else delete memory.journal;
  return there ? 'written' : 'gone';
}

async function put(card: number | undefined, body: string, writing: Writing): Promise<boolean> {
  if (card === undefined) return make(body, writing);
  const { place, ask, memory } = writing;
  const { owner, repo } = place;
  try {
    await ask.write('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: card,
      body,
    });
    return true;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    delete memory.unpinned;
    return false;
  }
}

/** Makes the card while the lease is young, one for each lease: whoever takes the next one finds it. */
async function make(body: string, { place, ask, memory, leavePin }: Writing): Promise<boolean> {
  const inTime = (): boolean => fresh('lease', memory, ask);
  if (!inTime()) return false;
  try {
    const { data } = await ask.write('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...place,
      body,
      request: { inTime },
    });
    const { id } = data as { id?: number };
    if (id !== undefined && !(!leavePin && (await pin(id, place, ask)))) memory.unpinned = id;
    return true;
  } catch (error) {
    if (error instanceof TooLate) return false;
    throw error;
  } finally {
    forget('lease', memory);
  }
}

/** Pins a comment once, where GitHub can and we may; without it the card is found by its author. */
export async function pin(comment_id: number, { owner, repo }: Place, ask: Asking): Promise<boolean> {
  try {
    await ask.write('PUT /repos/{owner}/{repo}/issues/comments/{comment_id}/pin', {
      owner,
      repo,
      comment_id,
    });
    return true;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return false;
  }
}
