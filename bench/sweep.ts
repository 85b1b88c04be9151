import { type App, startApp } from '../demo/app.ts';
import type { LocalGitHub } from '../test/github/contract.ts';
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

/** The App's own sweep, in its process: requests and milliseconds of one. */
export async function appSweep(count: number, latencies: readonly number[], runs: number): Promise<Figure[]> {
  const github = await idle(count, 'app');
  let app: App | undefined;
  try {
    app = await startApp(github, { SWEEP_EVERY: '1h' });
    await discovered(github);
    // The first one reads the plan as well.
    await app.sweep();
    const figures: Figure[] = [];
    for (const latency of latencies) {
      github.latency = latency;
      const sweeps: Figure[] = [];
      for (let run = 0; run < runs; run++) {
        const from = github.requests.length;
        const began = Date.now();
        await app.sweep();
        sweeps.push(figure(github.requests.slice(from), began));
      }
      figures.push(middle(sweeps));
    }
    return figures;
  } finally {
    await app?.stop();
    await github.close();
  }
}

/** The App has found the repository, and has nothing under way any more. */
export async function discovered({ requests }: LocalGitHub): Promise<void> {
  for (const from = Date.now(); Date.now() < from + 20_000;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (requests.some(({ path, status }) => path === '/installation/repositories' && status === 200))
      return void (await new Promise((resolve) => setTimeout(resolve, 300)));
  }
  throw new Error('The App did not discover its repositories');
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
