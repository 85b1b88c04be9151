import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../app/core/plan/read.ts';
import { type Answers, startingPlan, withLabel } from '../../../app/core/plan/start.ts';

const file = (name: string): string =>
  readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8');
const NOBODY: Answers = {
  ...{ organization: '', timezone: 'UTC', label: 'outage' },
  ...{ lead: [], comms: [], changes: [] },
};
const begun = (answers: Partial<Answers> = {}) => {
  const text = startingPlan(file('outage-plan.yml'), { ...NOBODY, ...answers }, '2026-11-22');
  return { text, ...readPlan({ text, path: 'p' }) };
};

describe('a plan to start from', () => {
  it('reads without a problem where nobody answered, and names nobody else’s organization', () => {
    const { plan, problems, text } = begun();
    expect(problems).toEqual([]);
    expect(plan).toMatchObject({
      organization: '',
      label: 'outage',
      review: { owner: [], last: '2026-11-22' },
    });
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\S+\n/);
  });

  it('holds what was answered', () => {
    const { plan, problems } = begun({
      timezone: 'Europe/Berlin',
      lead: ['alice', 'bob'],
      changes: ['dave'],
    });
    expect(problems).toEqual([]);
    expect(plan).toMatchObject({ timezone: 'Europe/Berlin', review: { owner: ['alice'] } });
    expect(['lead', 'comms', 'changes'].map((role) => plan.roles[role]?.onCall)).toEqual([
      ['alice', 'bob'],
      [],
      ['dave'],
    ]);
  });

  it.each(['Acme', 'Müller & Söhne: "Post"', '$& Co. $1', '- [x]', 'yes', '#1', "O'Neil", '1.0', '\\n'])(
    'takes any name for what it is: %s',
    (name) => {
      const { plan, problems } = begun({ organization: name, label: name });
      expect([problems, plan.organization, plan.label]).toEqual([[], name, name]);
    },
  );
});

describe('what names the label', () => {
  it('names that of the plan, in each of its places', () => {
    const workflow = withLabel(file('workflows/allclear.yml'), "it's down");
    expect(workflow).not.toContain("'outage'");
    expect(workflow.split("'it''s down'")).toHaveLength(4);
    expect(withLabel(file('issue-form/outage.yml'), 'p1: down')).toContain('labels: ["p1: down"]');
  });

  it('is left as it is where the label is the usual one', () => {
    expect(withLabel(file('workflows/allclear.yml'), 'outage')).toBe(file('workflows/allclear.yml'));
  });
});
