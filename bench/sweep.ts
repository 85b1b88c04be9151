import { type App, startApp } from '../demo/app.ts';
import type { LocalGitHub, RequestLog } from '../test/github/contract.ts';
import { BUNDLE, timeProcess } from './action-process.ts';
import { type Figure, figure, middle } from './figures.ts';
import { type Door, makeRooms } from './rooms.ts';
import { REPOSITORY, stage } from './stage.ts';

const OLD = 20 * 60_000;
/** Since September 2022 GitHub tells a scheduled run of its repository, as it does every other. */
const SCHEDULED = {
  schedule: '17 * * * *',
  repository: { full_name: REPOSITORY, private: true, default_branch: 'main' },
};

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
        const event = { name: 'schedule', payload: SCHEDULED };
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

/** A sweep asks for nothing twice, so what is asked for again begins the next; the last may not be over. */
function sweepsIn(requests: readonly RequestLog[]): RequestLog[][] {
  const sweeps: RequestLog[][] = [];
  let seen = new Set<string>();
  for (const request of requests.filter(({ path }) => path.startsWith(`/repos/${REPOSITORY}/`))) {
    const what = `${request.path}?${request.query}`;
    if (sweeps.length === 0 || seen.has(what)) {
      sweeps.push([]);
      seen = new Set();
    }
    seen.add(what);
    sweeps.at(-1)!.push(request);
  }
  return sweeps.slice(0, -1);
}

async function until<T>(ask: () => T | undefined): Promise<T> {
  for (const from = Date.now(); Date.now() < from + 60_000;) {
    const answer = ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The App did not sweep within a minute');
}
