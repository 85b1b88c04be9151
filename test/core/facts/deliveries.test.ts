import { expect, it } from 'vitest';
import { fold, lineOf, type Entry, type Incident } from '../../../app/core/incident/fold.ts';
import { ALLCLEAR, MINUTE } from '../../../app/core/incident/words.ts';
import { builtInPlan } from '../../../app/core/plan/read.ts';
import { timeline, viewOf } from '../../../app/core/views/scene.ts';
import { AT } from '../given.ts';

const way = { row: 3, audience: 'leadership', channel: 'mail', of: 'c9.1' };
let n = 0;
const came = (type: string, more: object = {}, at = AT + ++n): Entry =>
  ({
    ...way,
    attempt: 1,
    why: 'it answered 500',
    final: false,
    id: '1',
    ...more,
    type,
    key: `sent:${at}`,
    at,
    by: ALLCLEAR,
  }) as unknown as Entry;
const after = (...entries: Entry[]): Incident['deliveries'] => fold(entries).deliveries;

it('waits for the next try with its number and its moment', () => {
  const { waiting, failed } = after(came('not_delivered', { attempt: 2 }, AT));
  expect(waiting).toEqual([{ ...way, attempt: 3, again: AT + 5 * MINUTE, why: 'it answered 500' }]);
  expect(failed).toEqual([]);
});

it('gives up what failed for good, and after the last try', () => {
  const once = after(came('not_delivered', { final: true }, AT));
  expect(once).toMatchObject({ waiting: [], failed: [{ ...way, at: AT, tries: 1 }] });
  expect(after(came('not_delivered', { attempt: 5 }))).toMatchObject({ waiting: [], failed: [{ tries: 5 }] });
});

it('forgets a failure when a later try of the same message arrives, whoever sent it', () => {
  const end = after(
    came('not_delivered', { final: true }),
    came('delivered', { attempt: 2, of: 'due:x:c9.1:0' }),
  );
  expect([end.waiting, end.failed, end.doubtful]).toEqual([[], [], []]);
});

it('keeps messages without a number apart by what was tried first', () => {
  const { waiting } = after(
    came('not_delivered', { row: null }),
    came('not_delivered', { row: null, of: 'c8.1' }),
    came('not_delivered', { row: null, of: 'c8.1', attempt: 2 }),
  );
  expect(waiting.map(({ of, attempt }) => [of, attempt])).toEqual([
    ['c9.1', 2],
    ['c8.1', 3],
  ]);
});

it('holds what is in doubt, and tries none of it again', () => {
  const { waiting, doubtful } = after(came('not_delivered'), came('in_doubt', { attempt: 2 }, AT + 99));
  expect(waiting).toEqual([]);
  expect(doubtful).toEqual([{ ...way, at: AT + 99, tries: 2, why: 'it answered 500' }]);
});

it('knows where something arrived before, and at whom it did not', () => {
  const { targets, partly } = after(
    came('delivered', { target: 'email:a' }),
    came('delivered', { target: 'email:a', row: 4, notReached: ['x: no', 'y: no'] }),
    came('not_delivered', { row: 5, target: 'slack:b' }),
  );
  expect(targets).toEqual(['email:a']);
  expect(partly).toMatchObject([{ row: 4, why: 'x: no; y: no' }]);
});

it('tells in the timeline what failed or is in doubt, and nothing else', () => {
  const entries = [
    came('delivered'),
    came('not_delivered'),
    came('not_delivered', { attempt: 5 }),
    came('in_doubt', { row: null, why: 'cut off' }),
    came('delivered', { notReached: ['x: no'] }),
  ];
  const repository = { owner: 'a', name: 'b', private: true, defaultBranch: 'main' };
  const view = viewOf({
    ...{ incident: fold([]), entries, plan: builtInPlan(), repository, issueUrl: '', now: AT },
    earlier: { count: 0, comments: [] },
  });
  expect(lineOf('delivered')).toBeDefined();
  expect(timeline(entries, view).map(({ markdown }) => markdown)).toEqual([
    'U3 for leadership by mail was not delivered in 5 tries: it answered 500',
    'A message for leadership by mail may or may not have arrived: cut off',
    'U3 for leadership by mail did not reach x: no',
  ]);
});
