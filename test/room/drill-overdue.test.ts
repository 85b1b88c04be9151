import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, shop, type Replica } from './room.ts';

const PATH = '.github/outage-plan.yml';
const DAYS = 24 * 60 * 60_000;
const planned = (last: string): string =>
  `version: 1\nreview: { owner: [bob] }\ndrills: { every: 30d${last && `, last: ${last}`} } # monthly\n`;

let github: LocalGitHub;
afterEach(() => github.close());
const begun = async (last = ''): Promise<Replica> => {
  github = await shop({}, { [PATH]: planned(last) });
  return replica(github);
};
const issue = async (number: number) => (await github.look(REPOSITORY, number)).issue;
const none = (number: number): Promise<boolean> =>
  issue(number).then(
    () => false,
    () => true,
  );
/** Holds a drill; answers its number. */
const drilled = async (one: Replica): Promise<number> => {
  const room = { title: 'Drill', body: '', labels: ['outage', 'drill'] };
  const number = await github.as('alice').openIssue(REPOSITORY, room);
  await one.look(number);
  await says(github, one, number, 'bob', '/resolve');
  return number;
};

test('an overdue drill is raised once, for its owner, with how to begin one', async () => {
  const one = await begun('2026-11-01');
  expect((await one.upkeep()).problems).toEqual([]);
  expect(await none(1)).toBe(true);
  github.clock.advance(10 * DAYS);
  await one.upkeep();
  await one.upkeep();
  await replica(github).upkeep();
  const raised = await issue(1);
  expect(raised.title).toBe('A drill is overdue');
  expect(raised.assignees.map(({ login }: { login: string }) => login)).toEqual(['bob']);
  expect(raised.body).toContain('labels=outage%2Cdrill');
  expect(await none(2)).toBe(true);
});

test('the first is asked for so long after the plan was first used, and never where nobody used it', async () => {
  const one = await begun();
  github.clock.advance(90 * DAYS);
  await one.upkeep();
  expect(await none(1)).toBe(true);
  await declared(github, one);
  github.clock.advance(31 * DAYS);
  await one.upkeep();
  expect((await issue(2)).body).toContain('No drill has been held yet');
});

test('a drill that was resolved closes it; one that was called off does not', async () => {
  const one = await begun('2026-09-01');
  await one.upkeep();
  const room = { title: 'Drill', body: '', labels: ['outage', 'drill'] };
  const called = await github.as('alice').openIssue(REPOSITORY, room);
  await one.look(called);
  await says(github, one, called, 'bob', '/cancel');
  await one.upkeep();
  expect((await issue(1)).state).toBe('open');
  await drilled(one);
  await one.upkeep();
  expect(await issue(1)).toMatchObject({ state: 'closed', state_reason: 'completed' });
  github.clock.advance(29 * DAYS);
  await one.upkeep();
  const labels = (await issue(1)).labels.map(({ name }: { name: string }) => name);
  expect(labels).toEqual(['outage plan', 'drill overdue 2026-10-31']);
});

test('the plan is told when it was last exercised, once, by a pull request that changes nothing else', async () => {
  const one = await begun('2026-11-01');
  await drilled(one);
  await one.upkeep();
  await one.upkeep();
  const asked = github.requests.filter(({ method, path }) => method === 'POST' && /\/pulls$/.test(path));
  expect(asked).toHaveLength(1);
  expect(asked[0]!.body).toMatchObject({ head: 'allclear/drilled-2026-11-22', base: 'main' });
  const put = github.requests.find(({ method, path }) => method === 'PUT' && path.includes('/contents/'))!;
  const { content } = put.body as { content: string };
  expect(Buffer.from(content, 'base64').toString()).toBe(planned('2026-11-22'));
});

test('where contents may not be written the rooms alone tell, and nothing is asked for too soon', async () => {
  const one = await begun('2026-10-01');
  await drilled(one);
  github.faults.add({ method: 'POST', path: /\/git\/refs$/, answer: 403, times: 9 });
  expect((await one.upkeep()).problems).toEqual([]);
  expect(await none(2)).toBe(true);
});
