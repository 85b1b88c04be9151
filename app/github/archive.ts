import type { Entry } from '../core/incident/fold.ts';
import type { Pack, Written } from '../core/pass/record.ts';
import type { Receipt, Room } from '../core/room/room.ts';
import { marker, shown } from '../core/wire/marker.ts';
import { statusOf, type Asking } from './asking.ts';
import { TooLate } from './client.ts';
import { claim, fresh, type Place } from './guards.ts';
import { forgetRecord, guardRecord } from './record-guard.ts';
import type { Remembered } from './shell.ts';

/** What the archive is written with. */
export interface Archiving {
  readonly room: Room;
  readonly place: Place;
  readonly ask: Asking;
  readonly memory: Remembered;
  readonly pack: Pack;
}

/** Moves entries to the hidden end of an older comment of ours, silently; a new comment only where there is none. */
export async function archive(
  { entries, body }: NonNullable<Written['archive']>,
  before: readonly { comment: number }[],
  archiving: Archiving,
): Promise<number | undefined> {
  const { room, place, ask, memory } = archiving;
  const used = new Set([...room.archives, ...before].map(({ comment }) => comment));
  const older = room.receipts.find((one) => atRest(one, room) && !used.has(one.comment));
  if (older && (await moveInto(older.comment, entries, body, archiving))) return older.comment;
  const ours =
    fresh('lease', memory, ask) ||
    (await claim('lease', 'eyes', { place, ask, memory, snapshotAt: ask.now() })) === 'ours';
  if (!ours) return undefined;
  const { data } = await ask.write('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...place,
    body,
  });
  return (data as { id?: number }).id;
}

/** Nobody is about to write there: nothing is being sent, and no offer waits for its yes. */
const atRest = ({ comment, entries }: Receipt, { receipts }: Room): boolean =>
  entries.every(({ type }) => type !== 'update_offered') &&
  receipts.every((one) => one.comment !== comment || one.state === 'sent');

async function moveInto(
  comment_id: number,
  entries: readonly Entry[],
  part: string,
  { place, ask, memory, pack }: Archiving,
): Promise<boolean> {
  const { owner, repo } = place;
  const at = { owner, repo, comment_id };
  const guarded = await guardRecord(comment_id, { place, ask, memory });
  if (!guarded) return false;
  const found = await ask.read('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', at).catch(gone);
  const body = (found?.data as { body?: string } | undefined)?.body ?? '';
  if (!found || body.length + part.length > 60_000) return false;
  const end = body.slice(shown(body).length).trim();
  const text = `${shown(body)}\n\n${shown(part)}\n\n${end}\n${marker('archive', pack(entries))}`;
  // What is read in a moment may not show yet that it stands there.
  forgetRecord(comment_id, memory);
  const request = { inTime: (): boolean => ask.now() < guarded.first };
  const write = ask.write('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...{ ...at, body: text, request },
  });
  return write.then(
    () => true,
    (error: unknown) => {
      if (error instanceof TooLate) return false;
      throw error;
    },
  );
}

function gone(error: unknown): undefined {
  if (statusOf(error) !== 404) throw error;
}
