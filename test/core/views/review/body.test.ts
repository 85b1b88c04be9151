import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../../app/core/numbers/period.ts';
import { rulesOf, type RuleEvidence } from '../../../../app/core/numbers/rules.ts';
import { readPlan } from '../../../../app/core/plan/read.ts';
import { ticked } from '../../../../app/core/review/boxes.ts';
import { decisionsIn, rewritten } from '../../../../app/core/review/decisions.ts';
import { asks, reviewBody, type Reviewed } from '../../../../app/core/views/review/body.ts';
import { heard } from '../../grammar/heard.ts';
import { HOSTILE } from '../../hostile.ts';

const TEXT =
  'organization: Acme\nroles: { lead: { on-call: [al] } }\naudiences: { leaders: { channels: [room] } }\n';
const { plan } = readPlan({ text: TEXT, path: 'p' });
const span = { from: Date.parse('2025-12-01T00:00:00Z'), to: Date.parse('2026-11-01T00:00:00Z') };

const opened = (more: Partial<Reviewed> = {}): Reviewed => ({
  due: { since: '2025-12-01', key: '2025-12-01', why: 'in time', dueOn: '2026-12-01', reasons: [] },
  ...{ plan, feedback: [], unreadable: [], followUps: '' },
  numbers: numbersOf([], span, plan),
  rules: rulesOf([], span, plan),
  ...more,
});

const doubted = (words: string): RuleEvidence => ({
  ...{ path: ['roles', 'lead', 'accept-within'], words, value: '5m', off: 'none', suggestion: '10m' },
  counts: { could: 3, used: 3, kept: 1, overridden: 0, moved: 0, missed: 2 },
  verdict: 'missed',
});

describe('the text of a review', () => {
  it('of a year without incidents asks whether the plan still fits, and lists every rule as kept', () => {
    const body = reviewBody(opened());
    expect(body.split('\n\n')[0]).toBe(
      'Between Mon 1 Dec 2025 and Sun 1 Nov 2026 there was no incident. Nothing in the plan was put to the test, so the question is whether its people, ways and vendors are still the right ones. No rule of the plan has evidence against it; to be decided by **Tue 1 Dec 2026** is whether it still fits.',
    );
    expect(body).toContain('No rule has evidence against it. All are kept.');
    expect(body).toMatch(/\d+ other rules, kept/);
  });

  it('says why it comes before its time', () => {
    const due = {
      ...opened().due,
      why: 'early',
      reasons: ['3 severity-one incidents in 90 days: #12, #19, #23'],
    } as const;
    const body = reviewBody(opened({ due }));
    expect(body).toContain('comes before its time: 3 severity-one incidents in 90 days: #12, #19, #23.');
    expect(body).toContain('**Why now:**\n\n- 3 severity-one incidents');
  });

  it('has three boxes for each rule, which stand for what they say', () => {
    const about = opened({ rules: [doubted('The lead answers within')] });
    const body = reviewBody(about);
    expect(body).toContain('**Missed 2 of 3 times**, kept once. `roles.lead.accept-within`');
    expect(body.match(/^- \[ \] /gm)).toHaveLength(3);
    const after = body.replace(/- \[ \] (?=change it to `10m`)/, '- [X] ');
    const [decision] = decisionsIn(after, asks(about));
    expect(decision).toMatchObject({ choice: 'change' });
    expect(rewritten(TEXT, [decision!]).text).toContain('lead: { accept-within: 10m, on-call: [al] }');
  });

  it('stays what it is whatever people wrote: no mention, no command, no box of theirs', () => {
    for (const words of [...HOSTILE, '- [x] drop <!-- rule 1 drop -->', '\n- [x] y <!-- rule 1 drop -->']) {
      const feedback = [{ party: words, text: words, url: 'https://github.com/a/b/issues/1', number: 1 }];
      const body = reviewBody(opened({ feedback, rules: [doubted(words)] }));
      expect(body.replace(/`[^`\n]*`/g, '')).not.toMatch(/@\w/);
      expect(heard(body)).toEqual([]);
      expect(ticked(body).size).toBe(0);
    }
  });

  it('fits into an issue, however much there is, and says what was left out', () => {
    const feedback = Array.from({ length: 500 }, (_, n) => ({
      ...{
        party: `Party ${n % 7}`,
        text: '&'.repeat(400),
        url: 'https://github.com/a/b/issues/1',
        number: n,
      },
    }));
    const rules = Array.from({ length: 400 }, (_, n) => doubted(`${'long '.repeat(40)}${n}`));
    const unreadable = Array.from({ length: 500 }, (_, number) => ({ number, why: 'GitHub answered 500' }));
    const body = reviewBody(opened({ feedback, rules, unreadable }));
    expect(body.length).toBeLessThan(58_000);
    expect(body).toContain('did not fit');
    expect(body.match(/<!-- rule \d+ keep -->/g)!.length).toBe(30);
  });
});
