import { describe, expect, it } from 'vitest';
import { askedAll, attended, boxes, only, PLAN_TEXT, reviewKept } from './desk.ts';

const others = askedAll();
const livingOf = (deeds: ReturnType<typeof attended>): string => only(deeds, 'keep')[0]!.body;

describe('the review', () => {
  it('first asks every party, each in an issue of its own below it, by its own way', () => {
    const opened = only(attended(reviewKept()), 'open').map(({ opening }) => opening);
    expect(opened.map(({ key, under, assignees }) => [key, under, assignees])).toEqual([
      ['2025-12-01 End users', 40, ['olga']],
      ['2025-12-01 Management', 40, ['boss']],
      ['2025-12-01 Vendors', 40, ['olga']],
    ]);
    expect(opened[1]!.body).toContain('@boss, the outage plan is under review.');
    expect(opened[2]!.body).toContain('@olga: please ask them by **Tue 1 Dec 2026**');
    expect(opened[0]!.body.match(/^\d\. /gm)).toHaveLength(3);
  });

  it('keeps one comment: by when, what is undecided, who has not answered', () => {
    const deeds = attended(reviewKept(), { others });
    expect(deeds.map((deed) => deed.do)).toEqual(['keep']);
    expect(livingOf(deeds)).toContain('**Due on Tue 1 Dec 2026**. 0 of 2 rules decided');
    expect(livingOf(deeds)).toContain('3 of 3 parties have not answered.');
    expect(livingOf(deeds)).toContain('| Management | by mention | **not yet** | #42 |');
  });

  it('shows what ticked boxes change in the plan, as a diff, and says what a person must write', () => {
    const body = livingOf(attended(reviewKept({ body: boxes('1 change', '2 drop') }), { others }));
    expect(body).toContain(
      '- Change “Public updates at sev1 20m” (`severities.sev1.updates.public`) to `30m`',
    );
    expect(body).toContain(
      '-    updates: { public: 20m }   # they asked for it\n+    updates: { public: 30m }',
    );
    expect(body).toContain('-  lead: { on-call: [lea], accept-within: 5m }\n+  lead: { on-call: [lea] }');
    const unclear = livingOf(
      attended(reviewKept({ body: boxes('1 keep', '1 drop', '2 change') }), { others }),
    );
    expect(unclear).toContain('more than one box is ticked, so it is kept');
    expect(unclear).toContain('To be written by a person');
    expect(unclear).not.toContain('```diff');
  });

  it('takes feedback from anybody, by party; what is pasted for a party is its answer', () => {
    const says = [
      ['mallory', '/feedback nobody told us'],
      ['olga', '/feedback for vendors: call us sooner'],
    ] as const;
    const deeds = attended(reviewKept(), { others, says });
    expect(only(deeds, 'react')).toEqual([
      { do: 'react', comment: 100, with: '+1' },
      { do: 'react', comment: 101, with: '+1' },
    ]);
    expect(only(deeds, 'close')).toEqual([{ do: 'close', as: 'completed', issue: 43 }]);
    expect(livingOf(deeds)).toContain('**End users** (1)\n\n- nobody told us ([said here]');
    expect(livingOf(deeds)).not.toContain('mallory');
    const memory = only(deeds, 'keep')[0]!.memory;
    expect(only(attended(reviewKept(), { others, says, memory }), 'react')).toEqual([]);
  });

  it('tells a colleague what is typed here, and a stranger nothing', () => {
    const words = (login: string, line: string) =>
      only(attended(reviewKept(), { others, says: [[login, line]], private: true }), 'say').map(
        ({ body, with: as }) => `${as} ${body}`,
      );
    expect(words('tess', '/note x')[0]).toMatch(/^confused `\/note x`: This is no incident\. Right would be/);
    expect(words('tess', '/help')[0]).toContain('`/reviewed` and what was decided');
    expect(words('rita', '/reviewed')[0]).toContain('That is for people who may steer here');
    expect(words('mallory', '/reviewed')).toEqual([]);
    expect(words('tess', 'looks good to me')).toEqual([]);
  });

  it('reminds its owner a week before the day and on it, once each', () => {
    const said = (days: number, said: readonly string[] = []) =>
      only(attended(reviewKept(), { others, days, said }), 'say').map(({ key }) => key);
    expect([said(22), said(23), said(40), said(40, ['remind 2026-12-01'])]).toEqual([
      [],
      ['remind 2026-11-24'],
      ['remind 2026-12-01'],
      [],
    ]);
  });
});

it('a team is asked to answer behind /feedback, by which its answer is known; a person in their own words', () => {
  const planText = PLAN_TEXT.replace('"@boss"', '"@acme/leads"');
  const bodies = (text: string) =>
    only(attended(reviewKept(), { planText: text }), 'open').map(({ opening }) => opening.body);
  expect(bodies(planText)[1]).toContain(
    '@acme/leads, the outage plan is under review. Please answer here by **Tue 1 Dec 2026**, behind `/feedback`',
  );
  expect(bodies(PLAN_TEXT)[1]).toContain('in your own words');
});
