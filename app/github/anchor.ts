import { OVERLAP } from '../core/pass/fresh.ts';
import type { Deliver } from '../core/pass/effects.ts';
import type { Receipt } from '../core/room/room.ts';
import { receiptIn, unaskedIn } from '../core/wire/hidden.ts';
import { hiddenIn, keysBeside, marker, saidFor, shown } from '../core/wire/marker.ts';
import type { RawComment } from '../core/wire/raw.ts';
import { statusOf } from './asking.ts';
import { SNAP } from './guards.ts';
import { listComments } from './lists.ts';
import { guardRecord, type Guarded } from './record-guard.ts';
import type { Sending } from './send.ts';
import { stamp } from './stamp.ts';

/** The comment of ours that words leaving GitHub hang on. */
export interface Anchor {
  /** Undefined: it must be made. */
  readonly comment: number | undefined;
  /** What else it was said for, and the part of the archive that it holds, as it stands there. */
  readonly receipts: readonly Receipt[];
  readonly archive: string;
  /** What people read there. */
  readonly shown: string;
  /** When it was written last. */
  readonly at: number;
  /** Others may want to write there as well: until when we may. */
  readonly guarded?: Guarded;
}

/** A receipt as a comment hides it. */
export type Hidden = Pick<Receipt, 'key' | 'entries' | 'state' | 'tells' | 'leaving'>;

const NEW: Anchor = { comment: undefined, receipts: [], archive: '', shown: '', at: 0 };

/** Finds the comment that an effect names and reads it anew; one that is gone, or another's to write on, is made. */
export async function anchorOf(effect: Deliver, sending: Sending): Promise<Anchor> {
  const { on, onSince, above, leaving } = effect;
  if (on === null) return NEW;
  const { receipts, memory } = sending;
  const seen = [...receipts, ...(memory.said ?? [])].find(({ key }) => key === on)?.comment;
  const comment = seen || (await listed(on, onSince, sending));
  if (!comment) return NEW;
  // Where an offer stands nobody else writes before it was sent.
  const shared = above !== undefined || leaving.some(({ attempt }) => attempt > 1);
  const guarded = shared ? await guardRecord(comment, sending) : undefined;
  if (shared && !guarded) return NEW;
  const found = await there(comment, sending);
  if (!found || (above !== undefined && !takesUp(found, effect, sending))) return NEW;
  return { ...found, ...(guarded && { guarded }) };
}

async function there(comment: number, sending: Sending): Promise<Anchor | undefined> {
  const { ask, place } = sending;
  const { owner, repo } = place;
  const route = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}';
  const found = await ask.read(route, { owner, repo, comment_id: comment }).catch(gone);
  return found && read(found.data as RawComment, sending);
}

// GitHub takes 65,536 characters; what comes of a sending needs some of them.
const FULL = 50_000;

/** Whether a comment is nothing but a record for the same audiences, at rest, with room for one more. */
function takesUp(
  { receipts, archive, shown: words, at }: Anchor,
  effect: Deliver,
  { ask }: Sending,
): boolean {
  const hides = JSON.stringify([effect.entries, receipts]).length;
  return (
    receipts.some(({ tells }) => tells === effect.tells) &&
    receipts.every(({ state, entries }) => state === 'sent' && entries.length > 0) &&
    archive === '' &&
    words.length + effect.text.length + hides < FULL &&
    // A write whose answer was lost is made once more.
    ask.now() - at >= SNAP
  );
}

/** Looks for it among the comments since it was written. */
async function listed(on: string, since: number, { place, ask, me }: Sending): Promise<number | undefined> {
  const comments = await listComments(place, stamp(since - OVERLAP), ask);
  const ours = ({ user }: RawComment): boolean => (me === undefined ? user?.type === 'Bot' : user?.id === me);
  return comments.find((one) => ours(one) && saidFor(one.body ?? '').includes(on))?.id;
}

function read(comment: RawComment, { open, memory }: Sending): Anchor {
  const body = comment.body ?? '';
  const { said, archive } = hiddenIn(body);
  const found = said === undefined ? [] : receiptIn(comment, open(said));
  // What this process wrote there itself, it need not be told.
  const own = (memory.said ?? []).filter((one) => one.comment === comment.id);
  return {
    comment: comment.id,
    receipts: [...found.filter(({ key }) => !own.some((one) => one.key === key)), ...own],
    archive: archive === undefined ? '' : `\n${marker('archive', archive)}`,
    shown: shown(body),
    at: Math.max(Date.parse(comment.updated_at), ...own.map(({ at }) => at)),
  };
}

/** Writes the comment with one receipt set; answers its number, 0 in a dry run. */
export async function writeAnchor(
  { comment, receipts, archive }: Anchor,
  text: string,
  receipt: Hidden,
  { place, ask, pack, rows }: Sending,
  inTime: () => boolean,
): Promise<number> {
  const others = receipts.filter(({ key }) => key !== receipt.key);
  // The newest knows all that the others did.
  const all = [...others.map(hidden), { ...hidden(receipt), rows: rows() }];
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

const hidden = ({ key, entries, state, tells, leaving }: Hidden): Hidden => ({
  ...{ key, entries, state, ...(tells !== undefined && { tells }) },
  ...(leaving && { leaving }),
});

/** A comment that is not there any more is no fault. */
export function gone(error: unknown): undefined {
  const status = statusOf(error);
  if (status !== 404 && status !== 410) throw error;
}
