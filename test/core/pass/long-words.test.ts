import { expect, it } from 'vitest';
import { oldest } from '../../../app/core/pass/archive.ts';
import { PLAN, severe } from '../audiences.ts';

const pack = (value: unknown): string => JSON.stringify(value).slice(0, 1_000);

it('few entries with long words move out of the card as many short ones do, and the latest stay', () => {
  const plan = PLAN.replace('leadership: { channels: [mail]', 'leadership: { channels: [room]');
  const room = severe({ plan });
  for (let n = 0; n < 30; n += 1) room.says('carol', `/update leadership ${`word${n} `.repeat(500)}`);
  expect(room.entries.length).toBeLessThan(50);
  const moved = oldest(room.entries, 1, pack);
  expect(moved.length).toBeGreaterThan(10);
  expect(room.entries.length - moved.length).toBeGreaterThanOrEqual(5);
});
