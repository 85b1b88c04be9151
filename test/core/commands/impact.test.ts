import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('says what people notice, with the last word', () => {
  const room = given();
  room.says('carol', '/impact nobody can pay');
  room.says('carol', '/impact EU customers cannot pay by card');
  expect(room.card).toContain('- **Impact:** EU customers cannot pay by card.');
});

it('says since when, and counts from then', () => {
  const room = given();
  room.later(30);
  room.says('carol', '/impact since: 09:38');
  expect(room.incident.impact).toMatchObject({ text: null, confirmed: true, notedBy: { login: 'carol' } });
  expect(room.card).toContain('Since 09:38 UTC, 34 minutes at 10:12.');
});

it('keeps what was said when only the moment is set right', () => {
  const room = given();
  room.says('carol', '/impact nobody can pay');
  room.says('carol', '/impact since: 09:38');
  expect(room.incident.impact.text).toBe('nobody can pay');
});

it('is begun by the earliest note, until somebody confirms it', () => {
  const room = given();
  room.says('carol', '/note at: 09:38 first failed payments');
  room.says('carol', '/note at: 09:35 first alarm');
  room.says('carol', '/note at: 09:40 more of them');
  expect(room.incident.impact).toMatchObject({ since: room.now - 9 * 60_000, confirmed: false });
});

it('needs words', () => {
  expect(given().says('carol', '/impact')).toMatchObject({
    entries: ['text needed'],
    said: expect.stringContaining('It needs some words after it'),
  });
});
