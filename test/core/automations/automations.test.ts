import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { quietRoom } from '../../../app/core/automations/quiet-room.ts';
import { severityUnsaid } from '../../../app/core/automations/severity-unsaid.ts';
import type { Automation, Circumstances, Due } from '../../../app/core/automations/define.ts';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { AT } from '../given.ts';

const alice = { id: 1, login: 'alice' };
const declared = { type: 'declared', title: 'x', key: 'e1', at: AT, by: alice } as Entry;
const said = (severity: string): Entry =>
  ({ type: 'severity_set', severity, key: 'c1.1', at: AT, by: alice }) as Entry;
const bobLeads = {
  type: 'role_taken',
  role: 'lead',
  title: 'Lead',
  many: false,
  who: [{ id: 2, login: 'bob' }],
  key: 'c2.1',
  at: AT,
  by: alice,
} as Entry;

const circumstances = (entries: Entry[], plan?: string): Circumstances => ({
  incident: fold(entries),
  plan: readPlan(plan === undefined ? null : { text: plan, path: 'p' }).plan,
  repository: { owner: 'a', name: 'b', private: true, defaultBranch: 'main' },
  now: AT,
  lastHuman: { at: AT, key: 'c9.1' },
});

function due(
  one: Automation,
  entries: Entry[],
  plan?: string,
  last = AT,
  now = AT,
): (Pick<Due, 'text'> & { at: string; to: string[] }) | undefined {
  const all = circumstances(entries, plan);
  const { plan: read } = all;
  const [found] = one.due({ ...all, now, lastHuman: { at: last, key: 'c9.1' } });
  return (
    found && {
      text: found.text,
      to: found.to.map(({ login }) => login),
      at: DateTime.fromMillis(found.at, { zone: read.timezone }).toFormat('ccc dd HH:mm'),
    }
  );
}

describe('a quiet room', () => {
  // It is declared on a Sunday, at 09:41.
  it.each([
    ['sev1', undefined, 'Sun 22 10:41'],
    ['sev2', undefined, 'Sun 22 10:41'],
    ['sev3', undefined, 'Mon 23 10:00'],
    ['sev1', 'quiet: { sev1: 20m }', 'Sun 22 10:01'],
    ['sev3', 'timezone: America/New_York', 'Mon 23 10:00'],
  ])('at %s, with %s, is asked about on %s', (severity, plan, at) => {
    expect(due(quietRoom, [declared, said(severity)], plan)?.at).toBe(at);
  });
  it('of small severity waits for a working day, and for the next one after ten', () => {
    const friday = AT - 2 * 86_400_000;
    expect(due(quietRoom, [declared, said('sev3')], undefined, friday)?.at).toBe('Mon 23 10:00');
    expect(due(quietRoom, [declared, said('sev3')], undefined, AT + 3_600_000)?.at).toBe('Tue 24 10:00');
  });
  it('of small severity is asked about on every working day at ten, each time once', () => {
    const days = (now: string): string[] =>
      quietRoom
        .due({
          ...circumstances([declared, said('sev3')]),
          now: DateTime.fromISO(now, { zone: 'UTC' }).toMillis(),
        })
        .map(
          ({ rung, at }) => `${rung} ${DateTime.fromMillis(at, { zone: 'UTC' }).toFormat('ccc dd HH:mm')}`,
        );
    expect(days('2026-11-22T12:00')).toEqual(['0 Mon 23 10:00']);
    expect(days('2026-11-23T10:00')).toEqual(['0 Mon 23 10:00', '1 Tue 24 10:00']);
    // A sweep that comes days late says it once; a weekend is left alone.
    expect(days('2026-11-27T09:59')).toEqual(['3 Thu 26 10:00', '4 Fri 27 10:00']);
    expect(days('2026-11-28T23:00')).toEqual(['4 Fri 27 10:00', '7 Mon 30 10:00']);
  });
  it('names the moment since which it is quiet', () => {
    expect(due(quietRoom, [declared], undefined, AT, AT + 86_400_000)?.text).toContain('since 22 Nov 09:41.');
  });
  it('asks the lead; without one, who declared', () => {
    expect([due(quietRoom, [declared])?.to, due(quietRoom, [declared, bobLeads])?.to]).toEqual([
      ['alice'],
      ['bob'],
    ]);
  });
  it('is left alone where the plan says none', () => {
    expect(due(quietRoom, [declared, said('sev1')], 'quiet: { sev1: none }')).toBeUndefined();
  });
});

describe('an unsaid severity', () => {
  it('is asked for once more after ten minutes, with the plan’s own choices', () => {
    expect(
      due(severityUnsaid, [declared], 'severities: { sev1: {}, sev4: {} }\nassumed-severity: sev4'),
    ).toEqual({
      at: 'Sun 22 09:51',
      to: ['alice'],
      text: 'How bad is it? Nobody has said a severity yet, so 4 is assumed. Comment `/sev 1` or `/sev 4`.',
    });
  });
  it('is asked for behind the prefix that the plan requires, when the plan says', () => {
    expect(
      due(severityUnsaid, [declared], 'reminders: { severity-within: 3m }\ncommands: { prefix: required }'),
    ).toMatchObject({
      at: 'Sun 22 09:44',
      text: expect.stringContaining('`/allclear sev 1`'),
    });
  });
  it('is not asked for where the plan says none, nor once somebody said one', () => {
    expect(due(severityUnsaid, [declared], 'reminders: { severity-within: none }')).toBeUndefined();
    expect(due(severityUnsaid, [declared, said('sev2')])).toBeUndefined();
  });
});
