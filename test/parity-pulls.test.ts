import { afterEach, expect, test } from 'vitest';
import { throughBoth, type Act, type Stops } from './doors.ts';
import { merge, openPull, push } from './room/pull.ts';
import { REPOSITORY } from './room/room.ts';

const stops: Stops = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const PLAN = `version: 1
roles: { changes: { title: Change Manager, on-call: [carol] } }
changes: { approve-at: [sev1, sev2] }
`;

const ROOM: Act = (github) =>
  github.as('alice').openIssue(REPOSITORY, { title: 'Checkout is down', labels: ['outage'] });

/** A pull request is opened, reviewed, approved, pushed to, merged, and reverted. */
const ACTS: readonly Act[] = [
  ROOM,
  (github) => openPull(github, 'bob', { title: 'Raise the timeout', body: 'Incident: #1' }),
  (github) =>
    github.as('alice').request('POST', `/repos/${REPOSITORY}/pulls/2/reviews`, { event: 'APPROVE' }),
  (github, number) => github.as('carol').comment(REPOSITORY, number, '/approve C1'),
  (github) => push(github, 'bob'),
  (github) => merge(github, 'bob', 2),
  (github) =>
    openPull(github, 'alice', {
      ...{ title: 'Revert "Raise the timeout"', branch: 'back' },
      body: `Reverts ${REPOSITORY}#2`,
    }),
  (github) => merge(github, 'alice', 3),
  (github, number) => github.as('carol').comment(REPOSITORY, number, '/approve C1 after the fact'),
];

test('a pull request from its opening to its revert is the same through both doors', async () => {
  const [one, other] = await throughBoth({
    ...{ acts: ACTS, stops, others: 2 },
    files: { '.github/outage-plan.yml': PLAN },
  });
  expect(other).toEqual(one);
  // Each of them wrote something, and each pull request has one comment.
  expect(one.wrote.map((list) => list.length > 0)).toEqual(ACTS.map(() => true));
  expect(one.elsewhere.map((list) => list.length)).toEqual([1, 1]);
}, 180_000);
