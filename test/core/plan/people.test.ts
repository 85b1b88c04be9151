import { describe, expect, it } from 'vitest';
import { firstNameOf, nameOf, namedIn } from '../../../app/core/plan/people.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

const { plan } = readPlan({
  path: 'p',
  text: `
people: { Alice: { name: Alice Example }, bob: }
roles: { lead: { on-call: [carol] } }
teams: { network: { on-call: [frank] } }
review: { owner: [grace] }
`,
});

describe('people of the plan', () => {
  it.each([
    ['alice', true],
    ['BOB', true],
    ['Carol', true],
    ['frank', true],
    ['grace', true],
    ['mallory', false],
    ['constructor', false],
  ])('%s named: %s', (login, expected) => expect(namedIn(plan, login)).toBe(expected));
  it.each([
    ['alice', 'Alice Example', 'Alice'],
    ['bob', 'bob', 'bob'],
    ['Mallory', 'Mallory', 'Mallory'],
  ])('%s is called %s, %s', (login, name, first) =>
    expect([nameOf(plan, login), firstNameOf(plan, login)]).toEqual([name, first]),
  );
  it('nobody is named without a plan', () => expect(namedIn(readPlan(null).plan, 'alice')).toBe(false));
});
