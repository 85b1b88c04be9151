import { afterEach, beforeEach, expect, test } from 'vitest';
import { perform } from '../../action/perform.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, shop } from '../room/room.ts';

const PLAN =
  'version: 1\npostmortem: { due: { sev1: none, sev2: none } }\nreview: { owner: bob, last: 2024-01-01 }\ndrills: { every: none }\n';
const REVIEW = 2;

let github: LocalGitHub;
beforeEach(async () => {
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
});
afterEach(() => github.close());

const nobody = (): never => {
  throw new Error('nobody watches here');
};

/** Somebody says something, and a run of its own looks. */
async function says(number: number, body: string) {
  github.clock.advance(60_000);
  await github.as('bob').comment(REPOSITORY, number, body);
  const { repository, shell } = replica(github);
  const look = { repository, number, senders: ['bob'], comments: [], events: true };
  return perform({ look }, repository, shell, { stay: nobody, kit: nobody });
}
const review = (): Promise<string | undefined> =>
  github.look(REPOSITORY, REVIEW).then(
    ({ issue }) => issue['title'] as string,
    () => undefined,
  );

test('while an incident runs no run spends requests on the plan; the one that ends it does what is due', async () => {
  const number = await declared(github, replica(github));
  const running = await says(number, '/sev 2\n/role lead');
  expect([running.looked.length, await review()]).toEqual([1, undefined]);
  await says(number, '/resolve it is back');
  expect(await review()).toMatch(/^Review of the outage plan by/);
});
