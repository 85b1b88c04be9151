import { OVERLAP } from '../core/pass/fresh.ts';
import type { Deliver } from '../core/pass/effects.ts';
import type { Receipt } from '../core/room/room.ts';
import { receiptIn, unaskedIn } from '../core/wire/hidden.ts';
import { hiddenIn, keysBeside, marker, saidFor } from '../core/wire/marker.ts';
import type { RawComment } from '../core/wire/raw.ts';
import { statusOf } from './asking.ts';
import { listComments } from './lists.ts';
import type { Sending } from './send.ts';
import { stamp } from './stamp.ts';

/** The comment of ours that words leaving GitHub hang on. */
export interface Anchor {
  /** Undefined: it must be made. */
  readonly comment: number | undefined;
  /** What else it was said for, and the part of the archive that it holds, as it stands there. */
  readonly receipts: readonly Receipt[];
  readonly archive: string;
}

/** A receipt as a comment hides it. */
export type Hidden = Pick<Receipt, 'key' | 'entries' | 'state' | 'leaving'>;

const NEW: Anchor = { comment: undefined, receipts: [], archive: '' };

/** Finds the comment that an effect names and reads it anew; one that is gone is made again. */
export async function anchorOf({ on, onSince }: Deliver, sending: Sending): Promise<Anchor> {
  if (on === null) return NEW;
  const { receipts, memory, ask, place } = sending;
  const seen = [...receipts, ...(memory.said ?? [])].find(({ key }) => key === on)?.comment;
  const comment = seen || (await listed(on, onSince, sending));
  if (!comment) return NEW;
  const { owner, repo } = place;
  const route = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}';
  const found = await ask.read(route, { owner, repo, comment_id: comment }).catch(gone);
  return found ? read(found.data as RawComment, sending) : NEW;
}

/** Looks for it among the comments since it was written. */
async function listed(on: string, since: number, { place, ask, me }: Sending): Promise<number | undefined> {
  const comments = await listComments(place, stamp(since - OVERLAP), ask);
  const ours = ({ user }: RawComment): boolean => (me === undefined ? user?.type === 'Bot' : user?.id === me);
  return comments.find((one) => ours(one) && saidFor(one.body ?? '').includes(on))?.id;
}

function read(comment: RawComment, { open }: Sending): Anchor {
  const { said, archive } = hiddenIn(comment.body ?? '');
  return {
    comment: comment.id,
    receipts: said === undefined ? [] : receiptIn(comment, open(said)),
    archive: archive === undefined ? '' : `\n${marker('archive', archive)}`,
  };
}

/** Writes the comment with one receipt set; answers its number, 0 in a dry run. */
export async function writeAnchor(
  { comment, receipts, archive }: Anchor,
  text: string,
  receipt: Hidden,
  { place, ask, pack }: Sending,
  inTime: () => boolean,
): Promise<number> {
  const others = receipts.filter(({ key }) => key !== receipt.key);
  const all = [...others, receipt].map(hidden);
  const keys = keysBeside(all.flatMap(({ key, entries }) => [key, ...unaskedIn(entries)]));
  const end = marker('said', pack(all.length === 1 ? all[0] : all), keys);
  const request = { inTime };
  const body = `${text}\n\n${end}${archive}`;
  if (comment !== undefined) {
    const { owner, repo } = place;
    const patch = { owner, repo, comment_id: comment, body, request };
    const there = await ask
      .write('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', patch)
      .catch(gone);
    if (there) return comment;
  }
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const { data } = await ask.write(route, { ...place, body, request });
  return (data as { id?: number }).id ?? 0;
}

const hidden = ({ key, entries, state, leaving }: Hidden): Hidden => ({
  ...{ key, entries, state },
  ...(leaving && { leaving }),
});

/** A comment that is not there any more is no fault. */
export function gone(error: unknown): undefined {
  const status = statusOf(error);
  if (status !== 404 && status !== 410) throw error;
}
