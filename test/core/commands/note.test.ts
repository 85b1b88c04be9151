import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('is a line of the timeline', () => {
  const room = given();
  room.says('carol', '/note error rate falls');
  expect(room.card).toContain('- 09:42 error rate falls (noted by carol)');
});

it('of earlier stands where it belongs, and says when it was noted', () => {
  const room = given();
  room.later(10);
  room.says('carol', '/note at: 09:38 first failed payments');
  expect(room.card.indexOf('09:38 first failed payments (noted by carol at 09:52)')).toBeGreaterThan(
    room.card.indexOf('09:41 alice declared'),
  );
});

it('on a row names it; on none is text', () => {
  const room = given();
  room.says('bob', '/task look');
  room.says('carol', '/note T1 halfway\n/note T7 instances are slow');
  expect(room.entries.slice(-2)).toMatchObject([
    { row: 'T1', text: 'halfway' },
    { text: 'T7 instances are slow' },
  ]);
});

it('may be written after the end', () => {
  const room = given();
  room.says('bob', '/resolve');
  expect(room.says('carol', '/note it was DNS').answers).toEqual(['accepted']);
});

it('twice within two minutes is once; later, or by another, it counts again', () => {
  const room = given();
  room.says('carol', '/note error rate falls');
  expect(room.says('carol', '/note  Error rate falls').answers).toEqual(['repeated']);
  expect(room.says('bob', '/note error rate falls').answers).toEqual(['accepted']);
  room.later(2);
  expect(room.says('carol', '/note error rate falls').answers).toEqual(['accepted']);
});

it('that was edited before it was read is asked for again', () => {
  expect(given().says('carol', '/note x', { edited: true })).toMatchObject({
    entries: ['edited'],
    said: expect.stringContaining('Please post it again'),
  });
});
