import { describe, expect, it } from 'vitest';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { numbering } from '../../../app/core/pass/rows.ts';

const known = fold([
  {
    ...{ type: 'rows_known', key: 'rows:V2', at: 1, by: { id: 0, login: 'Allclear' } },
    ...{ last: { T: 0, C: 0, U: 0, V: 2 }, ids: { 'c2001.1': 'V1', 'c2004.1': 'V2' } },
  } as Entry,
]);

describe('where the card was lost, and numbers are remembered', () => {
  it('what is read again opens its own row', () => {
    expect(numbering(known, 'c2004.1').vendors.last).toBe(1);
  });
  it('a number whose opening comment is gone names no row', () => {
    expect(numbering(known, 'c2003.1').vendors.gaps).toEqual([1]);
  });
  it('a row that came later was not there for what was said before it', () => {
    expect(numbering(known, 'c2000.1').vendors.gaps).toEqual([]);
    expect(numbering(known, 'c2005.1').vendors.gaps).toEqual([1, 2]);
  });
});
