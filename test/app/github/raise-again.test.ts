import { afterEach, beforeEach, expect, test } from 'vitest';
import { asking } from '../../../app/github/asking.ts';
import { listDesks } from '../../../app/github/upkeep/desks.ts';
import { raise } from '../../../app/github/upkeep/raise.ts';
import type { Opening } from '../../../app/core/upkeep/desk.ts';
import { ABOUT_THE_PLAN } from '../../../app/core/upkeep/desk.ts';
import type { LocalGitHub } from '../../github/contract.ts';
import { replica, REPOSITORY, shop } from '../../room/room.ts';

let github: LocalGitHub;
beforeEach(async () => {
  github = await shop({}, { '.github/outage-plan.yml': 'version: 1\n' });
});
afterEach(() => github.close());

const wanted = (kind: Opening['kind'], key: string): Opening => ({
  ...{ kind, key, title: 'Something about the plan', body: 'Words.', data: {}, assignees: [] },
});

async function raised(opening: Opening) {
  const { shell, repository } = replica(github);
  const ask = asking(shell);
  return raise(opening, { repository, shell, ask, desks: await listDesks(repository, shell, ask) });
}

const labelsOf = (number: number): Promise<string[]> =>
  github
    .look(REPOSITORY, number)
    .then(({ issue }) => issue['labels'].map(({ name }: { name: string }) => name));

test('however often GitHub refuses to open it, it is opened once GitHub does', async () => {
  const review = wanted('plan review', '2026-11-23');
  github.faults.add({ method: 'POST', path: /\/issues$/, answer: 422, times: 20 });
  for (let hour = 1; hour <= 20; hour += 1) {
    await expect(raised(review)).rejects.toThrow();
    github.clock.advance(60 * 60_000);
  }
  expect(await raised(review)).toMatchObject({ number: 1 });
  expect(await labelsOf(1)).toEqual([ABOUT_THE_PLAN, 'plan review 2026-11-23']);
});

test('two whose keys look alike in a label are both opened, once each', async () => {
  const [north, south] = ['northern', 'southern'].map((where) =>
    wanted('party asked', `2026-11-23 Customers of the ${where} sales department`),
  );
  expect(await raised(north!)).toMatchObject({ number: 1, key: north!.key });
  expect(await raised(south!)).toMatchObject({ number: 2, key: south!.key });
  expect(await raised(south!)).toMatchObject({ number: 2 });
});

test('whose label for the list was taken away is found by its claim, and listed again', async () => {
  const review = wanted('plan review', '2026-11-23');
  await raised(review);
  await github
    .as('alice')
    .request('DELETE', `/repos/${REPOSITORY}/labels/${encodeURIComponent(ABOUT_THE_PLAN)}`);
  expect(await labelsOf(1)).toEqual(['plan review 2026-11-23']);
  expect(await raised(review)).toMatchObject({ number: 1 });
  expect(await labelsOf(1)).toContain(ABOUT_THE_PLAN);
});
