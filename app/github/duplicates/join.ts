import type { JoinRoom } from '../../core/duplicates/moved.ts';
import { MINUTE } from '../../core/incident/words.ts';
import { marker, saidFor } from '../../core/wire/marker.ts';
import { actorOf } from '../../core/wire/raw.ts';
import { isFinal, statusOf } from '../asking.ts';
import { refusedBy, type Course } from '../course.ts';
import { forget, fresh } from '../guards.ts';
import { listComments } from '../lists.ts';
import type { Sending } from '../send.ts';
import { stamp } from '../stamp.ts';

/** Says in another room, once, what came there; the comment hides it as that room's own record. */
export async function joinRoom(effect: JoinRoom, sending: Sending, course: Course): Promise<undefined> {
  const { under, number, id, key, text, carried, since } = effect;
  const { ask, memory, place, me } = sending;
  if (course.lost.includes(under) || course.mute.has(under)) return;
  const there = { ...place, issue_number: number };
  const inTime = (): boolean => fresh(under, memory, ask);
  try {
    const all = await listComments(there, stamp(since - MINUTE), ask);
    const ours = all.filter(({ user }) => (me === undefined ? actorOf(user).bot : user?.id === me));
    if (!ours.some(({ body = '' }) => saidFor(body).includes(key))) {
      const hidden = sending.packFor(id, { key, entries: carried, state: 'sent' });
      const body = `${text}\n\n${marker('said', hidden, key)}`;
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      await ask.write(route, { ...there, body, request: { inTime } });
    }
    course.woken.add(number);
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    if (isFinal(error)) return void refusedBy(error, effect, course);
    forget(under, memory);
    course.lost.push(under);
    course.unfinished = true;
  }
}
