import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('has the last word, and is for whoever may steer', () => {
  const room = given();
  room.says('bob', '/cause the database');
  room.says('bob', '/cause an intermediate certificate expired');
  expect([room.says('carol', '/cause aliens').entries, room.incident.cause.text]).toEqual([
    ['not yours'],
    'an intermediate certificate expired',
  ]);
  expect(room.card).toContain('- **Likely cause:** an intermediate certificate expired.');
});

it('may be set right after the end', () => {
  const room = given();
  room.says('bob', '/resolve');
  room.says('bob', '/cause the index');
  expect(room.card).toContain('- **Cause:** the index.');
});

it('keeps five hundred characters of a long one', () => {
  const room = given();
  room.says('bob', `/cause ${'x'.repeat(60_000)}`);
  expect(room.incident.cause.text).toHaveLength(500);
});
