import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('points there and closes this one as a duplicate', () => {
  const room = given();
  room.says('bob', '/duplicate #12 same certificate');
  expect(room.room.events!.list.at(-1)!.what).toEqual({ did: 'closed', reason: 'duplicate' });
  expect(room.card).toContain('By bob: same certificate. The same outage as #12: go there.');
});

it('points into another repository', () => {
  const room = given();
  room.says('bob', '/duplicate https://github.com/acme/outages/issues/7');
  expect(room.incident.status.ended!.duplicateOf).toBe('acme/outages#7');
});

it('needs a number that there can be, and somebody who may steer', () => {
  expect(given().says('bob', '/duplicate').entries).toEqual(['missing']);
  expect(given().says('bob', '/duplicate #0').entries).toEqual(['not that']);
  expect(given().says('bob', '/duplicate #412').entries).toEqual(['not that']);
  expect(given().says('carol', '/duplicate #12').entries).toEqual(['not yours']);
});
