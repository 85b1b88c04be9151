import { describe, expect, it } from 'vitest';
import { isWaiting, type Change } from '../../../app/core/changes/change.ts';
import { wordsDigest } from '../../../app/core/changes/digest.ts';
import { ledgerRows } from '../../../app/core/views/ledger/rows.ts';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { AT } from '../given.ts';

let n = 0;
const said = (type: string, data: object, login = 'erin'): Entry =>
  ({ type, ...data, key: `c${(n += 1)}.1`, at: AT + n * MINUTE, by: { id: login.length, login } }) as never;
const row = (...entries: Entry[]): Change => fold(entries).changes.rows[0]!;

const pull = { repository: 'acme/shop', number: 45 };
const seen = (news: object): Entry => said('pull_seen', { ...pull, ...news }, 'allclear[bot]');
const of = { number: 1, change: 'c1.1' };
const change = said('change_proposed', { number: 1, text: '', needsYes: true, pull });
const open = seen({ title: 'Fix a typo', base: 'main', head: 'a1', state: 'open' });
const words = { text: '', undo: null, risk: null, pull: { title: 'Fix a typo', base: 'main' } };
const yes = said('change_approved', { ...of, head: 'a1', digest: wordsDigest(words) }, 'dave');

describe('a yes to a pull request that speaks for itself', () => {
  it.each([{ title: 'Drop the payments table' }, { base: 'release' }])('is void after %j', (news) => {
    expect(row(change, open, yes).state).toBe('approved');
    const later = row(change, open, yes, seen(news));
    expect(later).toMatchObject({ state: 'proposed', approval: null, voided: { why: 'words' } });
  });
  it('stays where its title is not what was approved', () => {
    const worded = said('change_reworded', { ...of, text: 'fix the words' });
    const own = said('change_approved', {
      ...of,
      ...{ head: 'a1', digest: wordsDigest({ ...words, text: 'fix the words' }) },
    });
    expect(row(change, open, worded, own, seen({ title: 'Typo' })).state).toBe('approved');
  });
  it.each([{ title: 'Drop the payments table' }, { head: 'b2' }])(
    'is void where %j came while it was closed',
    (news) => {
      const back = row(change, open, yes, seen({ state: 'closed' }), seen(news), seen({ state: 'open' }));
      expect(back).toMatchObject({ state: 'proposed', approval: null });
    },
  );
  it('has every title in the ledger, with its digest', () => {
    const entries = [change, open, yes, seen({ title: 'Drop the payments table' })];
    const [one] = ledgerRows({ incident: fold(entries), entries, number: 4, issueUrl: 'x' });
    expect(one!.wordings.map(({ summary, base }) => [summary, base])).toEqual([
      ['', null],
      ['Fix a typo', 'main'],
      ['Drop the payments table', 'main'],
    ]);
    expect(one!.wordings[1]!.digest).toBe(wordsDigest(words));
  });
});

describe('a pull request that was turned down', () => {
  const no = said('change_rejected', { ...of, why: 'add a test' }, 'dave');
  it.each([{ head: 'b2' }, { title: 'Fix a typo, with a test' }])('waits again after %j', (news) => {
    const again = seen(news);
    const back = row(change, open, no, again);
    expect([isWaiting(back), back.asOf.key, back.rejected?.why]).toEqual([true, again.key, 'add a test']);
  });
  it('does not after what changes nothing', () => {
    expect(row(change, open, no, seen({ checks: 'passing' }), seen({ state: 'draft' })).state).toBe(
      'rejected',
    );
  });
  it('and withdrawn by a person stays so, closed and opened again', () => {
    const gone = said('row_withdrawn', { row: 'C1' });
    const back = row(change, open, gone, seen({ state: 'closed' }), seen({ state: 'open' }));
    expect(back.state).toBe('withdrawn');
  });
});

it('what a revert took back stands again once the revert is reverted', () => {
  const merged = seen({ state: 'merged' });
  const revert = said('change_proposed', { number: 2, text: 'back', did: 'started' });
  const undone = seen({ undoneBy: 2 });
  const again = said('change_undone', { number: 2, change: revert.key, undoneBy: 3 });
  expect(row(change, open, merged, revert, undone).state).toBe('undone');
  expect(row(change, open, merged, revert, undone, again).state).toBe('done');
});
