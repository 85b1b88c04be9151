import { createRequire } from 'node:module';
import { afterEach, expect, test } from 'vitest';
import { jobFor } from '../action/job.ts';
import { wanted } from '../app/core/wire/delivery.ts';
import { jsonLog } from '../app/hosting/log.ts';
import { settingsFrom } from '../app/hosting/settings.ts';
import { serve, type Running } from '../app/server.ts';
import { runAction } from './action/process.ts';
import type { Delivery, LocalGitHub, RequestLog } from './github/contract.ts';
import { shop, shows, REPOSITORY } from './room/room.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

type Act = (github: LocalGitHub, number: number) => Promise<unknown>;

/** What people do, one after another; each may cause several deliveries. */
const ACTS: readonly Act[] = [
  (github) =>
    github
      .as('alice')
      .openIssue(REPOSITORY, { title: 'Checkout is down', body: '/sev 2', labels: ['outage'] }),
  (github, number) =>
    github.as('alice').comment(REPOSITORY, number, '/role lead @bob\n/impact nobody can pay'),
  (github, number) => github.as('bob').comment(REPOSITORY, number, 'looking'),
  (github, number) => github.as('bob').comment(REPOSITORY, number, '/sevv 1'),
  (github, number) =>
    github
      .as('mallory')
      .comment(REPOSITORY, number, '/resolve')
      .catch(() => undefined),
  (github, number) => github.as('carol').label(REPOSITORY, number, 'sev1'),
  (github, number) => github.as('alice').assign(REPOSITORY, number, 'carol'),
  (github, number) => github.as('bob').comment(REPOSITORY, number, '/task @carol look at the edge\n/eta 45m'),
  (github, number) => github.as('carol').comment(REPOSITORY, number, '/done T1 a certificate'),
  (github, number) => github.as('bob').close(REPOSITORY, number, 'completed'),
  (github, number) => github.as('bob').comment(REPOSITORY, number, '/reopen it is back'),
  (github, number) => github.as('bob').comment(REPOSITORY, number, '/help role'),
  (github, number) => github.as('bob').comment(REPOSITORY, number, '/resolve replaced'),
];

/** Plays the acts; each delivery goes through the door, one after another. */
async function through(
  open: (github: LocalGitHub) => Promise<(delivery: Delivery) => Promise<unknown>>,
  ours: string,
): Promise<object> {
  const github = await shop();
  stops.push(() => github.close());
  github.clock.speed = 0;
  github.deliveries.hold = true;
  const door = await open(github);
  let handled = 0;
  const wrote: string[][] = [];
  for (const act of ACTS) {
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
  return { wrote, card: card.replace(/127\.0\.0\.1:\d+/g, ''), replies, labels, assignees, state, reason };
}

const told = ({ method, path, body, status }: RequestLog): string => {
  const text = JSON.stringify(body ?? {})
    .replace(/<!-- allclear (\w+) 1 (?:[\w.:-]+ )?[\w.]+ -->/g, '<$1>')
    .replace(/127\.0\.0\.1:\d+/g, '');
  return `${method} ${path} ${status} ${text}`;
};

async function app(github: LocalGitHub): Promise<(delivery: Delivery) => Promise<unknown>> {
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

async function action(github: LocalGitHub): Promise<(delivery: Delivery) => Promise<unknown>> {
  return ({ event, payload }) =>
    runAction({
      event,
      payload,
      inputs: { token: github.actionsToken },
      env: { GITHUB_API_URL: github.url },
    });
}

test('every recorded delivery through both doors reaches GitHub as the same writes, and ends the same', async () => {
  const [one, other] = await Promise.all([
    through(app, 'allclear[bot]'),
    through(action, 'github-actions[bot]'),
  ]);
  expect(other).toEqual(one);
  expect((one as { wrote: string[][] }).wrote.filter((list) => list.length > 0).length).toBeGreaterThan(8);
}, 90_000);

test('GitHub’s own example of every event and action is taken alike by both doors', () => {
  const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as {
    name: string;
    examples: object[];
  }[];
  const all = examples.flatMap(({ name, examples: payloads }) =>
    payloads.map((payload) => ({ name, payload })),
  );
  expect(all.length).toBeGreaterThan(150);
  for (const { name, payload } of all) {
    const byApp = wanted(name, payload, () => undefined);
    expect(jobFor({ name, payload }, 'auto'), name).toEqual(
      name === 'schedule' || name === 'workflow_dispatch' ? expect.anything() : byApp,
    );
  }
});
