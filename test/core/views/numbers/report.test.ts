import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../../app/core/views/numbers/forms.ts';
import { brief } from '../../../../app/core/views/numbers/lengths.ts';
import { label } from '../../../../app/core/views/numbers/mermaid.ts';
import { reportOf } from '../../../../app/core/views/numbers/report.ts';
import { MINUTE } from '../../../../app/core/incident/words.ts';
import { planOf } from '../../numbers/played.ts';
import { HOSTILE } from '../../hostile.ts';
import { elements, html, specials } from '../render.ts';
import { hostile, yearly } from './reports.ts';

/** The charts are code, which GitHub hands to Mermaid. */
const withoutCharts = (markdown: string): string => markdown.replace(/```mermaid\n[^]*?\n```/g, '');
const reports = hostile();
const plain = html(withoutCharts(FORMS.md(yearly())));
const plainPage = FORMS.html(yearly());

describe('the report of a year', () => {
  it('reads well', async () => {
    await expect(FORMS.md(yearly())).toMatchFileSnapshot('year.md');
  });

  it('comes as JSON with a version, as times that programs read, and without a person', () => {
    const record = JSON.parse(FORMS.json(yearly()));
    expect(record).toMatchObject({
      ...{ allclear: 'numbers', version: 1, repository: 'acme/shop', timezone: 'Europe/Berlin' },
      ...{ from: '2025-12-31T23:00:00Z', to: '2026-12-31T23:00:00Z' },
      counts: { incidents: 8, open: 1, reopened: 1, drills: 1, duplicates: 1, calledOff: 1 },
      unread: [{ number: 99, why: 'GitHub answered 502' }],
    });
    expect(record.incidents[1]).toMatchObject({ countedFrom: 'impact', restoreMinutes: 90 });
    expect(record.rules[0]).toMatchObject({
      path: ['severities', 'sev1', 'updates', 'leadership'],
      ...{ value: '30m', verdict: 'missed' },
    });
    for (const form of Object.values(FORMS)) expect(form(yearly())).not.toMatch(/\b(alice|bob|carol)\b/);
  });

  it('comes as CSV: a line for each incident, each with as many cells', () => {
    const [head, ...lines] = FORMS.csv(yearly()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(8);
    for (const line of lines) expect(line.split(',')).toHaveLength(head!.split(',').length);
    expect(lines[1]).toContain(
      '2,https://github.com/acme/shop/issues/2,Outage 2,sev1,2026-02,2026-01-31T23:30:00Z',
    );
  });

  it('says in a sentence that there was nothing', () => {
    const none = { rooms: [], unreadable: [] };
    const plan = planOf();
    const markdown = FORMS.md(
      reportOf(none, { from: 0, to: MINUTE }, { repository: 'a/b', plan, now: MINUTE }),
    );
    expect(markdown).toContain('No incident was declared.');
    expect(markdown).toContain('Nothing speaks against any rule of the plan.');
    expect(markdown).not.toContain('mermaid');
  });
});

describe('what people named', () => {
  it.each(HOSTILE.map((words, at) => [words, at] as const))('breaks no Markdown: %j', (_, at) => {
    const page = html(withoutCharts(FORMS.md(reports[at]!)));
    const rows = elements(page).filter((name) => name === 'td' || name === 'h2' || name === 'summary');
    const before = elements(plain).filter((name) => name === 'td' || name === 'h2' || name === 'summary');
    // One incident more than in the year without it: its row has eight cells.
    expect(rows.length).toBe(before.length + 8);
    expect(elements(page).filter((name) => /^(script|img|b|i|del|iframe)$/.test(name))).toEqual([]);
    expect(specials(page)).toEqual([]);
  });

  it.each(HOSTILE)('is markup in no page, and a formula in no cell: %j', (words) => {
    const report = reports[HOSTILE.indexOf(words)]!;
    const page = FORMS.html(report);
    expect(elements(page).filter((name) => /^(script|img|b|i|iframe|link|object)$/.test(name))).toEqual(
      elements(plainPage).filter((name) => /^(b|i)$/.test(name)),
    );
    expect(page).not.toMatch(/href="(?!https:\/\/github\.com\/)/);
    const cells = FORMS.csv(report).split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    expect(cells.filter((cell) => /^"?[=+@|%-]/.test(cell))).toEqual([]);
  });

  it('steers no chart', () => {
    for (const words of HOSTILE) {
      expect(label(words)).toMatch(/^[^"'`;:#<>[\](){}|\\@&$*\n]+$/);
      expect(label(words)).not.toMatch(/%%|--/);
    }
    expect(label('—')).toBe('?');
  });
});

it.each([
  [null, '–'],
  [0, '0 min'],
  [59 * MINUTE, '59 min'],
  [120 * MINUTE, '2 h'],
  [108 * MINUTE, '1 h 48 min'],
  [47 * 60 * MINUTE, '47 h'],
  [51 * 60 * MINUTE, '2 d 3 h'],
])('%j milliseconds are %s', (period, words) => {
  expect(brief(period)).toBe(words);
});
