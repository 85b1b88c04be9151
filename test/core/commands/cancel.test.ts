import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('calls it off and closes the issue as not planned', () => {
  const room = given();
  room.says('bob', '/cancel a probe was misconfigured');
  expect([room.incident.status.now, room.room.events!.list.at(-1)!.what]).toEqual([
    'called off',
    { did: 'closed', reason: 'not_planned' },
  ]);
  expect(room.card).toContain(
    '**Called off at 09:42 UTC: Checkout is down.** By bob: a probe was misconfigured.',
  );
});

it('is for whoever may steer', () => {
  expect(given().says('carol', '/cancel').entries).toEqual(['not yours']);
});

it('is what taking the label away means', () => {
  const room = given();
  room.does('carol', { did: 'unlabeled', label: 'outage' });
  expect(room.incident.status).toMatchObject({
    now: 'called off',
    ended: { byHand: true, by: { login: 'carol' } },
  });
});
