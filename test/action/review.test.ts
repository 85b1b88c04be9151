import { afterEach, expect, test } from 'vitest';
import { jobFor } from '../../action/job.ts';
import { perform } from '../../action/perform.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { replica, REPOSITORY, shop } from '../room/room.ts';

let github: LocalGitHub | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

const PLAN = 'version: 1\nreview: { owner: bob }\n';
const nobody = (): never => {
  throw new Error('nobody watches here');
};
const byHand = () => {
  const { repository, shell } = replica(github!);
  return perform({ review: true }, repository, shell, { stay: nobody, kit: nobody });
};

test('mode review asks for nothing else, whatever the event', () => {
  expect(jobFor({ name: 'workflow_dispatch', payload: {} }, 'review')).toEqual({ review: true });
  expect(jobFor({ name: 'schedule', payload: {} }, 'review')).toEqual({ review: true });
});

test('it opens a review on the first day of a plan, and looks at that one the second time', async () => {
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const first = await byHand();
  const again = await byHand();
  expect([first.looked, again.looked].map(([one]) => one!.room)).toEqual(['acme/shop#1', 'acme/shop#1']);
  const { issue, comments } = await github!.look(REPOSITORY, 1);
  expect(issue['title']).toMatch(/^Review of the outage plan by .*, by hand$/);
  expect(issue['assignees']).toMatchObject([{ login: 'bob' }]);
  expect(issue['body']).toContain('there was no incident');
  expect(comments).toHaveLength(1);
});

test('without a plan there is nothing to review, and it says so', async () => {
  github = await shop();
  const { looked, notes } = await byHand();
  expect([looked, notes]).toEqual([[], ['There is no outage plan here, so there is nothing to review.']]);
});
