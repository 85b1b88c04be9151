import { expect, it } from 'vitest';
import { PLAN, reached, severe } from '../audiences.ts';
import type { Given } from '../given.ts';

function offered(): Given {
  const room = severe();
  room.says('carol', '/update public Some customers cannot pay.');
  return room;
}

it('sends just the words that were offered, whatever has happened since', () => {
  const room = offered();
  room.says('bob', '/status identified');
  const { said, reaction } = room.says('bob', '/approve U1');
  expect(reaction).toBe('+1');
  expect(reached(room, 'public')).toEqual([
    expect.stringContaining('Investigating: Some customers cannot pay.'),
  ]);
  expect(said).toContain('by Carol, approved by Bob');
  expect(room.card).toContain('**Public, 10:45 (Carol, approved by Bob, U1).** Some customers cannot pay.');
});

it('hangs on the comment of the offer', () => {
  const room = offered();
  const key = room.incident.updates.open[0]!.key;
  room.says('bob', '/approve');
  expect(room.entries.find(({ type }) => type === 'update_sent')).toMatchObject({
    offer: { key, own: true },
  });
});

it('is not for one’s own words, until nobody answered in time: then alone, on record', () => {
  const room = offered();
  expect(room.says('carol', '/approve U1').said).toContain('somebody else must say yes');
  room.later(5);
  expect(room.says('carol', '/approve U1').reaction).toBe('+1');
  expect(room.card).toContain('Carol told Public, alone (U1)');
});

it('alone is for the Communication Lead only', () => {
  const room = severe();
  room.says('alice', '/update public Some customers cannot pay.');
  room.later(30);
  expect(room.says('alice', '/approve U1').entries[0]).toBe('not that');
});

it('of changed words is of the new offer; the old one is none any more', () => {
  const room = offered();
  room.says('carol', '/update public Many customers cannot pay.');
  expect(room.says('bob', '/approve U1').said).toContain('Open is `U2`');
  room.says('bob', '/approve U2');
  expect(reached(room, 'public')).toEqual([expect.stringContaining('Many customers')]);
});

it('happens once', () => {
  const room = offered();
  room.says('bob', '/approve U1');
  expect(room.says('alice', '/approve U1').entries).toEqual(['no such row']);
  expect(reached(room, 'public')).toHaveLength(1);
});

it('of what was rejected or withdrawn is refused', () => {
  for (const [who, line] of [
    ['bob', '/reject U1 too early'],
    ['carol', '/withdraw U1'],
  ] as const) {
    const room = offered();
    expect(room.says(who, line).reaction).toBe('+1');
    expect(room.says('bob', '/approve U1').entries).toEqual(['no such row']);
  }
});

it('needs to know which, where several wait', () => {
  const room = severe({ plan: PLAN.replace('first-within: 15m', 'approved-by: lead') });
  room.says('carol', '/update public Some customers cannot pay.');
  room.says('carol', '/update leadership Card payments fail.');
  expect(room.says('bob', '/approve').said).toContain('say which of `U1` or `U2`');
  room.says('bob', '/approve U1 U2');
  expect([reached(room, 'public').length, reached(room, 'leadership').length]).toEqual([1, 1]);
});

it('again sends what did not arrive where it did not arrive', () => {
  const room = severe({ down: ['mail'] });
  room.says('carol', '/update leadership technical Card payments fail.');
  for (let minutes = 0; minutes < 60; minutes += 5) {
    room.later(5);
    room.look();
  }
  expect(reached(room, 'leadership')).toHaveLength(5);
  expect(room.card).toContain('**U1 for Leadership by mail was not delivered:** no answer.');
  room.says('carol', '/approve U1 again');
  expect([reached(room, 'leadership').length, reached(room, 'technical').length]).toEqual([6, 1]);
});
