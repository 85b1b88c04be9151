import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY, HOUR } from '../../app/core/incident/words.ts';
import { REPOSITORY, type Replica } from './room.ts';
import type { Outage } from './review-outages.ts';
import { begun, live, PLAN, type Played } from './review-year.ts';

/** No mail here: nobody is asked, so that every issue about the plan is a review. */
const QUIET = PLAN.replace(/\n {2}ask:.*/, '');
const severe = (at: string): Outage => ({
  at,
  title: 'It burns',
  says: [
    [1, 'bob', '/sev 1\n/role lead'],
    [30, 'bob', '/resolve out'],
  ],
});
// Three close together, a fourth that belongs to nothing, and one long after.
const OUTAGES = ['2026-05-04', '2026-06-01', '2026-07-20', '2026-08-03', '2027-10-10'].map((day) =>
  severe(`${day}T12:00:00Z`),
);

let played: Played;
beforeAll(async () => {
  played = await begun({ '.github/outage-plan.yml': QUIET });
});
afterAll(() => played.close());

interface Review {
  readonly number: number;
  readonly told: string;
  readonly open: boolean;
}

/** Every review there is, when it was opened, for when, and how it stands. */
async function reviews(): Promise<Review[]> {
  const found: Review[] = [];
  for (let number = 1; ; number += 1) {
    const issue = await played.github.look(REPOSITORY, number).then(
      (one) => one.issue,
      () => undefined,
    );
    if (!issue) return found;
    if (!issue['labels'].some(({ name }: { name: string }) => name === 'outage plan')) continue;
    const told = `${issue['created_at'].slice(0, 10)} ${issue['title'].replace(/.* by /, '')}, ${issue['state']}`;
    found.push({ number, told, open: issue['state'] === 'open' });
  }
}

/** Merges what the end of a review proposed. */
async function merge(): Promise<void> {
  const { github } = played;
  const pulls = await github.as('alice').request('GET', `/repos/${REPOSITORY}/pulls?state=open`);
  for (const { number } of pulls)
    await github.as('alice').request('PUT', `/repos/${REPOSITORY}/pulls/${number}/merge`, {});
}

it('two years have exactly the reviews that are due, the early one included, whoever wakes and however often', async () => {
  const { github, another } = played;
  const outages = [...OUTAGES];
  // Two processes that last, and one that is new each time, as each run of the Action is.
  const lasting: readonly Replica[] = [another(), another()];
  const end = Date.parse('2028-01-10T00:00:00Z');
  let wakes = 0;
  for (let now = Date.parse('2025-12-02T04:00:00Z'); now < end; now += 9 * DAY + 7 * HOUR) {
    while (outages[0] && Date.parse(outages[0].at) < now) await live(played, [outages.shift()!]);
    github.clock.set(new Date(now));
    wakes += 1;
    // Some wakes are missed, some come twice at once.
    if (wakes % 5 === 0) continue;
    const doors = wakes % 3 === 0 ? [...lasting, another()] : [lasting[wakes % 2]!];
    for (const one of doors) one.planChanged();
    for (const done of await Promise.all(doors.map((one) => one.upkeep()))) expect(done.problems).toEqual([]);
    const open = (await reviews()).filter((one) => one.open);
    expect(open.length).toBeLessThanOrEqual(1);
    if (wakes % 4 !== 0 || !open[0]) continue;
    const { number } = open[0];
    await github.as('alice').comment(REPOSITORY, number, '/reviewed all is well');
    await Promise.all(doors.map((one) => one.tend(number)));
    await merge();
  }
  expect((await reviews()).map(({ told }) => told)).toEqual([
    '2026-07-22 Fri 21 Aug 2026, early, closed',
    expect.stringMatching(/^2027-0[67]-\d\d \w+ \d+ \w+ 2027, closed$/),
  ]);
}, 120_000);
