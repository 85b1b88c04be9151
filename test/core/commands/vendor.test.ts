import { describe, expect, it } from 'vitest';
import { roundOf } from '../../../app/core/partners/cases.ts';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { AT, given, type Given } from '../given.ts';
import { partners } from '../partners/plan.ts';

/** A case as it stands: `V1 citrix 81234567/1: answer 10 of 10`, minutes from its start. */
function cases(room: Given): string[] {
  const minutes = (from: number, at: number | null): string =>
    at === null ? '-' : String((at - from) / MINUTE);
  return room.incident.vendors.cases.map((one) => {
    const { at, answerBy, restoreBy, answeredAt, restoredAt, closedAt } = roundOf(one);
    const [answer, restore] = [
      [answeredAt, answerBy],
      [restoredAt, restoreBy],
    ].map(([did, by]) => `${minutes(at, did!)} of ${minutes(at, by!)}`);
    return `V${one.number} ${one.vendor} ${one.caseId}/${one.severity}: ${answer}, ${restore}${closedAt === null ? '' : ', closed'}`;
  });
}
const severe = (): Given => {
  const room = given(partners());
  room.says('bob', '/sev 1');
  return room;
};

describe('a case', () => {
  it('opens with both clocks of the contract, from when the vendor was called', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567 at: 10:40 card payments time out');
    expect(cases(room)).toEqual(['V1 citrix 81234567/1: - of 10, - of 240']);
    expect(roundOf(room.incident.vendors.cases[0]!).at).toBe(AT - MINUTE);
  });

  it('is as grave there as it is here, unless somebody says', () => {
    const room = given(partners());
    room.says('frank', '/vendor citrix 81234567');
    room.says('frank', '/vendor citrix 81234568 sev: 1');
    room.says('frank', '/vendor payco 81234569');
    expect(cases(room)).toEqual([
      'V1 citrix 81234567/2: - of 60, - of -',
      'V2 citrix 81234568/1: - of 10, - of 240',
      'V3 payco 81234569/1: - of 15, - of -',
    ]);
  });

  it('gets its number later, by row, by vendor or by itself', () => {
    const room = severe();
    room.says('frank', '/vendor citrix');
    room.says('frank', '/vendor V1 81234567');
    room.says('frank', '/vendor payco');
    room.says('grace', '/vendor payco CS-2231');
    room.says('frank', '/vendor Akamai');
    room.says('frank', '/vendor 4711');
    expect(room.incident.vendors.cases.map(({ caseId }) => caseId)).toEqual(['81234567', 'CS-2231', '4711']);
  });

  it('that two people report is one; other words or another number are another', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    room.says('grace', '/vendor Citrix 81234567 they know');
    room.says('alice', '/vendor citrix');
    expect(room.incident.vendors.last).toBe(1);
    room.says('grace', '/vendor citrix the portal itself is down');
    room.says('grace', '/vendor citrix 81234568');
    expect(room.incident.vendors.cases.map(({ caseId }) => caseId)).toEqual(['81234567', '81234568']);
  });

  it('becomes graver: what was promised sooner holds', () => {
    const room = given(partners());
    room.says('frank', '/vendor citrix 81234567');
    room.says('frank', '/vendor V1 sev: 1');
    expect(cases(room)).toEqual(['V1 citrix 81234567/1: - of 11, - of 241']);
  });

  it('is taken back by whoever opened it, or the lead', () => {
    const room = severe();
    room.says('frank', '/vendor citrix');
    expect(room.says('grace', '/withdraw V1').entries).toEqual(['not that']);
    room.says('frank', '/withdraw V1 wrong vendor');
    expect(room.incident.vendors.cases).toEqual([]);
    expect(room.card).toContain('**Citrix to be called:**');
  });
});

describe('what becomes of it', () => {
  it('is a fact without an id where one row fits', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    room.later(7);
    expect(room.says('grace', '/vendor answered they look into it').entries[0]).toBe('case_answered');
    room.says('frank', '/vendor citrix restored');
    room.says('frank', '/vendor closed');
    expect(cases(room)).toEqual(['V1 citrix 81234567/1: 8 of 10, 9 of 240, closed']);
  });

  it('of several goes to the one that it fits, else to the one of whoever says it, else is asked', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    room.says('grace', '/vendor payco 4711');
    expect(room.says('alice', '/vendor answered')).toMatchObject({ entries: ['which row'] });
    room.says('grace', '/vendor answered');
    room.says('alice', '/vendor answered');
    expect(cases(room).map((one) => one.split(':')[1])).toEqual([' 4 of 10, - of 240', ' 2 of 15, - of -']);
  });

  it('reported twice happened when it was first reported; a moment that is stated corrects it', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    room.says('frank', '/vendor V1 answered');
    room.later(5);
    room.says('grace', '/vendor V1 answered');
    expect(cases(room)).toEqual(['V1 citrix 81234567/1: 1 of 10, - of 240']);
    room.says('grace', '/vendor V1 answered at: 10:47');
    expect(cases(room)).toEqual(['V1 citrix 81234567/1: 4 of 10, - of 240']);
  });

  it('is on record with its length where it is late', () => {
    const room = severe();
    room.says('frank', '/vendor payco 4711');
    room.later(40);
    room.says('frank', '/vendor payco answered');
    expect(room.card).toContain('bob');
    expect(room.card).toContain('Frank: V1 PayCo Networks answered in 41 minutes (contract 15, 26 late)');
  });

  it('begins again with its clocks, once', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567\n/vendor V1 answered\n/vendor V1 closed');
    room.later(60);
    room.says('frank', '/vendor V1 reopened it drops again');
    room.says('grace', '/vendor V1 reopened');
    expect(cases(room)).toEqual(['V1 citrix 81234567/1: - of 10, - of 240']);
    expect(room.incident.vendors.cases[0]!.rounds).toHaveLength(2);
    expect(room.card).toContain('again since 11:44, answer due **11:54**');
  });

  it('is never refused for want of a row where the vendor is known', () => {
    const room = severe();
    expect(room.says('frank', '/vendor citrix answered by phone').entries).toEqual([
      'case_opened',
      'case_answered',
    ]);
    expect(cases(room)).toEqual(['V1 citrix null/null: 0 of -, - of -']);
    expect(room.says('frank', '/vendor V9 answered').entries).toEqual(['no such row']);
  });

  it('is told after the end as well', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    room.says('bob', '/resolve restarted');
    expect(room.card).toContain('- **V1 Citrix is still open.** Frank: `/vendor V1 closed`.');
    room.says('frank', '/vendor closed');
    expect(room.card).not.toContain('still open');
  });
});
