import { expect, it } from 'vitest';
import type { Entry } from '../../../app/core/incident/fold.ts';
import { ALLCLEAR } from '../../../app/core/incident/words.ts';
import type { Effect, Guard } from '../../../app/core/pass/effects.ts';
import { settled } from '../../../app/core/pass/record.ts';
import { AT } from '../given.ts';

const entry = (key: string, type = 'noted'): Entry =>
  ({ key, type, text: '', at: AT, by: ALLCLEAR }) as unknown as Entry;
const [note, other, due, called, came] = [
  entry('c5.1'),
  entry('c6.1'),
  entry('due:update:e1:0'),
  entry('due:call:e1:0'),
  entry('sent:c6.1:public.status:1', 'delivered'),
] as const;
const carrying = (under: Guard, ...entries: Entry[]): Effect => ({
  ...{ do: 'deliver', under, key: entries[0]!.key, on: null, onSince: AT, text: '', entries, leaving: [] },
});
const effects = [carrying(5, note), carrying('lease', due)];
const kept = (lost: Guard[], delivered: Entry[] = []): string[] =>
  settled(
    { entries: [note, other, due, called], effects },
    { lost, delivered, dropped: [], refused: [], again: [] },
    AT,
  ).map(({ key }) => key);

it('leaves what a lost lease carries to the winner, of whatever type, and keeps what it does not', () => {
  expect(kept(['lease'])).toEqual([note.key, other.key, called.key]);
});

it('leaves all that a comment came to with its claim', () => {
  expect(kept([5])).toEqual([other.key, due.key, called.key]);
});

it('keeps what became of words that left, whatever else was lost', () => {
  expect(kept(['lease', 5, 6], [came])).toEqual([called.key, came.key]);
});
