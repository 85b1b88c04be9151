import { type App, startApp } from '../demo/app.ts';
import type { LocalGitHub, RequestLog } from '../test/github/contract.ts';
import { type Figure, figure, isRead, middle } from './figures.ts';
import { makeRooms } from './rooms.ts';
import { REPOSITORY, stage } from './stage.ts';

export interface AppCommands {
  /** The first delivery after a start: no plan, no token, no memory. */
  readonly first: Figure;
  readonly role: Figure;
  readonly severity: Figure;
  /** Of `/role`: whether its reads were under way together, and what was written, in order. */
  readonly together: boolean;
  readonly writes: readonly string[];
}

/** `/role lead @bob` and `/severity 1`, from the signed delivery to the last write, through the App's own process. */
export async function appCommands(latency: number, runs: number): Promise<AppCommands> {
  const github = await stage();
  let app: App | undefined;
  try {
    const [cold, ...rooms] = await makeRooms(github, runs + 1, 'app');
    app = await startApp(github, { SWEEP_EVERY: 'off' });
    github.latency = latency;
    const first = await command(github, cold!, '/role lead @bob');
    const roles: Awaited<ReturnType<typeof command>>[] = [];
    const severities: Figure[] = [];
    for (const number of rooms) {
      await warm(github, number);
      roles.push(await command(github, number, '/role lead @bob'));
      severities.push(await command(github, number, '/severity 1'));
    }
    const { requests } = roles.at(-1)!;
    return {
      first,
      role: middle(roles),
      severity: middle(severities),
      together: areTogether(requests.filter(isRead)),
      writes: requests.filter((one) => !isRead(one)).map(({ method, path }) => `${method} ${path}`),
    };
  } finally {
    await app?.stop();
    await github.close();
  }
}

/** The App knows the room: it has looked at it since it was started. */
async function warm(github: LocalGitHub, number: number): Promise<void> {
  await github.as('alice').comment(REPOSITORY, number, 'It is the same for me.');
  await github.deliveries.settled();
}

/** Comments, and times what comes of the one delivery. */
async function command(
  github: LocalGitHub,
  number: number,
  text: string,
): Promise<Figure & { requests: readonly RequestLog[] }> {
  const { deliveries } = github;
  deliveries.hold = true;
  await github.as('alice').comment(REPOSITORY, number, text);
  const from = github.requests.length;
  const began = Date.now();
  const status = await deliveries.send(deliveries.all.at(-1)!);
  deliveries.hold = false;
  if (status !== 200 && status !== 202) throw new Error(`The App answered ${status} to ${text}`);
  const requests = github.requests.slice(from);
  return { ...figure(requests, began), requests };
}

/** Each began before any had its answer. */
const areTogether = (reads: readonly RequestLog[]): boolean =>
  Math.max(...reads.map(({ arrivedAt }) => arrivedAt)) <=
  Math.min(...reads.map(({ answeredAt }) => answeredAt));
