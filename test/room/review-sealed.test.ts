import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY } from '../../app/core/incident/words.ts';
import { replica, REPOSITORY, type Replica } from './room.ts';
import { begun, PLAN, seen, type Played } from './review-year.ts';

let played: Played;
beforeEach(async () => {
  played = await begun({ '.github/outage-plan.yml': PLAN.replace(/\n {2}ask:.*/, '') });
});
afterEach(() => played.close());

const keyed = (key: string): Replica => replica(played.github, { isPrivate: false, key });
const later = (days: number): void => played.github.clock.advance(days * DAY);

it('after the key was changed the review that is open stays the only one, and its end begins the next period', async () => {
  later(340);
  await keyed('the old key').upkeep();
  expect(await seen(played, 1)).toMatchObject({ labels: ['outage plan', 'plan review 2025-12-01'] });
  const next = keyed('the new key');
  await next.upkeep();
  expect(await seen(played, 2)).toBeUndefined();
  await played.github.as('alice').close(REPOSITORY, 1);
  later(300);
  await next.upkeep();
  expect(await seen(played, 2)).toBeUndefined();
  later(40);
  await next.upkeep();
  expect(await seen(played, 2)).toMatchObject({ labels: ['outage plan', 'plan review 2026-11-06'] });
});
