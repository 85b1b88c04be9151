import { expect, it } from 'vitest';
import { checked, gaps } from './around.ts';

const PATH = '.github/outage-plan/drills/farm.yml';
const scenario = (text: string) => ({ scenarios: [{ path: PATH, text }] });
const FINE = 'title: The farm is down\ninjects:\n  - { at: 5m, say: All is slow, expect: vendor citrix }\n';
const PLAN = 'vendors: { citrix: { escalate-to: { phone: "1" } } }';
const practice = (text: string) =>
  checked(PLAN, scenario(text)).readiness.parts.find(({ part }) => part === 'practice');

it('a scenario that can be played is no gap, and counts as one that is ready', () => {
  expect(gaps(PLAN, scenario(FINE))).toEqual([]);
  expect(practice(FINE)).toEqual({ part: 'practice', ready: 3, of: 3 });
});

it('whatever keeps one from being played is named in one go, at its place in its own file', () => {
  const text =
    'title: The farm is down\nseverity: 9\ninjects:\n  - { att: 5m, say: slow, expect: vendor citrx }\n';
  const found = gaps(PLAN, scenario(text));
  expect(found).toEqual([
    `${PATH}:2:11 scenario-fault`,
    `${PATH}:4:5 scenario-fault`,
    `${PATH}:4:7 scenario-fault → at`,
    `${PATH}:4:35 scenario-fault → vendor citrix`,
  ]);
  expect(practice(text)).toEqual({ part: 'practice', ready: 2, of: 6 });
});

it.each([
  ['\uFEFF' + FINE.replaceAll('\n', '\r\n'), 0],
  [FINE.trimEnd(), 0],
  ['', 2],
  ['title:\tx\ninjects:\n\t- at: 5m', 1],
  ['x'.repeat(1_000_000), 1],
  ['a: &a [x,x,x]\nb: &b [*a,*a,*a]\ntitle: [*b,*b,*b]', 1],
])('however it is written, it is read or refused at once (%#)', (text, least) => {
  const found = gaps(PLAN, scenario(text));
  if (least === 0) expect(found).toEqual([]);
  else expect(found.length).toBeGreaterThanOrEqual(least);
});
