import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, shop } from './room.ts';

const PLAN = `version: 1
postmortem: { due: { sev1: none, sev2: none } }
drills: { every: none }
review: { every: 12mo, last: 2025-12-01, owner: [alice] }
`;
let github: LocalGitHub;
afterEach(() => github.close());

test('a review shows what was promised after incidents and is still to be done, the oldest first', async () => {
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const one = replica(github);
  const room = await declared(github, one);
  await says(github, one, room, 'bob', '/follow-up @bob due: 3d Alert before a certificate expires');
  await says(github, one, room, 'alice', '/resolve the certificate is new');
  github.clock.advance(5 * 24 * 60 * 60_000);
  await replica(github).upkeep();
  const review = await github.look(REPOSITORY, room + 2);
  expect(review.issue.title).toMatch(/^Review of the outage plan/);
  expect(review.issue.body).toContain('## Follow-ups still open\n\n1 follow-up is open, 1 late.');
  expect(review.issue.body).toMatch(
    /Alert before a certificate expires.*\| bob \| 5 days \| .*\*\*\d days? late\*\* \|/,
  );
});
