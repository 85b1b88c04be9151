import { describe, expect, it } from 'vitest';
import { mayUse } from '../../../app/core/pass/rights.ts';
import { dueOpenings, registerOpening } from '../../../app/core/training/openings.ts';
import { usesTraining } from '../../../app/core/training/place.ts';
import { withRecords } from '../../../app/core/training/records.ts';
import { claimLabel, type Opening } from '../../../app/core/upkeep/desk.ts';
import { registerText } from '../../../app/core/views/training/register.ts';
import { linesToAdd } from '../../../app/core/views/training/recorded.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { given } from '../given.ts';
import { heard } from '../grammar/heard.ts';
import { HOSTILE } from '../hostile.ts';
import { noon, planOf } from './given.ts';

const NOW = noon('2026-11-22');
const HOME = { owner: 'acme', name: 'shop' };
const PLAN = `
roles: { lead: { on-call: [alice], valid-for: 12mo }, comms: { valid-for: 12mo } }
tools: { packet-capture: { name: Wireshark, valid-for: 6mo, training: 'https://learn.example/wire' } }
people:
  alice: { name: Alice Example, trained: { lead: 2025-12-06, packet-capture: 2026-06-06, comms: 2025-12-01 } }
  bob: { trained: { lead: 2026-11-01, comms: 2024-01-01 } }
`;
const due = (plan = planOf(PLAN)): readonly Opening[] => dueOpenings(plan, HOME, NOW);

describe('what runs out', () => {
  it('is raised for each person and day, the soonest first', () => {
    expect(due().map(({ key, title, assignees }) => [key, title, ...assignees])).toEqual([
      ['bob 2025-01-01', 'Training of bob runs out on 1 Jan 2025: Communication Lead', 'bob'],
      ['alice 2026-12-01', 'Training of Alice Example runs out on 1 Dec 2026: Communication Lead', 'alice'],
      [
        'alice 2026-12-06',
        'Training of Alice Example runs out on 6 Dec 2026: Incident Lead and Wireshark',
        'alice',
      ],
    ]);
  });

  it('tells the person which it is, where to renew it, and how to say so', () => {
    const { body } = due()[2]!;
    expect(body).toContain(
      '- as **Incident Lead**, of 6 Dec 2025.\n- on **Wireshark**, of 6 Jun 2026. To renew it: <https://learn.example/wire>',
    );
    expect(body).toContain('Comment `/trained @alice lead` or `/trained @alice packet-capture` here');
    expect(heard(body)).toEqual([]);
  });

  it('of two plans whose records are in one repository is told apart, and every key counts in its label', () => {
    const long = 'x'.repeat(39);
    const elsewhere = `training: { keep: issue, repository: acme/people }`;
    const keys = ['a', 'b'].flatMap((end) =>
      ['shop', `${'y'.repeat(90)}`].map((name) => {
        const text = PLAN.replaceAll('alice', long.slice(1) + end) + elsewhere;
        return dueOpenings(planOf(text), { owner: 'acme', name }, NOW)[2]!;
      }),
    );
    const labels = keys.map((one) => claimLabel(one));
    expect(new Set(labels).size).toBe(4);
    for (const label of labels) expect(label).toMatch(/^training due [^…]+ 2026-12-06$/);
    const register = registerOpening(planOf(elsewhere), { owner: 'acme', name: 'z'.repeat(90) });
    expect(claimLabel(register)).toMatch(/^training register \w+$/);
  });
});

describe('records', () => {
  const plan = planOf(PLAN);

  it('stand over what the plan says, for people whom it names, in whatever case', () => {
    const { people } = withRecords(planOf(PLAN.replace('  alice:', '  Alice:')), {
      alice: { lead: '2026-11-20', 'packet-capture': null },
    });
    expect({ ...people['Alice']?.trained }).toEqual({ lead: '2026-11-20', comms: '2025-12-01' });
    expect(Object.keys(people)).toEqual(['Alice', 'bob']);
  });

  it('give nobody a right', () => {
    const { people } = withRecords(plan, {
      mallory: { lead: '2026-11-20' },
      __proto__: { lead: '2026-11-20' },
    });
    expect(Object.keys(people)).toEqual(['alice', 'bob']);
    const { room } = given();
    const mallory = { id: 4, login: 'mallory' };
    expect(mayUse('steer', mallory, room, withRecords(plan, { mallory: { lead: '2026-11-20' } }))).toBe(
      false,
    );
  });

  it('change no plan that they are read over', () => {
    const before = JSON.stringify(plan);
    withRecords(plan, { alice: { lead: null } });
    expect(JSON.stringify(plan)).toBe(before);
  });
});

it('a plan that says nothing of trainings opens no register', () => {
  expect([readPlan(null).plan, planOf('roles: { lead: { on-call: [al] } }')].map(usesTraining)).toEqual([
    false,
    false,
  ]);
  const using = ['training: { keep: issue }', 'roles: { lead: { needs-training: true } }', PLAN];
  expect(using.map((text) => usesTraining(planOf(text)))).toEqual([true, true, true]);
});

it('what people are called is only text, in the table, in the issue and in the lines to add', () => {
  for (const name of HOSTILE) {
    const { plan } = readPlan({
      text: PLAN.replace('Alice Example', JSON.stringify(name.slice(0, 80))),
      path: 'p',
    });
    const said = [
      registerText(plan, NOW),
      ...due(plan).map(({ body }) => body.replace(/^@(alice|bob)/, '')),
      linesToAdd([{ login: 'alice', subject: 'lead', on: '2026-11-20' }], plan),
    ];
    for (const text of said) {
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/@\w|-->|^\s*\//m);
      expect(heard(text)).toEqual([]);
    }
    const rows = registerText(plan, NOW)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
  }
});

it('a register longer than a comment is cut, and says so', () => {
  const people = Array.from(
    { length: 2000 },
    (_, n) => `  p${n}: { name: "${'n'.repeat(79)}", trained: { lead: 2026-01-01 } }`,
  );
  const text = registerText(planOf(`people:\n${people.join('\n')}`), NOW);
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain('1750 more are on record.');
});
