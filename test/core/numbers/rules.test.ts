import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../app/core/incident/words.ts';
import { rulesOf } from '../../../app/core/numbers/rules.ts';
import { written } from '../../../app/core/numbers/rules/judge.ts';
import { DURATION } from '../../../app/core/plan/kinds/durations.ts';
import { BEGUN, ENDED, evidence, SPAN } from './evidence.ts';
import { played, PLAN, planOf, type Said } from './played.ts';

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const INTERVAL = 'severities.sev1.updates.leadership';
const first: Said = [10, 'bob', '/update leadership we look'];

describe('the interval of an audience', () => {
  it('is kept, missed or moved, and what the end overtook is none of them', () => {
    const kept: Said[] = [
      first,
      [35, 'bob', '/update leadership still'],
      [64, 'bob', '/update leadership soon'],
    ];
    expect(evidence(INTERVAL, [kept]).counts).toEqual({
      ...{ could: 1, used: 3, kept: 2, overridden: 0, moved: 0, missed: 0 },
    });
    const moved: Said[] = [
      first,
      [35, 'bob', '/next leadership 50m a meeting'],
      [80, 'bob', '/update leadership so'],
    ];
    expect(evidence(INTERVAL, [moved])).toMatchObject({
      counts: { used: 2, moved: 1, missed: 0 },
      verdict: 'moved',
    });
    expect(evidence(INTERVAL, [[first]])).toMatchObject({
      counts: { used: 1, missed: 1 },
      verdict: 'missed',
    });
  });

  it('is overridden by another time in the words, not by a round one near it', () => {
    const near: Said[] = [[10, 'bob', '/update leadership next: 28m we look']];
    expect(evidence(INTERVAL, [near]).counts).toMatchObject({ overridden: 0, missed: 1 });
    const other: Said[] = [[10, 'bob', '/update leadership next: 60m we look']];
    const found = evidence(INTERVAL, [other]);
    expect(found).toMatchObject({
      counts: { overridden: 1, missed: 0 },
      verdict: 'overridden',
      suggestion: '1h',
    });
  });

  it('has a place in the plan for each status where they differ', () => {
    const text = PLAN.replace('leadership: 30m', 'leadership: { investigating: 30m, identified: 1h }');
    const said: Said[] = [first, [20, 'bob', '/status identified'], [35, 'bob', '/update leadership found']];
    expect(evidence(`${INTERVAL}.investigating`, [said], text).counts).toMatchObject({ used: 1, kept: 1 });
    expect(evidence(`${INTERVAL}.identified`, [said], text).counts).toMatchObject({
      could: 1,
      used: 1,
      kept: 0,
    });
    expect(evidence(`${INTERVAL}.monitoring`, [said], text)).toMatchObject({
      counts: { could: 0 },
      verdict: null,
    });
  });
});

describe('a verdict', () => {
  it('needs more than a third of the time', () => {
    const late: Said[] = [[30, 'bob', '/update leadership we look']];
    const rule = 'audiences.leadership.first-within';
    expect(evidence(rule, [...times(2, [first]), late])).toMatchObject({
      counts: { kept: 2, missed: 1 },
      verdict: null,
    });
    const more = evidence(rule, [...times(3, [first]), late, late]);
    expect(more).toMatchObject({ counts: { kept: 3, missed: 2 }, verdict: 'missed', suggestion: '30m' });
  });

  it('says never used where there was an opportunity alone', () => {
    expect(evidence('channels.status', [[first]])).toMatchObject({
      counts: { could: 1, used: 0 },
      verdict: 'never used',
    });
    expect(evidence('channels.mail', [[first]])).toMatchObject({
      counts: { used: 1, kept: 1 },
      verdict: null,
    });
    expect(evidence('quiet.sev2', [[first]])).toMatchObject({ counts: { could: 0 }, verdict: null });
    expect(rulesOf([], SPAN, planOf()).filter(({ verdict }) => verdict !== null)).toEqual([]);
  });
});

it('writes a length of time as the plan reads it', () => {
  for (const period of [5 * MINUTE, HOUR, 90 * MINUTE, 72 * HOUR])
    expect(DURATION.read(written(period))).toBe(period);
});

it('names the place of every rule once, and no person', () => {
  const rules = rulesOf([played(1, '2026-11-22T09:00Z', [BEGUN, first, ENDED])], SPAN, planOf());
  expect(new Set(rules.map(({ path }) => path.join(' '))).size).toBe(rules.length);
  expect(JSON.stringify(rules)).not.toMatch(/alice|bob|carol/);
});
