import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { quietRoom } from '../../../app/core/automations/quiet-room.ts';
import { severityUnsaid } from '../../../app/core/automations/severity-unsaid.ts';
import type { Automation, Due } from '../../../app/core/automations/define.ts';
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

function due(
  one: Automation,
  entries: Entry[],
  plan?: string,
  last = AT,
  now = AT,
): (Pick<Due, 'text'> & { at: string; to: string[] }) | undefined {
  const read = readPlan(plan === undefined ? null : { text: plan, path: 'p' }).plan;
  const repository = { owner: 'a', name: 'b', private: true, defaultBranch: 'main' };
  const [found] = one.due({
    incident: fold(entries),
    plan: read,
    repository,
    now,
    lastHuman: { at: last, key: 'c9.1' },
  });
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
