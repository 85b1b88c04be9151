import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('moves on and stands in the headline', () => {
  const room = given();
  room.says('bob', '/status identified a certificate');
  expect([room.incident.status.now, room.incident.status.identifiedAt]).toEqual(['identified', room.now]);
  expect(room.card).toContain(', identified: Checkout is down.**');
});

it('keeps the first moment of knowing', () => {
  const room = given();
  room.says('bob', '/status identified');
  const first = room.now;
  room.says('bob', '/status investigating');
  room.says('bob', '/status monitoring');
  expect(room.incident.status.identifiedAt).toBe(first);
});

it.each([
  ['/status resolved it was the cache', 'resolved'],
  ['/status called off a probe', 'called off'],
  ['/status cancelled', 'called off'],
])('%s ends it', (line, now) => {
  const room = given();
  room.says('bob', line);
  expect([room.incident.status.now, room.room.issue.open]).toEqual([now, false]);
});

it('is for whoever may steer, and only while it goes on', () => {
  const room = given();
  expect(room.says('carol', '/status identified').entries).toEqual(['not yours']);
  room.says('bob', '/resolve');
  expect(room.says('bob', '/status identified').said).toBe(
    '`/status identified`: This incident is resolved. If it came back: `/reopen what you see`',
  );
});
