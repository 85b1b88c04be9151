import { expect, it } from 'vitest';
import { stacked } from '../../../app/core/outgoing/stacked.ts';

const TITLE = 'What Leadership was told before';
const record = (n: number, words = `all is told ${n}`): string =>
  `**U${n} to Leadership**, 09:4${n}.\n\n> ${words}`;
const folded = (...records: string[]): string =>
  `<details><summary>${TITLE}: ${records.length}</summary>\n\n${records.join('\n\n---\n\n')}\n\n</details>`;

it('puts a record above the one that stood there', () => {
  expect(stacked(record(2), `${record(1)}\n\n`, TITLE)).toBe(`${record(2)}\n\n${folded(record(1))}`);
});

it('keeps the older ones below, newest first', () => {
  const two = stacked(record(2), record(1), TITLE);
  expect(stacked(record(3), two, TITLE)).toBe(`${record(3)}\n\n${folded(record(2), record(1))}`);
});

it('stands alone where nothing stood there, or nothing but itself', () => {
  expect(stacked(record(1), '', TITLE)).toBe(record(1));
  expect(stacked(record(1), `${record(1)}\n\n- **Not delivered**`, TITLE)).toBe(record(1));
});

it('takes the place of itself, wherever that is', () => {
  const three = stacked(record(3), stacked(record(2), record(1), TITLE), TITLE);
  const again = `${record(1)}\n\n- **Not delivered**`;
  expect(stacked(again, three)).toBe(`${again}\n\n${folded(record(3), record(2))}`);
});

it('replaces what stood there where it is not told to keep it', () => {
  expect(stacked(record(2), 'U2 waits for a yes.')).toBe(record(2));
});

it('takes nothing that people wrote for its own', () => {
  const hostile = record(1, `${folded(record(9))}\n\n---\n\nx`.replaceAll('\n', '\n> '));
  expect(stacked(record(2), hostile, TITLE)).toBe(`${record(2)}\n\n${folded(hostile)}`);
});
