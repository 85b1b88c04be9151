import { DELTAS, type Deliver, type Say } from '../core/pass/effects.ts';
import type { Course } from './course.ts';
import { deliver, notSent } from './deliver.ts';
import { say, type Spoken } from './say.ts';
import type { Sending } from './send.ts';

export const REFUSED = 'GitHub does not let Allclear write down here that it leaves';
const LATE = 'what left before it took too long';

/** Says something in the room, unless its guard is another's. */
export async function speak(
  effect: Say,
  sending: Sending,
  course: Course,
  last: boolean,
): Promise<undefined> {
  if (course.lost.includes(effect.under) || course.mute.has(effect.under)) return;
  spokenOf(await say(effect, sending), effect, course, last);
}

/** What is not said is left for another pass, unless GitHub refused it twice. */
function spokenOf(spoken: Spoken, effect: Say | Deliver, course: Course, last: boolean): void {
  const what = DELTAS[effect.do];
  if (typeof spoken === 'number') course.refused.push({ what, status: spoken });
  if (spoken === 'said' && last) course.again.add(what);
  if (spoken === 'said' || (spoken !== 'unsaid' && last)) return;
  course.lost.push(effect.under);
  course.unfinished = true;
}

/** Sends words out of GitHub, unless their guard is another's. */
export async function leave(
  effect: Deliver,
  sending: Sending,
  course: Course,
  last: boolean,
): Promise<undefined> {
  const { under } = effect;
  if (course.lost.includes(under)) return;
  const muted = course.mute.has(under);
  const { end, entries } = muted ? { end: 403, entries: [] } : await deliver(effect, sending);
  if (end === 'said') course.begun.add(under);
  // What its guard says has happened in part already: the rest is tried again by itself.
  const rest = end === 'unsaid' && course.begun.has(under);
  const given = muted || rest || (typeof end === 'number' && last);
  course.delivered.push(...(given ? notSent(effect, rest ? LATE : REFUSED, sending) : entries));
  sending.memory.delivered = course.delivered;
  if (!muted && !rest) spokenOf(end, effect, course, last);
}
