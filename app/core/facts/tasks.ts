import type { EntryBase } from '../incident/entry.ts';
import { numbered, reserve, type Numbering } from '../incident/numbered.ts';
import { samePerson, type Instant, type Person } from '../incident/words.ts';
import { answer, clockFor, isAnsweredBy, type TeamAnswer, type TeamClock } from '../partners/team-clock.ts';
import { entry, fact } from './define.ts';
import type { RowsKnown } from './rows.ts';

interface Task {
  number: number;
  text: string;
  who: Person[];
  team: string | null;
  givenBy: Person;
  at: Instant;
  /** A team was put on the clock. */
  clock?: TeamClock;
}

interface Tasks extends Numbering {
  open: Task[];
  done: number;
  withdrawn: number;
  /** Numbers of those that were taken back: what somebody found all the same is kept. */
  gone: number[];
  /** The latest few outcomes, newest last; without a number what no task asked for. */
  outcomes: { number: number | null; text: string; by: Person; at: Instant; team?: string }[];
  /** How teams answered, of tasks that are done. */
  answers: TeamAnswer[];
}

interface Given {
  number: number;
  text: string;
  who: readonly Person[];
  team?: string;
  /** The team's on-call, and by when the plan has them answer. */
  asked?: readonly Person[];
  answerBy?: Instant;
}

const OUTCOMES_KEPT = 20;

const keep = (state: Tasks, outcome: Tasks['outcomes'][number]): void => {
  state.done += 1;
  state.outcomes = [...state.outcomes, outcome].slice(-OUTCOMES_KEPT);
};

const close = (state: Tasks, number: number): Task | undefined => {
  const task = state.open.find((one) => one.number === number);
  state.open = state.open.filter((one) => one !== task);
  return task;
};

/** Work in hand. */
export const tasks = fact({
  name: 'tasks',
  start: {
    last: 0,
    gaps: [],
    open: [],
    done: 0,
    withdrawn: 0,
    gone: [],
    outcomes: [],
    answers: [],
  } as Tasks,
  entries: {
    task_given: entry<Tasks, Given>({
      fold(state, given) {
        const { number, text, who, team, by, at } = given;
        const free = numbered(state, number);
        const clock = team === undefined ? {} : { clock: clockFor(given) };
        state.open.push({ number: free, text, who: [...who], team: team ?? null, givenBy: by, at, ...clock });
      },
      line: ({ number, text, who, team, answerBy, by }, tell) => {
        const called = team && tell.text(tell.plan.teams[team]?.title ?? team, 60);
        const due = called && answerBy !== undefined ? ` (answer due ${tell.time(answerBy)})` : '';
        const to = [...who.map(tell.name), ...(called ? [called] : [])].join(', ');
        const own = who.length === 1 && samePerson(who[0]!, by);
        return `${tell.name(by)} ${own ? 'took' : to ? `gave ${to}` : 'opened'} T${number}${due}: ${tell.text(text)}`;
      },
    }),
    task_done: entry<Tasks, { number: number; text?: string; of?: Instant }>({
      fold(state, { number, text, by, at, of }) {
        const task = close(state, number);
        if (!task) {
          if (!text || !state.gone.includes(number)) return;
          state.gone = state.gone.filter((one) => one !== number);
          state.withdrawn -= 1;
          keep(state, { number, text, by, at: of ?? at });
          return;
        }
        const { team, clock } = task;
        if (team !== null && clock) {
          answer(clock, of ?? at, by);
          state.answers.push({ team, at: task.at, answerBy: clock.answerBy, answeredAt: clock.answeredAt });
        }
        keep(state, { number, text: text ?? task.text, by, at, ...(team !== null && { team }) });
      },
      line: ({ number, text, by }, tell) =>
        `${tell.name(by)} finished T${number}${text ? `: ${tell.text(text)}` : ''}`,
    }),
    work_recorded: entry<Tasks, { text: string; of?: Instant }>({
      fold(state, { text, by, at, of }) {
        keep(state, { number: null, text, by, at: of ?? at });
      },
      line: ({ by, text }, tell) => `${tell.name(by)} did: ${tell.text(text)}`,
    }),
    row_withdrawn: entry<Tasks, { row: string; why?: string }>({
      fold(state, { row }) {
        const number = Number(/^T(\d+)$/.exec(row)?.[1]);
        if (!close(state, number)) return;
        state.withdrawn += 1;
        state.gone.push(number);
      },
      line: ({ by, row, why }, tell) => `${tell.name(by)} withdrew ${row}${why ? `: ${tell.text(why)}` : ''}`,
    }),
  },
  also: {
    rows_known: (state, { last }: RowsKnown) => reserve(state, last.T),
    noted(state, { row, at, by }: EntryBase & { row?: string }) {
      const task = state.open.find(({ number }) => `T${number}` === row);
      if (task?.clock && !samePerson(task.givenBy, by)) answer(task.clock, at, by);
    },
  },
  always(state, entry) {
    for (const { clock } of state.open)
      if (clock && isAnsweredBy(clock, entry)) answer(clock, entry.at, entry.by);
  },
});
