import { describe, expect, it } from 'vitest';
import { fold, type Entry, type EntryData } from '../../../app/core/incident/fold.ts';
import { HOUR, MINUTE, type Instant } from '../../../app/core/incident/words.ts';
import { askedIn, scorecard, type Asked, type Score } from '../../../app/core/numbers/scorecard.ts';
import { scorecardTable } from '../../../app/core/views/partners/scorecard.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const alice = { id: 1, login: 'alice' };

/** Answered and restored after so many minutes, of so many that were promised. */
function citrix(
  answer: [number | null, number | null],
  restore: [number | null, number | null],
  at = NOW - HOUR,
): Asked {
  const from = (minutes: number | null): Instant | null => (minutes === null ? null : at + minutes * MINUTE);
  return {
    ...{ kind: 'vendor', key: 'citrix', name: 'Citrix', at, until: at + 60 * MINUTE },
    ...{ answeredAt: from(answer[0]), answerBy: from(answer[1]) },
    ...{ restoredAt: from(restore[0]), restoreBy: from(restore[1]) },
  };
}
const score = (...asked: Asked[]): Partial<Score> => scorecard(asked, NOW, 'UTC')[0]!;

describe('a scorecard', () => {
  it('counts what came in time, of what was promised, and the middle of how long it took', () => {
    // Answers after 4, 9, 30 minutes: two of three within 10. Restorations after 100 and 300: one of two within 240.
    const all = [citrix([9, 10], [100, 240]), citrix([30, 10], [300, 240]), citrix([4, 10], [null, null])];
    expect(score(...all)).toMatchObject({
      asked: 3,
      answers: { inTime: 2, of: 3 },
      answerMinutes: 9,
      restorations: { inTime: 1, of: 2 },
      restoreMinutes: 200,
    });
  });

  it('counts silence past the promise as late, and not what was over before', () => {
    // Waited for 60 minutes: promised within 10, late; promised within 90, not known.
    expect(score(citrix([null, 10], [null, 90]))).toMatchObject({
      answers: { inTime: 0, of: 1 },
      answerMinutes: null,
      restorations: { inTime: 0, of: 0 },
    });
  });

  it('has the last twelve months, by the calendar', () => {
    const year = Date.UTC(2025, 10, 22, 12);
    const all = [citrix([1, 10], [null, null], year), citrix([5, 10], [null, null], year + MINUTE)];
    expect(score(...all)).toMatchObject({ asked: 1, answerMinutes: 5 });
  });

  it('begins with whoever kept the least', () => {
    const payco = { ...citrix([30, 15], [null, null]), key: 'payco', name: 'PayCo' };
    const names = scorecard([citrix([1, 10], [null, null]), payco], NOW, 'UTC').map(({ name }) => name);
    expect(names).toEqual(['PayCo', 'Citrix']);
  });
});

describe('an incident tells', () => {
  const entry = (minute: number, data: EntryData): Entry =>
    ({ ...data, key: `c${minute}.1`, at: NOW - HOUR + minute * MINUTE, by: alice }) as Entry;
  const by = (minute: number): Instant => NOW - HOUR + minute * MINUTE;
  const incident = fold([
    entry(0, { type: 'case_opened', number: 1, vendor: 'citrix', name: 'Citrix', answerBy: by(10) }),
    entry(1, {
      type: 'task_given',
      number: 1,
      text: 'look',
      who: [],
      team: 'network',
      answerBy: by(16),
      asked: [],
    }),
    entry(2, {
      type: 'task_given',
      number: 2,
      text: 'see',
      who: [],
      team: 'storage',
      answerBy: by(17),
      asked: [],
    }),
    entry(8, { type: 'case_answered', number: 1, name: 'Citrix' }),
    entry(9, { type: 'case_closed', number: 1, name: 'Citrix' }),
    entry(20, { type: 'task_done', number: 1 }),
    entry(30, { type: 'case_reopened', number: 1, name: 'Citrix', answerBy: by(40) }),
  ]);
  const plan = readPlan({ text: 'teams: { network: { title: Network } }', path: 'p' }).plan;

  it('every run of a case and every team that was asked', () => {
    const [first, second, ...teams] = askedIn(incident, NOW);
    expect([first!.answeredAt, second!.answeredAt, second!.answerBy]).toEqual([by(8), null, by(40)]);
    expect(teams.map(({ key, answeredAt }) => [key, answeredAt])).toEqual([
      ['network', by(20)],
      ['storage', null],
    ]);
  });

  it('a table, with who is not in the plan any more', () => {
    const table = scorecardTable(scorecard(askedIn(incident, NOW), NOW, 'UTC'), plan);
    expect(table).toContain('| Citrix, not in the plan | 2 | 1 of 2 | 8 min | none promised | none |');
    expect(table).toContain('| Network | 1 | 0 of 1 | 19 min | none promised | none |');
    expect(table).toContain('| storage, not in the plan | 1 | 0 of 1 | none | none promised | none |');
    expect(scorecardTable([], plan)).toContain('No partner was asked');
  });
});
