import { describe, expect, test } from 'vitest';
import { edited } from '../../../app/core/plan/edit.ts';

const PLAN = `version: 1 # the format
# Who does what
roles:
  lead: { title: Incident Lead, on-call: [alice, bob], accept-within: 5m }
  comms:
    title: Communication Lead   # speaks
    on-call: [carol]

    accept-within: 10m
review:
  every: 12mo
  last: 2025-11-01  # by /reviewed
people:
  alice: { name: "Alice, the First", trained: {} }
drills:
  channels:
    - pager
    - mail
kit:
`;

const cases: readonly [string, readonly (string | number)[], string | null, string, string][] = [
  [
    'a value on a line keeps its comment',
    ['review', 'last'],
    '2026-11-23',
    'last: 2025-11-01  #',
    'last: 2026-11-23  #',
  ],
  ['a list in braces', ['roles', 'lead', 'on-call'], '[]', '[alice, bob]', '[]'],
  ['a value in braces', ['roles', 'lead', 'accept-within'], '10m', '5m }', '10m }'],
  ['a quoted value', ['people', 'alice', 'name'], 'Alice', '"Alice, the First"', 'Alice'],
  ['into a group of lines', ['review', 'open-before'], '20d', 'review:\n', 'review:\n  open-before: 20d\n'],
  ['into braces', ['roles', 'lead', 'valid-for'], '12mo', 'lead: { title', 'lead: { valid-for: 12mo, title'],
  [
    'into empty braces',
    ['people', 'alice', 'trained', 'lead'],
    '2026-03-01',
    'trained: {}',
    'trained: { lead: 2026-03-01 }',
  ],
  ['into a group that is empty', ['kit', 'nightly'], 'true', 'kit:\n', 'kit:\n  nightly: true\n'],
  ['a group that is missing', ['training', 'keep'], 'issue', 'kit:\n', 'kit:\n\ntraining:\n  keep: issue\n'],
  ['a list in brackets', ['roles', 'lead', 'on-call'], '[]', '[alice, bob]', '[]'],
  [
    'a list of one in lines',
    ['drills', 'channels'],
    '[room]',
    'channels:\n    - pager\n    - mail\n',
    'channels: [room]\n',
  ],
  [
    'a group in braces by one value',
    ['people', 'alice', 'trained'],
    '{ lead: 2026-01-01 }',
    '{} }',
    '{ lead: 2026-01-01 } }',
  ],
  ['out of braces, the last', ['roles', 'lead', 'accept-within'], null, ', accept-within: 5m }', ' }'],
  ['out of braces, the first', ['roles', 'lead', 'title'], null, 'title: Incident Lead, on', 'on'],
  [
    'out of lines, with all below it',
    ['roles', 'comms'],
    null,
    PLAN.slice(PLAN.indexOf('  comms'), PLAN.indexOf('review:')),
    '',
  ],
];

describe('one setting of the plan is written and all else stays', () => {
  test.each(cases)('%s', (_, path, value, before, after) => {
    expect(edited(PLAN, path, value)).toBe(PLAN.replace(before, after));
  });

  test('what is asked for and is so already changes nothing', () => {
    expect(edited(PLAN, ['review', 'last'], '2025-11-01')).toBe(PLAN);
    expect(edited(PLAN, ['nothing', 'here'], null)).toBe(PLAN);
  });

  test('a file without an end of line, an empty one, one that cannot be read', () => {
    expect(edited('review: { every: 12mo }', ['review', 'last'], '2026-01-01')).toBe(
      'review: { last: 2026-01-01, every: 12mo }',
    );
    expect(edited('', ['review', 'last'], '2026-01-01')).toBe('\n\nreview:\n  last: 2026-01-01\n');
    expect(edited('a: [', ['review', 'last'], '2026-01-01')).toBeUndefined();
  });

  test('a text where a group belongs is not written over', () => {
    expect(edited('review: soon\n', ['review', 'last'], '2026-01-01')).toBeUndefined();
    expect(edited('review: &same { every: 1y }\n', ['review'], 'x')).toBeUndefined();
  });
});
