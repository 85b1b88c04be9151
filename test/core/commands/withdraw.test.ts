import { expect, it } from 'vitest';
import { given } from '../given.ts';

it.each([
  ['who gave it', 'carol'],
  ['who has it', 'dora'],
  ['the lead', 'bob'],
])('is for %s', (_, login) => {
  const room = given({ people: { alice: 'write', bob: 'triage', carol: 'read', dora: 'read' } });
  room.says('bob', '/role lead');
  room.says('carol', '/task @Dora look');
  expect([room.says(login, '/withdraw T1 not needed').answers, room.incident.tasks.open]).toEqual([
    ['accepted'],
    [],
  ]);
});

it('is for nobody else', () => {
  const room = given();
  room.says('bob', '/task look');
  expect(room.says('carol', '/withdraw T1')).toMatchObject({
    entries: ['not that'],
    said: expect.stringContaining('`/note T1 what you think`'),
  });
});

it('needs an open row, and leaves its number unused', () => {
  const room = given();
  expect(room.says('bob', '/withdraw T1').said).toBe(
    '`/withdraw T1`: There is no open `T1` here. None is open.',
  );
  room.says('bob', '/task look\n/withdraw T1\n/task see');
  expect(room.incident.tasks).toMatchObject({ withdrawn: 1, open: [{ number: 2 }] });
});
