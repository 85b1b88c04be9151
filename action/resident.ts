import type { Repository } from '../app/core/room/room.ts';
import type { Workflow } from '../app/github/dispatch.ts';
import type { Line, Outcome } from '../app/github/shell.ts';
import { round } from '../app/github/round.ts';
import type { Swept } from '../app/github/sweep.ts';
import { handedOver } from './handover.ts';
import type { Done } from './perform.ts';
import type { Pause } from './pause.ts';
import type { RunShell } from './shell.ts';
import { type End, isWatched, watch } from './watching.ts';

const MINUTE = 60_000;
/** A job on GitHub's runners may last six hours, and the last sweep some minutes. */
const JOB = 330 * MINUTE;
/** A token of an App is good for an hour. */
const APP_TOKEN = 50 * MINUTE;
/** How long a plan is believed: it is seldom changed during an outage. */
const PLAN = 10 * MINUTE;

/** What a resident run needs. */
export interface Resident {
  readonly repository: Repository;
  readonly shell: RunShell;
  /** This run's own workflow; undefined where the runner does not name it. */
  readonly workflow: Workflow | undefined;
  /** Whether the token may run out before the job does. */
  readonly borrowed: boolean;
  readonly pause: Pick<Pause, 'sleep' | 'stopped'>;
}

const WHY: Readonly<Record<End, string>> = {
  over: 'Nothing is left to watch.',
  stopped: 'Stopped from outside.',
  'time is up': 'The time of this run is up.',
  token: 'GitHub does not accept the token any more.',
};

/** Stays and sweeps in time for as long as there is something to watch, then lets another run go on. */
export async function resident({ repository, shell, workflow, borrowed, pause }: Resident): Promise<Done> {
  const looked = new Map<string, Outcome>();
  let rooms = 0;
  let requests = 0;
  let planAt = shell.tick();
  let watched = 0;
  const end = await watch({
    ...pause,
    tick: shell.tick,
    life: borrowed ? APP_TOKEN : JOB,
    async sweep() {
      if (shell.tick() - planAt >= PLAN) {
        shell.forget();
        planAt = shell.tick();
      }
      const swept = await round(repository, shell);
      rooms = swept.rooms;
      requests += swept.requests;
      for (const outcome of swept.looked) {
        tell(outcome, shell.log);
        keep(outcome, looked);
      }
      const now = swept.glances.filter((room) => isWatched(room, swept.endedAt)).length;
      if (now > 0 && now !== watched) shell.log({ level: 'info', text: watching(now, swept) });
      watched = now;
      return swept;
    },
    failed(error, next) {
      // What was read while GitHub was unwell may be wrong as well.
      shell.forget();
      shell.log({ level: 'warn', text: `${error}; the next sweep comes in ${next / 1000} seconds` });
    },
  });
  const goesOn = end === 'time is up' || end === 'token' ? ` ${await handedOver(workflow, pause)}` : '';
  const note = WHY[end] + goesOn;
  shell.log({ level: 'info', text: note });
  return { looked: [...looked.values()], rooms, requests, notes: [note] };
}

/** Said at the beginning, and when their number changes. */
function watching(count: number, { nextDueAt }: Swept): string {
  const incidents = count === 1 ? 'One severe incident is' : `${count} severe incidents are`;
  const due = nextDueAt === null ? '' : `; the next thing is due at ${new Date(nextDueAt).toISOString()}`;
  return `${incidents} watched${due}.`;
}

/** One line where something was done; nothing where nobody would miss it. */
function tell({ room, result, answers, problems }: Outcome, log: (line: Line) => void): void {
  if (result === 'failed') log({ level: 'warn', text: `${room}: failed, ${problems?.join('; ')}` });
  else if (result === 'written') log({ level: 'info', text: `${room}: written, ${answers.length} answers` });
}

/** Of each room the last that was not quiet, with every answer given there. */
function keep(outcome: Outcome, looked: Map<string, Outcome>): void {
  const before = looked.get(outcome.room);
  if (outcome.result === 'quiet' && before?.result === 'written') return;
  looked.set(outcome.room, { ...outcome, answers: [...(before?.answers ?? []), ...outcome.answers] });
}
