import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, MOMENT, replica, REPOSITORY, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const HOUR = 60 * 60_000;
const opening = async (body: string): Promise<{ one: Replica; other: Replica; number: number }> => {
  github = await shop();
  const [one, other] = [replica(github), replica(github)];
  return { one, other, number: await declared(github, one, body) };
};
const asked = async (number: number): Promise<number> =>
  (await shows(github, number)).replies.filter((text) => text.includes('Nobody has said anything')).length;

test('asked once after plain words, however often one looks afterwards', async () => {
  const { one, other, number } = await opening('/role lead\n/sev 1\n/impact all');
  github.clock.advance(0.8 * HOUR);
  await github.as('bob').comment(REPOSITORY, number, 'it is the same for me');
  await one.look(number);
  for (let half = 0; half < 8; half += 1) {
    github.clock.advance(HOUR / 2);
    await Promise.all([one.look(number), other.look(number)]);
  }
  expect(await asked(number)).toBe(1);
  // A process that knows nothing of it reads the same.
  await replica(github).look(number);
  expect(await asked(number)).toBe(1);
});

test('of small severity: on each working day at ten, once each, and when nobody looked for days, once', async () => {
  const { one, other, number } = await opening('/role lead\n/sev 3\n/impact some');
  const counts: number[] = [];
  // From Sunday 22 November to Friday 27, every two hours; then not before Wednesday.
  for (const hours of [...Array.from({ length: 60 }, () => 2), 5 * 24]) {
    github.clock.advance(hours * HOUR);
    await Promise.all([one.look(number), other.look(number)]);
    counts.push(await asked(number));
  }
  const day = (at: number): string => new Date(MOMENT.getTime() + at * HOUR).toISOString().slice(5, 13);
  const rises = counts.flatMap((count, at) => (count > (counts[at - 1] ?? 0) ? [day(2 * (at + 1))] : []));
  expect(rises.slice(0, 5)).toEqual(['11-23T11', '11-24T11', '11-25T11', '11-26T11', '11-27T11']);
  expect(counts.at(-1)! - counts.at(-2)!).toBe(1);
}, 60_000);
