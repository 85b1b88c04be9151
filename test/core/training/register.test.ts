import { describe, expect, it } from 'vitest';
import { registerOf, runningOut, untrained } from '../../../app/core/training/register.ts';
import { dayShown, subjectsOf, trainingOf } from '../../../app/core/training/standing.ts';
import { noon, planOf } from './given.ts';

const PLAN = `
timezone: Europe/Berlin
roles:
  lead: { on-call: [alice, bob], valid-for: 12mo, needs-training: true, training: https://learn.example/lead }
  comms: { on-call: [bob] }
tools: { packet-capture: { name: Wireshark, valid-for: 30d } }
people:
  bob: { trained: { comms: 2020-01-01 } }
  Alice: { trained: { packet-capture: 2026-02-10, lead: 2025-03-01 } }
training: { remind-before: 2w }
`;
const plan = planOf(PLAN);
const rows = (day: string): string[] =>
  registerOf(plan, noon(day)).map(
    ({ login, subject, on, until, standing }) =>
      `${login} ${subject.name} ${on} ${until ?? 'for ever'}: ${standing}`,
  );

describe('the register', () => {
  it('holds everybody’s trainings, by person, roles before tools, each with the day it ends', () => {
    expect(rows('2026-02-11')).toEqual([
      'Alice lead 2025-03-01 2026-03-01: counts',
      'Alice packet-capture 2026-02-10 2026-03-12: counts',
      'bob comms 2020-01-01 for ever: counts',
    ]);
  });

  it.each([
    ['2026-02-14', 'counts'],
    ['2026-02-15', 'soon'],
    ['2026-02-28', 'soon'],
    ['2026-03-01', 'ran out'],
  ])('on %s the training until 1 March %s', (day, standing) => {
    expect(trainingOf('ALICE', 'lead', plan, noon(day))?.standing).toBe(standing);
  });

  it('ends with the day in the zone of the plan, not of the server', () => {
    const at = (time: string): string | undefined =>
      trainingOf('alice', 'lead', plan, Date.parse(time))?.standing;
    expect([at('2026-02-28T22:59:59Z'), at('2026-02-28T23:00:00Z')]).toEqual(['soon', 'ran out']);
  });

  it('adds months by the calendar: the last of February follows the last of January', () => {
    const short = planOf(
      'roles: { lead: { valid-for: 1mo } }\npeople: { al: { trained: { lead: 2026-01-31 } } }',
    );
    expect(trainingOf('al', 'lead', short, noon('2026-02-01'))?.until).toBe('2026-02-28');
  });

  it('tells what runs out soon and what has, and nothing of what counts for ever', () => {
    const names = (day: string): string[] => runningOut(plan, noon(day)).map(({ subject }) => subject.name);
    expect([names('2026-02-11'), names('2026-02-20'), names('2030-01-01')]).toEqual([
      [],
      ['lead'],
      ['lead', 'packet-capture'],
    ]);
  });

  it('knows who is on call for a role that needs training and has none on record', () => {
    expect(untrained(plan, noon('2026-02-11'))).toEqual([
      { login: 'bob', role: 'lead', title: 'Incident Lead' },
    ]);
  });

  it('knows nobody of that name, nor of that role', () => {
    const none = ['constructor', 'mallory'].map((login) =>
      trainingOf(login, 'lead', plan, noon('2026-02-11')),
    );
    expect([...none, trainingOf('alice', 'toString', plan, noon('2026-02-11'))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('offers roles and tools to be trained on, each once, with where to learn it', () => {
    const subjects = subjectsOf(planOf(`${PLAN.replace('tools: {', 'tools: { lead: {},')}`));
    expect(subjects.map(({ name, is }) => `${is} ${name}`)).toEqual([
      'role lead',
      'role comms',
      'role changes',
      'role team',
      'tool packet-capture',
    ]);
    expect(subjects[0]?.link).toBe('https://learn.example/lead');
  });

  it('shows a day with its year only where that is another', () => {
    expect(dayShown('2026-03-01', plan, noon('2026-02-11'))).toBe('1 Mar');
    expect(dayShown('2025-03-01', plan, noon('2026-02-11'))).toBe('1 Mar 2025');
  });
});
