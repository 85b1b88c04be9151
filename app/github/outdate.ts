import { ALLCLEAR } from '../core/incident/words.ts';
import type { Entry } from '../core/incident/fold.ts';
import type { Outdate } from '../core/pass/outdate.ts';
import { shown } from '../core/wire/marker.ts';
import type { RawComment } from '../core/wire/raw.ts';
import { statusOf } from './asking.ts';
import type { Course } from './course.ts';
import type { Sending } from './send.ts';

const ROUTE = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Puts a line in the place of what older comments of ours say, where the newer one is said; receipts in them stay. */
export async function outdate(effect: Outdate, sending: Sending, course: Course): Promise<undefined> {
  const { ask, memory, receipts } = sending;
  if (course.lost.includes(effect.under) || course.mute.has(effect.under)) return;
  const said = [...(memory.said ?? []), ...receipts].find(({ key }) => key === effect.key)?.comment;
  // Said, and GitHub did not tell where: it cannot be found again, and stays.
  if (!said) return;
  const note = (type: 'catchup_told' | 'catchup_outdated', comment: number): void => {
    const entry: Entry = { type, comment, key: `${type}:${comment}`, at: ask.now(), by: ALLCLEAR };
    course.delivered.push(entry);
  };
  note('catchup_told', said);
  for (const comment of effect.comments.filter((one) => one !== said)) {
    try {
      await replace(comment, effect.text, sending);
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined) throw error;
      // Nobody waits for it; the next catch-up tries again.
      if (status !== 404 && status !== 410) continue;
    }
    note('catchup_outdated', comment);
  }
}

async function replace(comment_id: number, text: string, { ask, place }: Sending): Promise<void> {
  const at = { owner: place.owner, repo: place.repo, comment_id };
  const { data } = await ask.read(`GET ${ROUTE}`, at);
  const { body = '' } = data as RawComment;
  const hidden = body.slice(shown(body).length);
  await ask.write(`PATCH ${ROUTE}`, { ...at, body: `${text}${hidden}` });
}
