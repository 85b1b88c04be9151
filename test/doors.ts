import { jsonLog } from '../app/hosting/log.ts';
import { settingsFrom } from '../app/hosting/settings.ts';
import { serve, type Running } from '../app/server.ts';
import { runAction } from './action/process.ts';
import type { Delivery, LocalGitHub, RequestLog } from './github/contract.ts';
import { shop, shows } from './room/room.ts';

/** What somebody does; it may cause several deliveries. The room is issue 1. */
export type Act = (github: LocalGitHub, number: number) => Promise<unknown>;

/** What is to be stopped when the test is over, the newest first. */
export type Stops = (() => Promise<unknown>)[];

type Door = (delivery: Delivery) => Promise<unknown>;

/** Everything that was written act by act, and how the room and the pull requests looked in the end. */
export interface Played {
  readonly wrote: readonly (readonly string[])[];
  readonly card: string;
  readonly replies: readonly string[];
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly state: string;
  readonly reason: string | null;
  /** Comments of ours on each further issue or pull request. */
  readonly elsewhere: readonly (readonly string[])[];
}

/** Plays the acts; each delivery goes through the door, one after another. */
async function through(
  open: (github: LocalGitHub, stops: Stops) => Promise<Door>,
  ours: string,
  { acts, stops, files = {}, others = 0 }: Play,
): Promise<Played> {
  const github = await shop({}, files);
  stops.push(() => github.close());
  github.clock.speed = 0;
  github.deliveries.hold = true;
  const door = await open(github, stops);
  let handled = 0;
  const wrote: string[][] = [];
  for (const act of acts) {
    github.clock.advance(90_000);
    await act(github, 1);
    const from = github.requests.length;
    const human = github.deliveries.all.slice(handled);
    for (const delivery of human) await door(delivery);
    // What our own writes caused is delivered too, to both doors alike.
    handled = github.deliveries.all.length;
    wrote.push(
      github.requests
        .slice(from)
        .filter(({ method, path }) => method !== 'GET' && !/graphql|access_tokens/.test(path))
        .map(told),
    );
  }
  const { card, replies, labels, assignees, state, reason } = await shows(github, 1, ours);
  const elsewhere: string[][] = [];
  for (let number = 2; number < 2 + others; number += 1)
    elsewhere.push((await shows(github, number, ours)).replies.map(nowhere));
  return {
    wrote,
    card: nowhere(card),
    elsewhere,
    replies: replies.map(nowhere),
    labels,
    assignees,
    state,
    reason,
  };
}

/** Each local GitHub has another port, commits of its own, and each door another seal. */
const nowhere = (text: string): string =>
  text
    .replace(/<!-- allclear (\w+) 1 (?:[\w.:,-]+ )?[\w.]+ -->/g, '<$1>')
    .replace(/127\.0\.0\.1:\d+/g, '')
    .replace(/\b[\da-f]{6}\u200b?[\da-f]\b/g, 'commit');

const told = ({ method, path, body, status }: RequestLog): string =>
  `${method} ${path} ${status} ${nowhere(JSON.stringify(body ?? {}))}`;

/** Starts the App's own process; what is delivered to it from now on is signed and sent over HTTP. */
export async function app(github: LocalGitHub, stops: Stops): Promise<Door> {
  const settings = settingsFrom({
    APP_ID: String(github.app.id),
    PRIVATE_KEY: Buffer.from(github.app.privateKey).toString('base64'),
    WEBHOOK_SECRET: 'a secret',
    GITHUB_API_URL: github.url,
    HOST: '127.0.0.1',
    PORT: '0',
    SWEEP_EVERY: 'off',
  });
  if ('problems' in settings) throw new Error(settings.problems.join());
  const running: Running = await serve(
    settings,
    jsonLog('error', () => undefined),
  );
  stops.push(() => running.stop());
  github.deliveries.target(`${running.url}/api/github/webhooks`, 'a secret');
  return (delivery) => github.deliveries.send(delivery);
}

async function action(github: LocalGitHub): Promise<Door> {
  return ({ event, payload }) =>
    runAction({
      // The workflow of the base branch runs, with its permissions.
      event: event === 'pull_request' ? 'pull_request_target' : event,
      payload,
      inputs: { token: github.actionsToken },
      env: { GITHUB_API_URL: github.url },
    });
}

interface Play {
  readonly acts: readonly Act[];
  readonly stops: Stops;
  readonly files?: Record<string, string>;
  /** How many issues and pull requests there are besides the room in the end. */
  readonly others?: number;
}

/** Plays the same acts once for the App's own process with signed webhooks, and once for the bundle as a runner runs it. */
export const throughBoth = (play: Play): Promise<[Played, Played]> =>
  Promise.all([through(app, 'allclear[bot]', play), through(action, 'github-actions[bot]', play)]);
