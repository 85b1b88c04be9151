import { expect, test } from 'vitest';
import { WORDS_KEPT } from '../../../app/core/incident/entry.ts';
import { given, type Given } from '../given.ts';
import { PEOPLE, PLAN } from './plan.ts';

/** A severity one whose technical update is due in half an hour, with its people talking a lot. */
function noted(notes: number, length: number): Given {
  const room = given({ plan: PLAN, people: PEOPLE });
  room.says('bob', '/role lead\n/sev 1');
  for (let n = 1; n <= notes; n += 1) room.says('alice', `/note find ${n}: ${'so '.repeat(length / 3)}`);
  return room;
}
/** What the engineers are told by itself, once it is due. */
function told(room: Given): string {
  room.later(31);
  room.look();
  return room.left.find(({ audience }) => audience === 'technical')!.message.markdown;
}
const shown = (words: string): number => words.match(/find \d+:/g)?.length ?? 0;
const more = (words: string): number => Number(/- and (\d+) more lines? in the room/.exec(words)?.[1] ?? 0);

test('news that fits is told whole', () => {
  const words = told(noted(5, 30));
  expect([shown(words), more(words)]).toEqual([5, 0]);
});

test('of news that is too much the newest is told, in whole lines, and the rest is counted', () => {
  const words = told(noted(10, 450));
  expect(words.length).toBeLessThanOrEqual(WORDS_KEPT);
  expect(words).toContain('find 10:');
  expect(words).not.toMatch(/find 1:/);
  expect(words).toMatch(/sent by itself$/m);
  // The severity is news as well, and the oldest.
  expect(shown(words) + more(words)).toBe(11);
});

test('beyond a dozen lines the older ones are counted, however short', () => {
  const words = told(noted(20, 30));
  expect([shown(words), more(words)]).toEqual([12, 9]);
});

test('where the facts alone are too long, whole lines of them are kept', () => {
  const room = noted(1, 30);
  for (let n = 1; n <= 20; n += 1) room.says('bob', `/task me part ${n}: ${'look '.repeat(90)}`);
  const words = told(room);
  expect(words.length).toBeLessThanOrEqual(WORDS_KEPT);
  expect(words).toMatch(/\n\nand \d+ more lines in the room$/);
});

test('a time at which nothing was new moves on, on the card too, and is neither kept nor late', () => {
  const room = noted(1, 30);
  expect(told(room)).toMatch(/Next update by \*\*11:\d\d CET\*\*, if there is news\./);
  const sent = room.left.length;
  const before = room.incident.promises;
  room.later(31);
  room.look();
  const { next, score } = room.incident.promises;
  expect(next['technical']!.at).toBeGreaterThan(before.next['technical']!.at);
  expect([room.left.length - sent, score]).toEqual([0, before.score]);
  const clock = new Date(next['technical']!.at + 3_600_000).toISOString().slice(11, 16);
  expect(room.card).toMatch(new RegExp(`Technical:\\*\\* \\d\\d:\\d\\d, next by \\*\\*${clock}`));
});
