import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('takes you out of all you hold, and unassigns you', () => {
  const room = given();
  room.says('carol', '/role lead\n/role comms');
  room.says('carol', '/leave');
  expect([room.incident.roles.holders, room.room.issue.assignees]).toEqual([{}, []]);
});

it('takes you off one role', () => {
  const room = given();
  room.says('carol', '/role lead\n/role comms');
  room.says('carol', '/leave comms');
  expect(Object.keys(room.incident.roles.holders)).toEqual(['lead']);
});

it('is refused to whoever holds nothing, or not that', () => {
  const room = given();
  expect(room.says('carol', '/leave').entries).toEqual(['not that']);
  room.says('carol', '/role lead');
  expect(room.says('carol', '/leave comms').entries).toEqual(['not that']);
});
