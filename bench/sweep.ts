import { type App, startApp } from '../demo/app.ts';
import type { LocalGitHub, RequestLog } from '../test/github/contract.ts';
import { BUNDLE, timeProcess } from './action-process.ts';
import { type Figure, figure, middle } from './figures.ts';
import { type Door, makeRooms } from './rooms.ts';
import { REPOSITORY, stage } from './stage.ts';

const OLD = 20 * 60_000;

/** A local GitHub with so many open rooms, whose cards are twenty minutes old, and nothing to do in any. */
async function idle(count: number, door: Door): Promise<LocalGitHub> {
  const github = await stage();
  // Nobody is waited for: a role that is empty would be asked for.
  await makeRooms(github, count, door, '/role lead\n/role comms');
  github.clock.advance(OLD);
  return github;
}

/** The App's own sweep by its timer: requests and milliseconds of one, in its process. */
export async function appSweep(count: number, latencies: readonly number[], runs: number): Promise<Figure[]> {
  const github = await idle(count, 'app');
  let app: App | undefined;
  try {
    app = await startApp(github, { SWEEP_EVERY: '1s' });
    const figures: Figure[] = [];
    for (const latency of latencies) {
      github.latency = latency;
      // The first one reads the plan as well, or was under way as the latency changed.
      const sweeps = await until(() => {
        const done = sweepsIn(github.requests);
        return done.length >= runs + 1 ? done.slice(-runs) : undefined;
      });
      figures.push(middle(sweeps.map((requests) => figure(requests, requests[0]!.arrivedAt))));
      github.requests.length = 0;
    }
    return figures;
  } finally {
    await app?.stop();
    await github.close();
  }
}

/** The scheduled Action: one sweep, as a whole process. */
export async function actionSweep(
  node: string,
  count: number,
  latencies: readonly number[],
  runs: number,
): Promise<Figure[]> {
  const github = await idle(count, 'action');
  try {
    const figures: Figure[] = [];
    for (const latency of latencies) {
      github.latency = latency;
      const done: Figure[] = [];
      for (let run = 0; run < runs; run++) {
        const from = github.requests.length;
        const event = { name: 'schedule', payload: { schedule: '17 * * * *' } };
        const milliseconds = await timeProcess(node, BUNDLE, event, github);
        done.push({ ...figure(github.requests.slice(from), 0), milliseconds });
      }
      figures.push(middle(done));
    }
    return figures;
  } finally {
    await github.close();
  }
}

/** Requests that followed upon each other at once are one sweep; the last may not be over. */
function sweepsIn(requests: readonly RequestLog[]): RequestLog[][] {
  const sweeps: RequestLog[][] = [];
  let end = -Infinity;
  for (const request of requests.filter(({ path }) => path.startsWith(`/repos/${REPOSITORY}/`))) {
    if (request.arrivedAt > end + 300) sweeps.push([]);
    sweeps.at(-1)!.push(request);
    end = Math.max(end, request.answeredAt || Infinity);
  }
  return Date.now() > end + 300 ? sweeps : sweeps.slice(0, -1);
}

async function until<T>(ask: () => T | undefined): Promise<T> {
  for (const from = Date.now(); Date.now() < from + 60_000;) {
    const answer = ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The App did not sweep within a minute');
}
