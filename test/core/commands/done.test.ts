import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('finishes a task by its number, whoever had it', () => {
  const room = given();
  room.says('bob', '/task @grace look');
  room.says('carol', '/done T1 chain is incomplete');
  expect(room.incident.tasks).toMatchObject({
    open: [],
    done: 1,
    outcomes: [{ number: 1, text: 'chain is incomplete' }],
  });
});

it('finishes my only one without a number', () => {
  const room = given();
  room.says('bob', '/task @carol look\n/task @grace see');
  room.says('carol', '/done it was the cache');
  expect(room.incident.tasks.open.map(({ number }) => number)).toEqual([2]);
});

it('finishes what I opened for nobody', () => {
  const room = given();
  room.says('carol', '/task look');
  expect(room.says('carol', '/done').entries).toEqual(['task_done']);
});

it('with several of mine lists them, unless there are words', () => {
  const room = given();
  room.says('carol', '/task me look\n/task me see');
  expect(room.says('carol', '/done')).toMatchObject({
    entries: ['which row'],
    said: '`/done`: Several are open: say which of `T1` or `T2`, such as `/done T1`',
  });
  expect(room.says('carol', '/done restarted the gateway').entries).toEqual(['work_recorded']);
});

it('with none of mine records what was done, and when', () => {
  const room = given();
  room.later(10);
  room.says('carol', '/done at: 09:45 restarted the gateway');
  expect(room.card).toContain('- 09:45 carol did: restarted the gateway');
});

it('of a number that there never was is refused with those there are', () => {
  const room = given();
  room.says('carol', '/task look');
  expect(room.says('carol', '/done T9 x').said).toBe(
    '`/done T9 x`: There is no open `T9` here. Open is `T1`.',
  );
  expect(room.says('carol', '/done C1').entries).toEqual(['no such row']);
});

it('of one that is done already counts once', () => {
  const room = given();
  room.says('carol', '/task look');
  room.says('carol', '/done T1 a');
  room.says('carol', '/done T1 b');
  expect(room.incident.tasks).toMatchObject({ done: 1, outcomes: [{ text: 'a' }] });
});

it('without anything to finish says how', () => {
  expect(given().says('carol', '/done').said).toBe(
    '`/done`: No task of yours is open. Right would be `/done what was done`',
  );
});
