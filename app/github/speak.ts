import { DELTAS, together, type Deliver, type Say } from '../core/pass/effects.ts';
import type { Course } from './course.ts';
import { deliver, notSent } from './deliver.ts';
import { forget } from './guards.ts';
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
  const ours = [effect, ...(effect.more ?? [])].filter(
    ({ under }) => !course.lost.includes(under) && !course.mute.has(under),
  );
  const words = together(ours);
  if (!words) return;
  spokenOf(await say(words, sending), words, course, last);
  if (!course.lost.includes(words.under)) return;
  for (const { under } of ours) {
    // What was perhaps said under one of them was perhaps said under all.
    if (under === words.under) continue;
    forget(under, sending.memory);
    course.lost.push(under);
  }
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
