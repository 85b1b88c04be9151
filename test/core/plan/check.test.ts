import { describe, expect, it } from 'vitest';
import { check } from '../../../app/core/check.ts';
import { around, checked, gaps, NOW } from './around.ts';

describe('roles', () => {
  it.each([
    ['[alice, bob]', []],
    ['[alice]', ['1:18 role-without-second → on-call: [alice, second]']],
    ['[alice, ALICE]', ['1:18 role-without-second → on-call: [alice, second]']],
    ['[]', ['1:18 role-without-anyone → on-call: [first, second]']],
  ])('have two people on call: %s', (onCall, found) => {
    expect(gaps(`roles: { lead: { on-call: ${onCall} } }`)).toEqual(found);
  });

  it('that nobody asks for need nobody', () => {
    expect(
      gaps('roles: { lead: { on-call: [alice, bob] }, comms: { on-call: [] }, team: { many: true } }'),
    ).toEqual([]);
  });
});

describe('people', () => {
  it('who are nowhere to be found are told once, where they are named first', () => {
    const plan =
      'roles: { lead: { on-call: [alice, "@Mallory"] } }\npeople: { mallory: {} }\nreview: { owner: mallory, last: 2026-11-01 }';
    const people = { alice: true, mallory: false };
    expect(gaps(plan, { people, colleagues: ['alice', 'mallary'] })).toEqual([
      '1:35 not-in-organization → mallary',
    ]);
  });

  it('whom nobody could be asked about are neither in order nor missing', () => {
    const known = around();
    const half = { ...known, people: { answer: { alice: true }, but: 'bob: GitHub did not answer.' } };
    const text = 'roles: { lead: { on-call: [alice, bob] } }\nreview: { last: 2026-11-01 }\n';
    const { unasked, readiness } = check({ path: 'p', text }, half, NOW);
    expect(unasked).toEqual([{ topic: 'people', why: 'bob: GitHub did not answer.' }]);
    expect(readiness.parts.find(({ part }) => part === 'people')).toEqual({
      part: 'people',
      ready: 1,
      of: 1,
    });
  });

  const ALICE = 'people: { alice: { phone: "+49 30 1234567", trained: { lead: 2026-01-01 } } }';
  it.each([
    ['in a private repository', ALICE, false, []],
    ['in a public one', ALICE, true, ['phone-in-public → ALLCLEAR_PHONE_ALICE', 'training-in-public']],
    [
      'in a public one that may show numbers',
      `${ALICE}\npublic-rooms: { phone-numbers: true }`,
      true,
      ['training-in-public'],
    ],
    ['named by its secret', 'people: { alice: { phone: ALLCLEAR_PHONE_ALICE } }', true, []],
  ])('have no number or record that everybody can read: %s', (_, plan, open, found) => {
    const visibility = { public: open, repository: 'acme/shop' };
    const told = checked(plan, { visibility, secrets: ['ALLCLEAR_PHONE_ALICE'] });
    expect(
      told.gaps.map(({ kind, nearest = '' }) =>
        nearest.startsWith('ALLCLEAR') ? `${kind} → ${nearest}` : kind,
      ),
    ).toEqual(found);
    expect(JSON.stringify(told)).not.toContain('1234567');
  });
});

describe('days', () => {
  const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
  it.each([
    ['drills: { every: 6mo, last: 2026-05-22 }', '2026-11-22', []],
    ['drills: { every: 6mo, last: 2026-05-22 }', '2026-11-23', ['drill-overdue']],
    ['drills: { every: none }', '2036-11-23', []],
    ['review: { every: 12mo, last: 2024-02-29 }', '2025-02-28', []],
    ['review: { every: 12mo, last: 2024-02-29 }', '2025-03-01', ['review-too-old']],
    ['vendors: { x: { contract-until: 2026-11-22, escalate-to: { phone: "1" } } }', '2026-11-22', []],
    [
      'vendors: { x: { contract-until: 2026-11-22, escalate-to: { phone: "1" } } }',
      '2026-11-23',
      ['contract-passed'],
    ],
    [
      'tools: { x: { valid-for: 12mo } }\npeople: { alice: { trained: { x: 2025-11-22 } } }',
      '2026-11-22',
      ['training-run-out'],
    ],
    [
      'tools: { x: { valid-for: 12mo } }\npeople: { alice: { trained: { x: 2025-11-22 } } }',
      '2026-11-21',
      [],
    ],
    ['tools: { x: {} }\npeople: { alice: { trained: { x: 2015-11-22 } } }', '2026-11-23', []],
  ])('count to the end of the last one: %s, on %s', (plan, day, found) => {
    const lasting = ['review: { every: none }', 'drills: { every: none }'];
    const others = lasting.filter((line) => !plan.startsWith(line.split(':')[0]!));
    expect(gaps([plan, ...others].join('\n'), {}, at(day)).map((gap) => gap.split(' ')[1])).toEqual(found);
  });

  it('are those of the plan’s zone', () => {
    const plan = 'timezone: Pacific/Auckland\ndrills: { last: 2026-05-22 }';
    const noon = Date.parse('2026-11-22T12:00:00Z');
    expect(gaps(plan, {}, noon)).toEqual(['2:17 drill-overdue']);
  });
});
