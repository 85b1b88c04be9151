import { describe, expect, it } from 'vitest';
import { isWaiting, type Change } from '../../../app/core/changes/change.ts';
import { wordsDigest } from '../../../app/core/changes/digest.ts';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { AT } from '../given.ts';

const erin = { id: 4, login: 'erin' };
const dave = { id: 5, login: 'dave' };
let n = 0;
const said = (type: string, data: object, by = erin): Entry =>
  ({ type, ...data, key: `c${(n += 1)}.1`, at: AT + n * MINUTE, by }) as never;
const rows = (...entries: Entry[]): Change[] => fold(entries).changes.rows;

const pull = { repository: 'acme/shop', number: 45 };
const proposed = (more: object = {}): Entry =>
  said('change_proposed', { number: 1, text: 'restart', needsYes: true, ...more });
const approved = (change: Entry, more: object = {}): Entry =>
  said(
    'change_approved',
    {
      ...{ number: 1, change: change.key },
      ...{ digest: wordsDigest({ text: 'restart', undo: null, risk: null }), ...more },
    },
    dave,
  );
const seen = (more: object): Entry => said('pull_seen', { ...pull, ...more });

describe('two rows of one number', () => {
  const [one, other] = [proposed(), proposed({ text: 'other' })];
  it('are told apart by their entries: the later one moves on', () => {
    const yes = approved(other, { digest: wordsDigest({ text: 'other', undo: null, risk: null }) });
    expect(rows(one, other, yes).map(({ number, was, state }) => [number, was, state])).toEqual([
      [1, null, 'proposed'],
      [2, 1, 'approved'],
    ]);
  });
  it('are the same in whatever order they come', () => {
    const all = [one, other, said('change_started', { number: 1, change: other.key })];
    expect(rows(...all.reverse())).toEqual(rows(...all));
  });
});

it('a yes to words that were changed in the same moment is void at once', () => {
  const change = proposed();
  const other = said('change_reworded', { number: 1, change: change.key, text: 'stop' });
  const [row] = rows(change, other, approved(change));
  expect(row).toMatchObject({ state: 'proposed', approval: null, voided: { why: 'words' } });
});

it('a yes that was read again after a loss stands on record and is asked for anew', () => {
  const change = proposed();
  const yes = approved(change, { anew: true });
  const [row] = rows(change, yes);
  expect([row!.approval?.by.login, isWaiting(row!), row!.asOf.key]).toEqual(['dave', true, yes.key]);
  expect(isWaiting(rows(change, yes, approved(change))[0]!)).toBe(false);
  expect(
    rows(change, yes, said('change_started', { number: 1, change: change.key }))[0]!.unapproved,
  ).toBeNull();
});

describe('a pull request', () => {
  const change = proposed({ text: '', pull });
  const words = { digest: wordsDigest({ text: 'Raise the timeout', undo: null, risk: null }) };
  const open = seen({ title: 'Raise the timeout', head: 'a1', state: 'open', checks: 'passing' });
  const yes = approved(change, { ...words, head: 'a1' });
  it('is followed: what GitHub shows of it is the row’s', () => {
    const [row] = rows(change, open, yes);
    expect(row).toMatchObject({
      state: 'approved',
      approval: { head: 'a1' },
      pull: { title: 'Raise the timeout' },
    });
  });
  it('with other commits than approved waits again', () => {
    const [row] = rows(change, open, yes, seen({ head: 'b2' }));
    expect(row).toMatchObject({ state: 'proposed', approval: null, voided: { why: 'commits' } });
  });
  it('approved before its commits were known is approved for none', () => {
    const early = approved(change, { ...words, head: null });
    expect(rows(change, early, open)[0]).toMatchObject({ state: 'proposed', voided: { why: 'commits' } });
  });
  it('merged is done, when and as what', () => {
    const merged = seen({ state: 'merged', mergedAt: AT + 60 * MINUTE, commit: 'c3' });
    const [row] = rows(change, open, yes, merged);
    expect(row).toMatchObject({
      state: 'done',
      unapproved: null,
      ended: { at: AT + 60 * MINUTE },
      pull: { commit: 'c3' },
    });
    expect(rows(change, open, merged)[0]!.unapproved).toMatchObject({ did: 'done' });
  });
  it('closed is withdrawn, and opened again is what it was', () => {
    const closed = seen({ state: 'closed' });
    expect(rows(change, open, yes, closed)[0]!.state).toBe('withdrawn');
    expect(rows(change, open, yes, closed, seen({ state: 'open' }))[0]!.state).toBe('approved');
  });
  it('is told by its name whatever its letters, and reverted by another row', () => {
    const merged = seen({ state: 'merged' });
    const [row] = rows(change, merged, seen({ repository: 'Acme/Shop', undoneBy: 2 }));
    expect(row).toMatchObject({ state: 'undone', undone: { row: 2 } });
  });
});
