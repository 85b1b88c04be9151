import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  commandKey,
  commentOf,
  dueKey,
  eventKey,
  hindranceKey,
  inOrder,
  unite,
} from '../../../app/core/incident/entry.ts';
import { samePerson } from '../../../app/core/incident/words.ts';

const keys = ['e9', 'e10', 'c9.1', 'c9.2', 'c9.2.1', 'c9.10', 'c10.1', 'due:x:e9:0', 'not:assign:bob'];

it('at one moment stand events, commands, what fell due, what failed; by number, not by letter', () => {
  const mixed = keys.map((key) => ({ key, at: 5 })).reverse();
  expect([...mixed].sort(inOrder).map(({ key }) => key)).toEqual(keys);
});

it('earlier moments come first, whatever it was', () => {
  const entries = [
    { key: 'e1', at: 2 },
    { key: 'not:x:y', at: 1 },
  ];
  expect(entries.sort(inOrder).map(({ at }) => at)).toEqual([1, 2]);
});

const entry = fc.record({ key: fc.constantFrom(...keys), at: fc.nat(5) });

it('the order is one: neither where it begins nor how often it is made matters', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), (some) => {
      const once = [...some].sort(inOrder);
      expect([...some].reverse().sort(inOrder)).toEqual(once);
      for (const [at, one] of once.slice(1).entries()) expect(inOrder(once[at]!, one)).toBeLessThanOrEqual(0);
    }),
  );
});

it('uniting knows each key once, and keeps what was decided first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ({ key }) => key }),
      fc.uniqueArray(entry, { selector: ({ key }) => key }),
      (first, second) => {
        const both = unite(first, second);
        expect(both.map(({ key }) => key).sort()).toEqual(
          [...new Set([...first, ...second].map(({ key }) => key))].sort(),
        );
        for (const one of first) expect(both).toContainEqual(one);
        expect(unite(both, second)).toEqual(both);
      },
    ),
  );
});

it('keys say where they come from', () => {
  expect([commandKey(4, 2), eventKey(7), dueKey('eta', 'c4.2'), hindranceKey('assign', 'bob')]).toEqual([
    'c4.2',
    'e7',
    'due:eta:c4.2:0',
    'not:assign:bob',
  ]);
  expect([commentOf('c4.2.1'), commentOf('e7'), commentOf('due:eta:c4.2:0')]).toEqual([
    4,
    undefined,
    undefined,
  ]);
});

it('people are known by number, and by name only where there is no number', () => {
  expect(samePerson({ id: 1, login: 'old' }, { id: 1, login: 'new' })).toBe(true);
  expect(samePerson({ id: 1, login: 'bob' }, { id: 2, login: 'bob' })).toBe(false);
  expect(samePerson({ id: 0, login: 'Bob' }, { id: 2, login: 'bob' })).toBe(true);
});
