import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { replica, REPOSITORY, type Replica } from './room.ts';
import { comments, desksOf, plan, trainedShop } from './training.ts';

let github: LocalGitHub;
afterEach(() => github.close());

async function opened(text: string): Promise<Replica> {
  github = await trainedShop(text);
  const one = replica(github);
  await one.upkeep();
  return one;
}

test('the register is opened once with its table, and whose training runs out soon has an issue', async () => {
  const one = await opened(plan());
  await one.upkeep();
  await replica(github).upkeep();
  const [register, due, more] = await desksOf(github);
  expect(more).toBeUndefined();
  expect(register).toMatchObject({ title: 'Training register', state: 'open', assignees: [] });
  expect(register!.said).toEqual([
    expect.stringContaining('| Alice Example (alice) | Incident Lead | 6 Dec 2025 | **6 Dec 2026**, soon |'),
  ]);
  expect(due).toMatchObject({
    title: 'Training of Alice Example runs out on 6 Dec 2026: Incident Lead',
    assignees: ['alice'],
    said: [],
  });
  expect(due!.body).toContain('@alice, training of yours runs out on **6 Dec 2026**:');
  expect(due!.body).toContain('To renew it: <https://learn.example/lead>');
});
