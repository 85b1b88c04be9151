import { describe, expect, it } from 'vitest';
import { checked, gaps } from './around.ts';

const template = (text: string) => ({
  templates: [{ path: '.github/outage-plan/templates/board.md', text }],
});

describe('words out', () => {
  it.each([
    ['severities: { sev3: {}, sev4: { updates: { technical: none } } }', []],
    ['severities: { sev3: {}, sev4: {} }', ['1:25 severity-without-interval → updates: { technical: 60m }']],
    [
      'severities: { sev3: {} }\naudiences: { board: { channels: [room] } }',
      ['1:15 severity-without-interval → updates: { board: 60m }'],
    ],
    ['severities: { sev3: {} }\naudiences: { board: { channels: [room], when-due: nothing } }', []],
    ['severities: { sev3: {} }\naudiences: { board: { channels: [room], deadlines: { first: 24h } } }', []],
  ])('have an interval, or none in so many words: %s', (plan, found) => {
    expect(
      gaps(plan, {
        labels: [
          'outage',
          'sev3',
          'sev4',
          'update overdue',
          'report due',
          'postmortem due',
          'postmortem',
          'follow-ups open',
          'drill',
        ],
      }),
    ).toEqual(found);
  });

  it('leave by secrets that are set, each told once', () => {
    const plan =
      'channels: { a: { slack: ALLCLEAR_ONE }, b: { teams: ALLCLEAR_ONE }, c: { email: { to: x@y.example } } }';
    expect(gaps(plan, { secrets: ['ALLCLEAR_OEN'] })).toEqual([
      '1:25 secret-not-set → ALLCLEAR_OEN',
      '1:74 secret-not-set',
    ]);
    expect(gaps(plan, { secrets: ['ALLCLEAR_ONE', 'ALLCLEAR_SMTP_URL'] })).toEqual([]);
  });

  it.each([
    ['{{ text }}', undefined],
    ['{% if over %}{{ endde }}{% endif %}{{ text }}', 'nothing is called endde; ended is meant'],
    ['{% if drill %}{{ late | upcas }}{% endif %}{{ text }}', 'no filter is called upcas; upcase is meant'],
    ['{% for t in tasks %}{{ t.txt }}{% endfor %}', 'nothing is called t.txt; text is meant'],
    ['one\n{% if title %}', '{% if title %} is not closed'],
    ['{% comment %}x{% endcomment %}', 'it writes nothing'],
  ])('render whatever an update may bring: %s', (text, says) => {
    const found = checked('', template(text)).gaps;
    expect(found.map(({ kind, file }) => [kind, file])).toEqual(
      says === undefined ? [] : [['template-fault', '.github/outage-plan/templates/board.md']],
    );
    expect(found[0]?.message ?? '').toContain(says ?? '');
  });

  it('are of a template that is there, here, in the organization or built in', () => {
    const plan = 'audiences: { technical: { template: bord } }';
    expect(gaps(plan)).toEqual(['1:37 template-missing']);
    expect(gaps(plan, template('{{ text }}'))).toEqual(['1:37 template-missing → board']);
    expect(gaps(plan, { elsewhere: ['bord'] })).toEqual([]);
    expect(gaps('audiences: { technical: { template: public } }')).toEqual([]);
  });
});

describe('labels', () => {
  it('are those of the plan, whatever their case', () => {
    const labels = [
      'Outage',
      'SEV3',
      'update overdue',
      'report due',
      'postmortem due',
      'postmortem',
      'follow-ups open',
      'drill',
      'incidnet',
    ];
    expect(gaps('', { labels })).toEqual([]);
    expect(gaps('label: incident', { labels })).toEqual(['1:8 label-missing → incidnet']);
  });
});

describe('vendors', () => {
  it.each([
    ['{}', 1],
    ['{ escalate-to: { name: Duty manager } }', 1],
    ['{ escalate-to: [{ name: A }, { email: b@c.example }] }', 0],
  ])('have somebody to call when they are late: %s', (vendor, found) => {
    const told = checked(`vendors: { x: ${vendor} }`).gaps.filter(
      ({ kind }) => kind === 'vendor-without-escalation',
    );
    expect(told).toHaveLength(found);
  });
});
