import { DELTAS, type Effect } from '../core/pass/effects.ts';
import { isFinal, statusOf } from './asking.ts';
import type { Course, Sent } from './course.ts';
import { placeOf } from './deltas.ts';
import { claim, type Claimed } from './guards.ts';
import type { Sending } from './send.ts';

/** Tries for a guard, and notes what it guards as another's where it is not ours. */
export async function guard(
  effect: Extract<Effect, { do: 'lease' | 'claim' }>,
  sending: Sending,
  course: Course,
  last: boolean,
): Promise<Sent['end'] | undefined> {
  const of = effect.do === 'lease' ? 'lease' : effect.comment;
  let claimed: Claimed;
  try {
    claimed = await claim(of, effect.do === 'claim' ? effect.reaction : 'eyes', {
      ...sending,
      place: effect.do === 'claim' ? placeOf(effect, sending.place) : sending.place,
    });
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const final = isFinal(error);
    // Nobody can be answered there any more, so nothing was asked.
    if (final && 'mirror' in effect) return void course.lost.push(of);
    // Without the lease there is no card: whoever looked must know that GitHub refuses it.
    if (final && effect.do === 'lease' && effect.whole) throw error;
    if (final && effect.do === 'claim') {
      course.refused.push({ what: DELTAS.claim, status: statusOf(error)! });
      if (last) course.mute.add(of);
      else course.lost.push(of);
      course.unfinished ||= !last;
      return undefined;
    }
    course.unfinished ||= !final;
    claimed = 'theirs';
  }
  if (claimed === 'reread') return 'reread';
  if (claimed === 'theirs' && effect.do === 'lease' && effect.whole) return 'left';
  if (claimed === 'theirs') course.lost.push(of);
  else if (last && effect.do === 'claim') course.again.add(DELTAS.claim);
  return undefined;
}
