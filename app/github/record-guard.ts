import { SECOND, type Instant } from '../core/incident/words.ts';
import { statusOf } from './asking.ts';
import { drop, LEASE, post, SNAP, type RawReaction } from './guards.ts';
import type { Sending } from './send.ts';

/** What may leave takes so long at most: its guard still holds when the last way out has answered. */
export const LONGEST = 20 * SECOND;
/** From its guard on, whoever writes on a record has begun its last write by then. */
const LAST = SNAP + LONGEST + 10 * SECOND;
// A write may take ten seconds to its effect, and GitHub's replicas tell of it twenty later at most.
const DEAD = LAST + 50 * SECOND;

/** Until when writing on a comment of ours may begin: at first, and for the last time. */
export interface Guarded {
  readonly first: Instant;
  readonly last: Instant;
}

/**
 * The right to read a comment of ours and write it again, where others may want to as well: 🚀, which is given once.
 * It is not given back but grows old, so that whoever gets it next reads all that was written under it. Undefined:
 * somebody else has it, or GitHub does not say.
 */
export async function guardRecord(
  comment: number,
  { place, ask, memory }: Pick<Sending, 'place' | 'ask' | 'memory'>,
): Promise<Guarded | undefined> {
  const name = nameOf(comment);
  const held = memory.claims.get(name);
  if (held && ask.now() - held.at < SNAP) return guarded(held.at);
  try {
    // What we wrote under our own is at an end: nobody waits for it.
    if (held && ask.now() - held.at > LEASE) await drop(comment, held.id, place, ask);
    for (let tries = 0; tries < 2; tries += 1) {
      const { status, data } = await post(comment, 'rocket', place, ask);
      const { id = 0, created_at = '' } = data as Partial<RawReaction>;
      const at = Date.parse(created_at) || ask.now();
      if (status === 201) {
        memory.claims.set(name, { id, at });
        return guarded(at);
      }
      if (ask.now() - at <= DEAD) return undefined;
      await drop(comment, id, place, ask);
    }
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
  }
  return undefined;
}

const guarded = (at: Instant): Guarded => ({ first: at + SNAP, last: at + LAST });

/** Nobody may write under it again, this process neither, until it has grown old. */
export const forgetRecord = (comment: number, memory: Sending['memory']): void =>
  void memory.claims.delete(nameOf(comment));

const nameOf = (comment: number): string => `record ${comment}`;
