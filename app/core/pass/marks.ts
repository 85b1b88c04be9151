import { automations } from '../automations/all.ts';
import { inOrder } from '../incident/entry.ts';
import { nothingYet, remember, type Entry, type Incident } from '../incident/fold.ts';
import { isPast } from '../incident/promised.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import { viewOf } from '../views/scene.ts';
import { acts } from './act.ts';
import { allDue, dueNow } from './due.ts';
import { whereabouts } from './speech.ts';

const marking = automations.filter((one) => one.marks);

/**
 * Marks of moments that had passed before what answered them came. They are said to nobody, so no comment of ours
 * keeps them: where the card is lost, they are had again from what promised and what came later.
 */
export function marksAgain(
  entries: readonly Entry[],
  said: ReadonlySet<string>,
  room: Room,
  plan: Plan,
): Entry[] {
  const state = nothingYet();
  const marks: Entry[] = [];
  let before = 0;
  for (const entry of entries.toSorted(inOrder)) {
    if (entry.at > before && somePassed(state, entry.at)) {
      const all = allDue(state, plan, room.repository, [], [], entry.at, marking);
      const passed = dueNow(all, state, said, entry.at).filter((one) => one.marks && one.at < entry.at);
      const view = viewOf({ incident: state, entries: [], plan, now: entry.at, ...whereabouts(room) });
      const made = passed.length > 0 ? acts(passed, state, view).flatMap((one) => [...one.entries]) : [];
      for (const one of made) remember(state, one);
      marks.push(...made);
    }
    remember(state, entry);
    before = entry.at;
  }
  return marks;
}

/** Most entries of a long incident come while nothing is late: then nothing need be worked out. */
const somePassed = ({ promises, deadlines }: Incident, at: Instant): boolean =>
  Object.values(promises.next).some((one) => !one.broken && isPast(one.at, at)) ||
  Object.values(deadlines.owed).some(({ reports }) =>
    reports.some((one) => one.sentAt === null && !one.missed && isPast(one.at, at)),
  );
