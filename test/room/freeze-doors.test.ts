import { afterEach, expect, test } from 'vitest';
import { jsonLog } from '../../app/hosting/log.ts';
import { settingsFrom } from '../../app/hosting/settings.ts';
import { serve } from '../../app/server.ts';
import { runAction } from '../action/process.ts';
import type { Delivery, LocalGitHub } from '../github/contract.ts';
import { ASK, checks, NONE, opened, type Opened } from './checks.ts';
import { REPOSITORY, shop } from './room.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

type Door = (delivery: Delivery) => Promise<unknown>;

async function app(github: LocalGitHub): Promise<Door> {
  const settings = settingsFrom({
    ...{ APP_ID: String(github.app.id), WEBHOOK_SECRET: 'a secret', GITHUB_API_URL: github.url },
    ...{ PRIVATE_KEY: Buffer.from(github.app.privateKey).toString('base64') },
    ...{ HOST: '127.0.0.1', PORT: '0', SWEEP_EVERY: 'off' },
  });
  if ('problems' in settings) throw new Error(settings.problems.join());
  const running = await serve(
    settings,
    jsonLog('error', () => undefined),
  );
  stops.push(() => running.stop());
  github.deliveries.target(`${running.url}/api/github/webhooks`, 'a secret');
  return (delivery) => github.deliveries.send(delivery);
}

const action = async (github: LocalGitHub): Promise<Door> => {
  const env = { GITHUB_API_URL: github.url };
  return ({ event, payload }) => runAction({ event, payload, inputs: { token: github.actionsToken }, env });
};

/** Something happens, and its deliveries go through the door. */
async function through<T>(github: LocalGitHub, door: Door, act: () => Promise<T>): Promise<T> {
  const from = github.deliveries.all.length;
  github.clock.advance(90_000);
  const done = await act();
  for (const delivery of github.deliveries.all.slice(from)) await door(delivery);
  return done;
}

test.each([
  ['the App', app],
  ['the Action', action],
])(
  '%s puts the check on what was open and on what comes, and takes it away',
  async (_, open) => {
    const plan = 'version: 1\nchanges: { freeze-at: [sev1], required: true }\n';
    const github = await shop({}, { '.github/outage-plan.yml': plan });
    stops.push(() => github.close());
    github.deliveries.hold = true;
    const door = await open(github);
    const alice = github.as('alice');
    const pull = (name: string): Promise<Opened> => through(github, door, () => opened(github, name));
    const say = (body: string): Promise<unknown> =>
      through(github, door, () => alice.comment(REPOSITORY, room, body));
    const first = await pull('first');
    expect(await checks(github, first)).toEqual([NONE]);
    const down = { title: 'Checkout is down', body: '/sev 1', labels: ['outage'] };
    const room = await through(github, door, () => alice.openIssue(REPOSITORY, down));
    expect(await checks(github, first)).toEqual([ASK]);
    const second = await pull('second');
    expect(await checks(github, second)).toEqual([ASK]);
    await say('/resolve fixed');
    expect([await checks(github, first), await checks(github, second)]).toEqual([[NONE], [NONE]]);
    const third = await pull('third');
    expect(await checks(github, third)).toEqual([NONE]);
  },
  60_000,
);
