import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('stands on the card with its zone and who said it', () => {
  const room = given({ plan: 'timezone: Europe/Berlin' });
  room.says('bob', '/eta 45m C4 live');
  expect(room.card).toContain('- **Expected:** C4 live by **11:27 CET** (bob, 10:42).');
});

it('passed is late, and asks who said it', () => {
  const room = given();
  room.says('bob', '/role lead\n/sev 1\n/impact x\n/eta 20m');
  room.later(30);
  room.says('alice', '/note still failing');
  expect(room.card).toContain(
    '- **The end is late**, expected by 10:02 UTC. bob: `/eta` and the new time, or `/eta none`.',
  );
  expect(room.card).not.toContain('**Expected:**');
});

it('can be taken back', () => {
  const room = given();
  room.says('bob', '/eta 45m');
  room.says('bob', '/eta none');
  expect([room.incident.eta.expected, room.card.includes('Expected')]).toEqual([null, false]);
});

it('in letters that name three places is refused with the right line', () => {
  expect(given().says('bob', '/eta 14:30 CST').said).toBe(
    '`/eta 14:30 CST`: `CST` names more than one place. Times here are in UTC: write `14:30 UTC`, or the time in UTC.',
  );
});

it('is for whoever may steer, while it goes on', () => {
  const room = given();
  expect(room.says('carol', '/eta 45m').entries).toEqual(['not yours']);
  room.says('bob', '/resolve');
  expect(room.says('bob', '/eta 45m').entries).toEqual(['ended']);
});
