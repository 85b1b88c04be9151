import { expect, it } from 'vitest';
import { reached, severe } from '../audiences.ts';

it('moves a promise, tells those who wait, and is kept as moved', () => {
  const room = severe();
  room.says('carol', '/next leadership 11:30 the vendor answers at 11:15');
  expect(reached(room, 'leadership')).toEqual([
    expect.stringContaining('The next update comes by 11:30 CET: the vendor answers at 11:15'),
  ]);
  expect(room.card).toContain('- **Leadership:** not yet, first by **11:30**');
  expect(room.incident.promises.score).toMatchObject({ leadership: { moved: 1, late: 0 } });
});

it('tells outsiders when, not why, and not what the room is called', () => {
  const room = severe({ title: 'db-prod-3 is down' });
  room.says('carol', '/next public 11:30 db-prod-3 restores');
  expect(reached(room, 'public')).toEqual(['status: The next update comes by 11:30 CET.']);
  expect(room.left[0]!.message).toMatchObject({
    subject: expect.not.stringContaining('db-prod'),
    incident: { url: null },
  });
});

it('needs an audience, a time and a reason', () => {
  const room = severe();
  expect(room.says('carol', '/next 45m because').said).toContain('It needs an audience');
  expect(room.says('carol', '/next leadership because').said).toContain('It needs a time');
  expect(room.says('carol', '/next leadership 45m').said).toContain('It needs some words');
});

it('of whom nothing was promised is refused', () => {
  const room = severe();
  room.says('carol', '/next regulator 45m because');
  expect(room.entries.at(-1)).toMatchObject({ type: 'refused', code: 'not that' });
});

it('after the time has passed is late all the same', () => {
  const room = severe();
  room.later(30);
  room.says('carol', '/next leadership 45m we were busy');
  expect(room.incident.promises.score).toMatchObject({ leadership: { moved: 0, late: 1 } });
});
