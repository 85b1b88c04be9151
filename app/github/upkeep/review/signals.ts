import { severityOf, kindOf } from '../../../core/numbers/figures.ts';
import { declaredIn } from '../../../core/numbers/period.ts';
import type { PastRoom } from '../../../core/numbers/past.ts';
import type { Instant } from '../../../core/incident/words.ts';
import { reviewDataOf } from '../../../core/review/data.ts';
import { after, startOf, type Day } from '../../../core/review/days.ts';
import type { Signals } from '../../../core/review/early.ts';
import { contents } from '../../contents.ts';
import { pastRooms } from '../../past-rooms.ts';
import type { Keeping } from '../upkeep.ts';
import { assignable } from './people.ts';
import { commitsOn, planAt } from './since.ts';

const WORST = 'sev1';
// What a review decides is merged some days later, and a new plan is still being written: neither is a change since.
const SETTLES = { days: 30 } as const;

/** Reads what may open a review before its time, for a period that began on that day. */
export async function signalsOf(since: Day, keeping: Keeping): Promise<Signals> {
  const { plan, path, repository, shell, ask } = keeping;
  const { early } = plan.review;
  const from = startOf(since, plan.timezone);
  const then = await planAt(startOf(after(since, SETTLES), plan.timezone), keeping);
  const text = await contents({ client: shell.client, owner: repository.owner, repo: repository.name }, path);
  const commits: Record<string, number> = {};
  for (const each of Object.keys(early.paths)) commits[each] = await commitsOn(each, from, keeping);
  const severe =
    early.sev1Count === null ? [] : severeIn(await roomsSince(from, keeping), from, ask.now(), keeping);
  return { then, text: text ?? null, left: await left(keeping), severe, commits };
}

/** The rooms that may have been declared since a moment. */
export const roomsSince = async (from: Instant, { repository, plan, shell, ask }: Keeping) =>
  (await pastRooms(repository, { from, to: ask.now() }, plan, { seal: shell.seal, ask })).rooms;

const severeIn = (
  rooms: readonly PastRoom[],
  from: Instant,
  to: Instant,
  { plan }: Keeping,
): Signals['severe'] =>
  declaredIn(rooms, { from, to: to + 1 }).flatMap(({ number, incident }) =>
    kindOf(incident) === 'incident' && severityOf(incident, plan) === WORST
      ? [{ number, at: incident.declaration.declared!.at }]
      : [],
  );

/** Of those who were there when the last review was opened, who is not any more; before a first review nobody knows. */
async function left(keeping: Keeping): Promise<readonly string[]> {
  const last = keeping.desks.flatMap((one) => reviewDataOf(one) ?? [])[0];
  if (!last || last.there.length === 0 || keeping.plan.review.early.peopleChanged === null) return [];
  const there = await assignable(keeping);
  return there === null ? [] : last.there.filter((login) => !there.has(login));
}
