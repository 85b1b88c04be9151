import type { Entry } from '../../incident/fold.ts';
import { iso } from '../../incident/zone.ts';

/** One task as the journal has it. Times are UTC. */
export interface TaskRow {
  /** 412/T1 */
  readonly id: string;
  readonly state: 'open' | 'done' | 'withdrawn';
  readonly text: string;
  readonly who: readonly string[];
  readonly team: string | null;
  readonly givenAt: string;
  readonly givenBy: string;
  readonly answerDueAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  /** What was found. */
  readonly outcome: string | null;
}

type Of<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** The tasks that have a number, in the order in which they were given. */
export function taskRows(entries: readonly Entry[], number: number): TaskRow[] {
  let last = 0;
  return entries
    .filter((one): one is Of<'task_given'> => one.type === 'task_given')
    .map((given) => {
      // As the room counts: of two with one number the later moves on.
      const own = given.number <= last ? last + 1 : given.number;
      last = Math.max(last, own);
      const ended = entries.find(
        (one): one is Of<'task_done'> | Of<'row_withdrawn'> =>
          (one.type === 'task_done' && one.number === own) ||
          (one.type === 'row_withdrawn' && one.row === `T${own}`),
      );
      const done = ended?.type === 'task_done' ? ended : undefined;
      return {
        ...{ id: `${number}/T${own}`, state: done ? 'done' : ended ? 'withdrawn' : 'open', text: given.text },
        ...{ who: given.who.map(({ login }) => login), team: given.team ?? null },
        ...{ givenAt: iso(given.at), givenBy: given.by.login },
        answerDueAt: given.answerBy === undefined ? null : iso(given.answerBy),
        endedAt: ended ? iso(done?.of ?? ended.at) : null,
        ...{ endedBy: ended?.by.login ?? null, outcome: done?.text ?? null },
      };
    });
}
