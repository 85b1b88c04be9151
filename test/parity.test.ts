import { createRequire } from 'node:module';
import { afterEach, expect, test } from 'vitest';
import { jobFor } from '../action/job.ts';
import { wanted } from '../app/core/wire/delivery.ts';
import { throughBoth, type Act, type Stops } from './doors.ts';
import { REPOSITORY } from './room/room.ts';

const stops: Stops = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

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

test('every recorded delivery through both doors reaches GitHub as the same writes, and ends the same', async () => {
  const [one, other] = await throughBoth({ acts: ACTS, stops });
  expect(other).toEqual(one);
  expect(one.wrote.filter((list) => list.length > 0).length).toBeGreaterThan(8);
}, 180_000);

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
    const job = jobFor({ name, payload }, 'auto');
    // The Action checks the plan of a pull request that touches it, and else does what the App does.
    const alike = 'check' in job && job.check !== 'asked' ? job.check.otherwise : job;
    expect(alike, name).toEqual(
      name === 'schedule' || name === 'workflow_dispatch' ? expect.anything() : byApp,
    );
  }
});
