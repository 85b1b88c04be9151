import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { readScenario } from '../../../app/core/drills/read.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

const PLAN = 'vendors: { citrix: {} }\naudiences: { public: { channels: [room] } }';
const { plan } = readPlan({ text: PLAN, path: 'p' });
const read = (text: string) => readScenario('farm', text, plan);
const told = (text: string): string[] =>
  read(text).problems.map(({ line, column, path, message }) => `${line}:${column} ${path} ${message}`);

describe('a scenario', () => {
  it('is read with its injects in the order in which they come', () => {
    const text = `# yearly
title: The farm is down
severity: S1
injects:
  - { at: 1h30m, say: late }
  - at: 5m
    say: |
      All is slow.
      Two desks call.
    expect: Vendor citrix
    within: 10m`;
    expect(read(text)).toEqual({
      problems: [],
      scenario: {
        ...{ name: 'farm', title: 'The farm is down', severity: 'sev1' },
        injects: [
          {
            ...{ after: 5 * MINUTE, say: 'All is slow.\nTwo desks call.', within: 10 * MINUTE },
            expect: { what: 'vendor', vendor: 'citrix' },
          },
          { after: 90 * MINUTE, say: 'late', expect: null, within: null },
        ],
      },
    });
  });

  it('tells everything that is wrong with it at once, with its place and the nearest right one', () => {
    const text = `titel: a
severity: 9
injects:
  - { at: 5, say: x, expect: lead me }
  - { at: 5m, expect: vendor citrx }
  - { say: x, expect: update publc }
  - { at: 6m, say: y, expect: vendor citrx }
  - well`;
    expect(told(text)).toEqual([
      '1:1 titel "titel" is not a setting of the scenario. Did you mean title?',
      expect.stringMatching(/^1:1 title A scenario needs a title/),
      expect.stringMatching(/^2:11 severity No severity of the plan is called "sev9"; there are sev1/),
      expect.stringMatching(/^4:11 injects\[0\]\.at "5" does not fit.* Did you mean 5m\?$/),
      expect.stringMatching(/^4:30 injects\[0\]\.expect "lead me" does not fit.* Did you mean lead\?$/),
      expect.stringMatching(/^5:\d+ injects\[1\] This inject has no say/),
      expect.stringMatching(/^5:23 injects\[1\]\.expect No vendor .* Did you mean citrix\?$/),
      expect.stringMatching(/^6:\d+ injects\[2\] This inject has no at/),
      expect.stringMatching(/^6:23 injects\[2\]\.expect No audience .* Did you mean public\?$/),
      expect.stringMatching(/^7:\d+ injects\[3\]\.expect No vendor .* Did you mean citrix\?$/),
      expect.stringMatching(/^8:5 injects\[4\] "well" does not fit/),
    ]);
  });

  it.each([
    ['nothing', '', ['1:1 injects A scenario needs something', '1:1 title A scenario needs a title']],
    ['a tab', 'title: a\ninjects:\n\t- at: 5m', ['3:1  A tab stands in the indentation']],
    ['a key twice', 'title: a\ntitle: b\ninjects: [{ at: 5m, say: x }]', ['2:1 title "title" is set twice']],
    [
      'a group for a list',
      'title: a\ninjects: { at: 5m }',
      ['2:10 injects A group of settings does not fit'],
    ],
    ['more than is kept', `title: ${'a'.repeat(10_001)}`, ['1:1  The file has more than 10000 characters']],
  ])('of %s is told what it lacks', (_, text, wanted) => {
    const found = told(text).sort();
    expect(found).toEqual(wanted.map((one) => expect.stringContaining(one)));
    expect(read(text).scenario).toBeUndefined();
  });

  it('of very many injects is refused', () => {
    const many = Array.from({ length: 41 }, (_, n) => `  - { at: ${n + 1}m, say: x }`).join('\n');
    expect(told(`title: a\ninjects:\n${many}`)).toEqual([expect.stringContaining('More than 40 injects')]);
  });
});
