import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { AT, given, type Given } from '../given.ts';
import { partners } from '../partners/plan.ts';

/** A severity 1 at 10:42, and V1 of Citrix at 10:43. */
function opened(line = '/vendor citrix 81234567'): Given {
  const room = given(partners());
  room.says('bob', '/sev 1');
  room.says('frank', line);
  return room;
}
/** Its runs, in minutes after 10:41: called, answer due, answered, restored. */
const runs = ({ incident }: Given, row = 0): (number | null)[][] =>
  incident.vendors.cases[row]!.rounds.map(({ at, answerBy, answeredAt, restoredAt }) =>
    [at, answerBy, answeredAt, restoredAt].map((one) => (one === null ? null : (one - AT) / MINUTE)),
  );

describe('a moment of a case that is stated', () => {
  it('before it was opened again belongs to the earlier run', () => {
    const room = opened('/vendor citrix 81234567\n/vendor V1 closed');
    room.says('frank', '/vendor V1 reopened', { at: AT + 11 * MINUTE });
    room.says('frank', '/vendor V1 answered at: 10:47', { at: AT + 30 * MINUTE });
    expect(runs(room)).toEqual([
      [2, 12, 6, null],
      [11, 21, null, null],
    ]);
    expect(room.card).toContain('V1 Citrix answered in 4 minutes (contract 10)');
    expect(room.says('frank', '/vendor V1 answered at: 10:20').said).toContain(
      'called at 10:43, which is later. Right would be `/vendor V1 answered at: 10:43`',
    );
  });

  it.each(['answered at: 10:40', 'restored at: 10:30', 'closed at: 10:42'])(
    'before it was called is asked back: %s',
    (words) => {
      const room = opened();
      expect(room.says('frank', `/vendor V1 ${words}`).said).toContain(
        `V1 Citrix was called at 10:43, which is later. If that is wrong, say first when it was called. Right would be \`/vendor V1 at: ${words.slice(-5)}\``,
      );
      expect(runs(room)).toEqual([[2, 12, null, null]]);
    },
  );

  it('within the minute of the call is no earlier than the call', () => {
    const room = opened();
    room.says('frank', '/vendor citrix 81234568', { at: AT + 3.5 * MINUTE });
    expect(room.says('frank', '/vendor V2 answered at: 10:44').entries).toEqual(['case_answered']);
    expect(room.card).toContain('answered in less than a minute');
  });

  it('of its call moves both clocks', () => {
    const room = opened();
    expect(room.says('frank', '/vendor V1 at: 10:40').entries).toEqual(['case_timed']);
    expect(runs(room)).toEqual([[-1, 9, null, null]]);
    expect(room.card).toContain('V1 Citrix was called at 10:40');
  });

  it('of its call is not after what it did, nor in a run that is over', () => {
    const room = opened('/vendor citrix 81234567\n/vendor V1 answered');
    room.says('frank', '/vendor V1 closed', { at: AT + 8 * MINUTE });
    expect(room.says('frank', '/vendor V1 at: 10:46').said).toContain('`/vendor V1 at: 10:43`');
    room.says('frank', '/vendor V1 reopened');
    expect(room.says('frank', '/vendor V1 at: 10:44').said).toContain('`/vendor V1 at: 10:49`');
    expect(room.says('frank', '/vendor V1 reopened at: 10:20').said).toContain(
      '`/vendor V1 reopened at: 10:51`',
    );
  });
});

describe('a second report of one call', () => {
  it.each([
    ['its moment', '/vendor citrix at: 10:42', ['case_timed']],
    ['its severity', '/vendor citrix sev: 2', ['case_graded']],
    ['the severity that it has', '/vendor citrix sev: 1', ['noted']],
    ['its number and its moment', '/vendor citrix 81234567 at: 10:42', ['case_timed', 'case_numbered']],
  ])('with %s opens no other case', (_, line, entries) => {
    const room = opened();
    expect(room.says('grace', line).entries).toEqual(entries);
    expect(room.incident.vendors.last).toBe(1);
  });

  it('with its number is of the case that has none', () => {
    const room = opened('/vendor citrix');
    room.says('grace', '/vendor citrix 81234567 at: 10:42');
    expect(room.incident.vendors.cases.map(({ caseId }) => caseId)).toEqual(['81234567']);
  });

  it('asks which of several is meant', () => {
    const room = opened('/vendor citrix 81234567\n/vendor citrix 81234568');
    expect(room.says('grace', '/vendor citrix sev: 2').said).toContain('`/vendor V1 sev: 2`');
  });
});

describe('a severity that is said later', () => {
  it('tells whom to call', () => {
    const room = given(partners());
    room.says('frank', '/vendor citrix 81234567');
    expect(room.says('frank', '/vendor V1 sev: 1').said).toContain('call Jo Duty (critical situations)');
  });

  it('that the contract does not know is told', () => {
    const room = opened();
    expect(room.says('frank', '/vendor V1 sev: 7').said).toContain(
      'at its severity 7. The outage plan does not know that one: what was promised before holds.',
    );
  });
});

describe('a vendor with a case that is not needed', () => {
  it('has its case closed', () => {
    const room = opened();
    expect(room.says('frank', '/vendor citrix not needed it is ours').entries).toEqual([
      'case_closed',
      'vendor_not_needed',
    ]);
    room.later(20);
    expect(room.look().said).not.toContain('Citrix');
  });

  it('asks which of several is closed', () => {
    const room = opened('/vendor citrix 81234567\n/vendor citrix 81234568');
    expect(room.says('grace', '/vendor citrix not needed').said).toContain('`/vendor V1 closed`');
  });
});
