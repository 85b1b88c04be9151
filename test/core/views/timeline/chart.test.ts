import { describe, expect, it } from 'vitest';
import { timelineChart } from '../../../../app/core/views/timeline/chart.ts';
import { chartText } from '../../../../app/core/views/timeline/mermaid.ts';
import { HOSTILE } from '../../hostile.ts';
import { busy } from './busy.ts';
import { declared, note, recorded, resolved, ROOM, type Said } from './record.ts';

const BERLIN = 'version: 1\ntimezone: Europe/Berlin\n';
const lines = (said: readonly Said[], plan?: string): string[] =>
  timelineChart(recorded(said, plan)).split('\n');

describe('the timeline as a chart', () => {
  it('draws status, changes, vendor cases and updates, by the wall clock of the plan’s zone', () => {
    expect(lines(busy(), BERLIN)).toEqual([
      '```mermaid',
      'gantt',
      '    dateFormat YYYY-MM-DD HH:mm:ss',
      '    axisFormat %H:%M',
      '    todayMarker off',
      '    section Status',
      '    broken, not declared :crit, b1, 2026-11-22 10:38:00, 2026-11-22 10:41:00',
      '    investigating :active, b2, 2026-11-22 10:41:00, 2026-11-22 11:19:00',
      '    identified :active, b3, 2026-11-22 11:19:00, 2026-11-22 12:26:00',
      '    resolved :done, milestone, b4, 2026-11-22 12:26:00, 0m',
      '    section Changes',
      '    C1 failed, restart∶ all pods :crit, b5, 2026-11-22 11:05:00, 2026-11-22 11:09:00',
      '    C2 done, replace the certificate :done, milestone, b6, 2026-11-22 11:58:00, 0m',
      '    section Vendors',
      '    V1 Citrix, until it answered :crit, b7, 2026-11-22 10:44:00, 2026-11-22 10:58:00',
      '    V1 Citrix, at work :done, b8, 2026-11-22 10:58:00, 2026-11-22 11:40:00',
      '    section Updates',
      '    U1 Technical :milestone, b9, 2026-11-22 11:18:00, 0m',
      '```',
      '',
      'Times are CET.',
    ]);
  });

  it('draws in UTC, which has no hour twice, where the clock was changed meanwhile', () => {
    const said = [declared('2026-10-25T00:30:00Z'), resolved('2026-10-25T02:30:00Z')];
    const chart = timelineChart(recorded(said, BERLIN));
    expect(chart).toContain('investigating :active, b1, 2026-10-25 00:30:00, 2026-10-25 02:30:00');
    expect(chart).toMatch(/Times are UTC\.$/);
  });

  it('says the day where it took more than one', () => {
    const axis = (to: string): string => lines([declared('2026-11-30T22:50:00Z'), resolved(to)])[3]!.trim();
    expect(axis('2026-11-30T23:50:00Z')).toBe('axisFormat %H:%M');
    expect(axis('2026-12-01T00:10:00Z')).toBe('axisFormat %d %b %H:%M');
    expect(axis('2027-02-01T00:10:00Z')).toBe('axisFormat %d %b %Y');
  });

  it('starts a new span where it came back', () => {
    const said: Said[] = [
      declared('2026-11-22T09:41:00Z'),
      resolved('2026-11-22T10:26:00Z'),
      ['2026-11-22T10:40:00Z', 'alice', { type: 'reopened' }],
      resolved('2026-11-22T11:00:00Z'),
    ];
    expect(
      lines(said)
        .filter((line) => / :.*b\d/.test(line))
        .map((line) => line.trim()),
    ).toEqual([
      'investigating :active, b1, 2026-11-22 09:41:00, 2026-11-22 10:26:00',
      'resolved :done, milestone, b2, 2026-11-22 10:26:00, 0m',
      'investigating :active, b3, 2026-11-22 10:40:00, 2026-11-22 11:00:00',
      'resolved :done, milestone, b4, 2026-11-22 11:00:00, 0m',
    ]);
  });

  it('stays far below what Mermaid draws, and says what it left out', () => {
    const told: Said[] = Array.from({ length: 5_000 }, (_, n) => [
      new Date(Date.parse('2026-11-22T09:42:00Z') + n * 1_000).toISOString(),
      'bob',
      { type: 'update_sent', number: n + 1, audiences: ['technical'], text: 'x', words: {} },
    ]);
    const chart = timelineChart(recorded([declared('2026-11-22T09:41:00Z'), ...told]));
    expect(chart.length).toBeLessThan(20_000);
    expect(chart).toContain(
      `The chart shows the first 40 of 5000 under Updates; [the room](${ROOM}) has them all.`,
    );
  });

  it('is nothing where nothing began', () => {
    expect(timelineChart(recorded([note('2026-11-22T09:42:00Z', 'x')]))).toBe('');
  });
});

describe('people’s words in a chart', () => {
  it('hold nothing that Mermaid or HTML would read', () => {
    for (const text of HOSTILE) {
      const words = chartText(text);
      expect(words, text.slice(0, 40)).toMatch(/^[^:;#%"`<>&{}\\$\n\r\u2028\u2029\u0000-\u001F]{1,60}$/);
    }
    expect(chartText('a: 100% #981; "x"')).toBe('a∶ 100％ ＃981, ”x”');
  });
});
