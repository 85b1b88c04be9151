import { samePerson, type Instant, type Person } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Task {
  number: number;
  text: string;
  who: Person[];
  team: string | null;
  givenBy: Person;
  at: Instant;
}

interface Tasks {
  /** The highest number ever given. */
  last: number;
  open: Task[];
  done: number;
  withdrawn: number;
  /** The latest few outcomes, newest last. */
  outcomes: { number: number; text: string; by: Person; at: Instant }[];
}

const OUTCOMES_KEPT = 20;

const close = (state: Tasks, number: number): Task | undefined => {
  const task = state.open.find((one) => one.number === number);
  state.open = state.open.filter((one) => one !== task);
  return task;
};

/** Work in hand. */
export const tasks = fact({
  name: 'tasks',
  start: { last: 0, open: [], done: 0, withdrawn: 0, outcomes: [] } as Tasks,
  entries: {
    task_given: entry<Tasks, { number: number; text: string; who: readonly Person[]; team?: string }>({
      fold(state, { number, text, who, team, by, at }) {
        // Two replicas may have given one number at once: the later row in order moves on.
        const free = number <= state.last ? state.last + 1 : number;
        state.open.push({ number: free, text, who: [...who], team: team ?? null, givenBy: by, at });
        state.last = Math.max(state.last, free);
      },
      line: ({ number, text, who, team, by }, tell) => {
        const to = [...who.map(tell.name), ...(team ? [team] : [])].join(', ');
        const own = who.length === 1 && samePerson(who[0]!, by);
        return `${tell.name(by)} ${own ? 'took' : to ? `gave ${to}` : 'opened'} T${number}: ${tell.text(text)}`;
      },
    }),
    task_done: entry<Tasks, { number: number; text?: string; of?: Instant }>({
      fold(state, { number, text, by, at }) {
        const task = close(state, number);
        if (!task) return;
        state.done += 1;
        state.outcomes = [...state.outcomes, { number, text: text ?? task.text, by, at }].slice(
          -OUTCOMES_KEPT,
        );
      },
      line: ({ number, text, by }, tell) =>
        `${tell.name(by)} finished T${number}${text ? `: ${tell.text(text)}` : ''}`,
    }),
    work_recorded: entry<Tasks, { text: string; of?: Instant }>({
      fold(state) {
        state.done += 1;
      },
      line: ({ by, text }, tell) => `${tell.name(by)} did: ${tell.text(text)}`,
    }),
    row_withdrawn: entry<Tasks, { row: string; why?: string }>({
      fold(state, { row }) {
        if (/^T\d+$/.test(row) && close(state, Number(row.slice(1)))) state.withdrawn += 1;
      },
      line: ({ by, row, why }, tell) => `${tell.name(by)} withdrew ${row}${why ? `: ${tell.text(why)}` : ''}`,
    }),
  },
});
