import { type App, startApp } from '../demo/app.ts';
import type { LocalGitHub } from '../test/github/contract.ts';
import { type Figure, figure } from './figures.ts';
import { makeRooms } from './rooms.ts';
import { REPOSITORY, stage } from './stage.ts';
import { discovered } from './sweep.ts';

const MINUTE = 60_000;
const HELD = '/role lead\n/role comms';

export interface DueSweep {
  readonly figure: Figure;
  /** Rooms in which the update was published. */
  readonly published: number;
  /** What each of those cost beyond the sweep itself. */
  readonly each: number;
}

/** A sweep by the App over so many open rooms, in some of which an update with news is due. */
export async function dueSweep(count: number, due: number, latency: number): Promise<DueSweep> {
  const github = await stage();
  let app: App | undefined;
  try {
    // A severity two is told every hour, a minute early: the first are due when the others have half an hour left.
    const news = { author: 'alice', body: '/note it is the same in every region' };
    const rooms = await makeRooms(github, due, 'app', HELD, news);
    github.clock.advance(29 * MINUTE);
    await makeRooms(github, count - due, 'app', HELD);
    github.clock.advance(28 * MINUTE);
    app = await startApp(github, { SWEEP_EVERY: '1h' });
    await discovered(github);
    // What is asked once an hour, for the plan and for what is owed after the end, is asked before.
    await app.sweep();
    github.clock.advance(1.5 * MINUTE);
    github.latency = latency;
    github.requests.length = 0;
    const began = Date.now();
    await app.sweep();
    const requests = [...github.requests];
    const published = await updatesIn(github, rooms);
    return { figure: figure(requests, began), published, each: (requests.length - IDLE) / (published || 1) };
  } finally {
    await app?.stop();
    await github.close();
  }
}

/** What a sweep asks where nothing is due. */
const IDLE = 4;

async function updatesIn(github: LocalGitHub, rooms: readonly number[]): Promise<number> {
  const all = await Promise.all(rooms.map((number) => github.look(REPOSITORY, number)));
  return all.filter(({ comments }) => comments.some(({ body }) => /^\*\*U1 to Technical\*\*/.test(body)))
    .length;
}
