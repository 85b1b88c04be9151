import type { AnswerThere } from '../core/pass/effects.ts';
import { mirrorMark, mirrorMarkIn } from '../core/wire/mirror.ts';
import { actorOf } from '../core/wire/raw.ts';
import { isFinal, statusOf } from './asking.ts';
import type { Course } from './course.ts';
import { forget, fresh } from './guards.ts';
import { listComments } from './lists.ts';
import { keyIn, roomIn } from './mirror-marker.ts';
import { placeOfMirror } from './mirrors.ts';
import type { Sending } from './send.ts';
import { stamp } from './stamp.ts';

const MARGIN = 60_000;

/** Says something in a mirror, once: unless its guard is another's, or it stands there already. */
export async function answerThere(effect: AnswerThere, sending: Sending, course: Course): Promise<undefined> {
  const { under, mirror, key, since, text } = effect;
  const { ask, memory, repository, place: room, me } = sending;
  if (course.lost.includes(under) || course.mute.has(under)) return;
  const inTime = (): boolean => fresh(under, memory, ask);
  const place = placeOfMirror(mirror);
  const name = { repository: `${repository.owner}/${repository.name}`, number: room.issue_number };
  const mark = { room: roomIn(name), key: keyIn(key) };
  try {
    const said = await listComments(place, stamp(since - MARGIN), ask);
    const ours = said.filter(({ user }) => (me === undefined ? actorOf(user).bot : user?.id === me));
    if (ours.some(({ body }) => mirrorMarkIn(body)?.key === mark.key)) return;
    if (!inTime()) return put(false);
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    await ask.write(route, { ...place, body: `${text}\n\n${mirrorMark(mark)}`, request: { inTime } });
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return put(isFinal(error));
  }

  /** What cannot be said there is not said at all; what may be said later is left to whoever takes the guard over. */
  function put(final: boolean): undefined {
    if (final || course.begun.has(under)) return;
    forget(under, memory);
    course.lost.push(under);
  }
}
