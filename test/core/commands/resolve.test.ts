import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('ends it, closes the issue as completed, and says what fixed it', () => {
  const room = given();
  room.says('bob', '/resolve certificate replaced');
  expect([room.incident.status.ended, room.room.issue.open]).toMatchObject([
    { how: 'certificate replaced', byHand: false, by: { login: 'bob' } },
    false,
  ]);
  expect(room.card).toContain('- **Fixed by:** certificate replaced.');
});

it('is for whoever may steer', () => {
  const room = given();
  expect(room.says('carol', '/resolve').entries).toEqual(['not yours']);
  expect(room.room.issue.open).toBe(true);
});

it('twice by two people: the second is told that it has ended', () => {
  const room = given();
  room.says('bob', '/resolve');
  expect(room.says('alice', '/resolve').entries).toEqual(['ended']);
});

it('ends what was expected', () => {
  const room = given();
  room.says('bob', '/eta 45m');
  room.says('bob', '/resolve');
  expect(room.incident.eta.expected).toBeNull();
});

it.each([
  ['completed', 'resolved'],
  ['not_planned', 'called off'],
  ['duplicate', 'called off'],
] as const)('by hand, closing as %s: %s', (reason, now) => {
  const room = given();
  room.does('carol', { did: 'closed', reason });
  expect(room.incident.status).toMatchObject({
    now,
    since: room.now,
    ended: { byHand: true, by: { login: 'carol' } },
  });
});
