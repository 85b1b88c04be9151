import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../app/core/training/coverage.ts';
import { coverageText, holesNamed } from '../../../app/core/views/training/coverage.ts';
import { noon, planOf } from './given.ts';

const WINTER = noon('2026-01-14');
const SUMMER = noon('2026-07-14');

/** The holes of the Incident Lead, as they are named. */
function lead(people: string, more = '', now = WINTER): string {
  const plan = planOf(`
timezone: Europe/Berlin
roles: { lead: { on-call: [al, bo]${more} }, comms: { needed-at: [] }, changes: { needed-at: [] } }
people: ${people}`);
  return holesNamed(plan, now).join('\n').replace('Incident Lead: nobody ', '');
}

describe('the hours that nobody covers', () => {
  it.each([
    ['whoever has no hours is always there', '{ al: { hours: 09:00-17:00 } }', ''],
    [
      'hours without days are Monday to Friday',
      '{ al: { hours: 00:00-24:00 }, bo: { hours: 09:00-17:00 } }',
      'Sat 00:00–Sun 24:00',
    ],
    [
      'what repeats is said once',
      '{ al: { hours: Mon-Sun 08:00-18:00 }, bo: { hours: Mon-Sun 12:00-20:00 } }',
      'every day 20:00–08:00',
    ],
    [
      'nights and the weekend are told apart',
      '{ al: { hours: 08:00-18:00 }, bo: { hours: 08:00-18:00 } }',
      'Mon–Thu 18:00–08:00 and Fri 18:00–Mon 08:00',
    ],
    [
      'a shift goes on past midnight, and past the end of the week',
      '{ al: { hours: Sat-Sun 07:00-07:00 }, bo: { hours: [Mon-Fri 07:00-22:00, Mon-Thu 22:00-07:00] } }',
      'Fri 22:00–Sat 07:00',
    ],
    [
      'a hole within a day',
      '{ al: { hours: Mon-Sun 13:00-12:00 }, bo: { hours: [Mon-Sun 12:00-13:00, Tue-Mon 00:00-01:00] } }',
      '',
    ],
    [
      'single days',
      '{ al: { hours: Mon-Sun 13:00-12:00 }, bo: { hours: Tue Thu Fri Sat Sun 12:00-13:00 } }',
      'Mon and Wed 12:00–13:00',
    ],
    [
      'nearly all of the week',
      '{ al: { hours: Mon 09:30-10:30 }, bo: { hours: Mon 10:00-12:00 } }',
      'Mon 12:00–Mon 09:30',
    ],
    [
      'to the end of a day',
      '{ al: { hours: Mon-Sun 00:00-23:00 }, bo: { hours: Tue-Sun 22:00-24:00 } }',
      'Mon 23:00–24:00',
    ],
  ])('%s', (_, people, said) => expect(lead(people)).toBe(said));

  it('are those of the plan’s zone, by the clocks of the day', () => {
    const people = `{ al: { hours: Mon-Sun 00:00-12:00 }, bo: { timezone: America/New_York, hours: Mon-Sun 06:00-17:00 } }`;
    expect(lead(people)).toBe('every day 23:00–24:00');
    // For some weeks of March New York's clocks are ahead already, and Berlin's are not.
    expect(lead(people, '', noon('2026-03-17'))).toBe('every day 22:00–24:00');
  });

  it('count nobody whose training has run out, or is missing where the role needs one', () => {
    const people = `{ al: { trained: { lead: 2025-01-01 } }, bo: { hours: Mon-Sun 00:00-12:00 } }`;
    expect(lead(people, ', valid-for: 12mo')).toBe('every day 12:00–24:00');
    expect(lead(people, ', needs-training: true')).toBe('');
    expect(lead(people, ', valid-for: 12mo, needs-training: true')).toBe('whose training counts');
  });
});

describe('coverage', () => {
  const plan = planOf(`
roles: { lead: { title: "Lead | @all", on-call: [al, bo] }, team: { on-call: [] } }
people: { al: { name: Al Orr, hours: Mon 09:30-11:00 }, bo: { hours: Mon 10:00-12:00 } }`);

  it('counts an hour for somebody only where they are there all through it', () => {
    const [one] = coverageOf(plan, SUMMER);
    expect(one?.hours.slice(8, 13)).toEqual([0, 0, 2, 1, 0]);
  });

  it('is asked for by roles that are needed, and lists the people of the others', () => {
    expect(coverageOf(plan, SUMMER).map(({ role, people }) => [role, people.length])).toEqual([
      ['lead', 2],
      ['comms', 0],
      ['changes', 0],
    ]);
    expect(holesNamed(plan, SUMMER)).toContain('Communication Lead: nobody is on call');
  });

  it('is drawn as one sign an hour, and nothing of it mentions or commands', () => {
    const text = coverageText(plan, SUMMER);
    expect(text).toContain('    00 03 06 09 12 15 18 21\nMon ··········21············\nTue ·····');
    expect(text).toContain('**Lead \\| @\u200Ball**: Al and bo.');
    expect(text).not.toMatch(/@\w|^\s*\//m);
  });

  it('says so where nobody is missing, and where nobody is named', () => {
    const full = planOf(
      'roles: { lead: { on-call: [al] }, comms: { needed-at: [] }, changes: { needed-at: [] } }',
    );
    expect(coverageText(full, SUMMER)).toContain(
      'No hour of the week is without somebody. Hours are those of UTC.',
    );
    const empty = planOf(
      `roles: { ${['lead', 'comms', 'changes'].map((one) => `${one}: { needed-at: [] }`).join()} }`,
    );
    expect(coverageText(empty, SUMMER)).toBe('The plan names nobody on call, so there is nothing to cover.');
  });
});
