import { expect, test } from 'vitest';
import { givenSince, numbered, reserve, type Numbering } from '../../../app/core/incident/numbered.ts';

const numbering = (last: number, gaps: number[] = []): Numbering => ({ last, gaps });

/** What is given for what was asked for, one after another, and what is left. */
const given = (rows: Numbering, ...numbers: number[]): { gave: number[]; last: number; gaps: number[] } => {
  const gave = numbers.map((one) => numbered(rows, one));
  return { gave, ...rows };
};

test('rows are numbered one after another, and of two with one number the later moves on', () => {
  const rows = numbering(0);
  const came = given(rows, 1, 2, 2, 4);
  expect(came).toEqual({ gave: [1, 2, 3, 4], last: 4, gaps: [] });
});

test('what comes in another order than it was numbered keeps its number', () => {
  const rows = numbering(0);
  const came = given(rows, 2, 1, 3);
  expect(came).toEqual({ gave: [2, 1, 3], last: 3, gaps: [] });
});

test('a number that was given to a row which is gone is given to no other', () => {
  const rows = numbering(0);
  reserve(rows, 4);
  expect(given(rows, 2, 5, 4)).toEqual({ gave: [2, 5, 4], last: 5, gaps: [1, 3] });
});

test('in what was written before gaps were known, every number is given', () => {
  const rows = numbering(7);
  const came = given(rows, 3, 9);
  expect(came).toEqual({ gave: [8, 9], last: 9, gaps: [] });
});

test('which number was given is seen in what is left', () => {
  const [filled, added] = [numbering(3, [1, 2]), numbering(3)];
  const before = [{ ...filled }, { ...added }] as const;
  (given(filled, 2), given(added, 4));
  expect([givenSince(before[0], filled), givenSince(before[1], added), givenSince(added, added)]).toEqual([
    2,
    4,
    undefined,
  ]);
});
