import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { replica, REPOSITORY } from './room.ts';
import { comments, desksOf, plan, trainedShop } from './training.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const REVIEW = 1;
const PLAN = `${plan()}review: { owner: bob, last: 2025-01-01 }\n`;
const ours = (body: string): boolean => body.includes('<!-- allclear kept');
const living = () =>
  github.look(REPOSITORY, REVIEW).then((seen) => seen.comments.filter(({ body }) => ours(body as string)));

test('a training that is recorded on a review is proposed, and the review keeps one comment all the same', async () => {
  github = await trainedShop(PLAN);
  const one = replica(github);
  await one.upkeep();
  const [before] = await living();
  await github.as('alice').deleteComment(REPOSITORY, before!.id);
  github.clock.advance(5 * 60_000);
  await comments(github, one, REVIEW, 'bob', '/trained @alice lead');
  expect(await living()).toHaveLength(1);
  const [review] = await desksOf(github);
  expect(review!.said.filter((body) => body.startsWith('Proposed in '))).toHaveLength(1);
});

test('the door that takes over with the same key goes on where the other one stopped', async () => {
  github = await trainedShop(PLAN);
  await replica(github).upkeep();
  await comments(github, replica(github), REVIEW, 'bob', '/feedback shorter words\n/help');
  github.clock.advance(60 * 60_000);
  const app = replica(github, { token: github.token('bob') });
  await app.upkeep();
  const said = (await github.look(REPOSITORY, REVIEW)).comments.slice(1).map(({ user }) => user.login);
  expect([(await living()).length, said]).toEqual([1, ['bob', 'github-actions[bot]']]);
});
