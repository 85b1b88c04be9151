import { numbersOf } from '../../../core/numbers/period.ts';
import { rulesOf } from '../../../core/numbers/rules.ts';
import type { PastRoom } from '../../../core/numbers/past.ts';
import { startOf } from '../../../core/review/days.ts';
import type { ReviewData } from '../../../core/review/data.ts';
import type { Due } from '../../../core/review/due.ts';
import type { Instant } from '../../../core/incident/words.ts';
import { commentOf } from '../../../core/incident/entry.ts';
import type { Opening } from '../../../core/upkeep/desk.ts';
import { asks, reviewBody } from '../../../core/views/review/body.ts';
import type { Quoted } from '../../../core/views/review/feedback.ts';
import { titleOf } from '../../../core/views/review/title.ts';
import { overview } from '../../../core/views/follow-ups/overview.ts';
import { listFollowUps } from '../../follow-ups/list.ts';
import { pastRooms } from '../../past-rooms.ts';
import type { Keeping } from '../upkeep.ts';
import { namedAmong } from './people.ts';
import { saidAfterwards } from './afterwards.ts';

/** Everything that a review is opened with, read from the incidents since the last one was opened. */
export async function openingOf(
  due: Due,
  assignees: readonly string[],
  there: ReadonlySet<string> | null,
  keeping: Keeping,
): Promise<Opening> {
  const { repository, plan, shell, ask } = keeping;
  const span = { from: evidenceFrom(due, keeping), to: ask.now() };
  const { rooms, unreadable } = await pastRooms(repository, span, plan, { seal: shell.seal, ask });
  const about = {
    ...{ due, plan, unreadable, followUps: await stillOpen(keeping) },
    numbers: numbersOf(rooms, span, plan, span.to),
    rules: rulesOf(rooms, span, plan, span.to),
    feedback: [...rooms.flatMap((room) => feedbackIn(room, span.from)), ...(await saidAfterwards(keeping))],
  };
  const data: ReviewData = {
    ...{ version: 1, since: due.key, dueOn: due.dueOn, why: due.why },
    ...{ rules: asks(about), there: namedAmong(keeping, there) },
  };
  const title = titleOf(due, plan);
  return { kind: 'plan review', key: due.key, title, body: reviewBody(about), data, assignees };
}

/** What was promised to be done and is not, of all rooms; empty where nothing is. */
async function stillOpen({ repository, plan, shell, ask }: Keeping): Promise<string> {
  const open = await listFollowUps(repository, (await shell.me())?.id, ask);
  return open.length === 0 ? '' : overview(open, plan, ask.now());
}

/** Since the last review was opened: what came while it ran is in no other. */
function evidenceFrom({ since }: Due, { desks, plan }: Keeping): Instant {
  const last = desks.find(({ kind }) => kind === 'plan review');
  const began = startOf(since, plan.timezone);
  return last ? Math.min(last.createdAt, began) : began;
}

const feedbackIn = ({ number, url, incident }: PastRoom, from: Instant): Quoted[] =>
  incident.feedback.said
    .filter(({ at }) => at >= from)
    .map(({ key, party, text }) => {
      const comment = commentOf(key);
      return { party, text, number, url: comment ? `${url}#issuecomment-${comment}` : url };
    });
