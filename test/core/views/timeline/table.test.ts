import { describe, expect, it } from 'vitest';
import { timelineTable } from '../../../../app/core/views/timeline/table.ts';
import { HOSTILE } from '../../hostile.ts';
import { elements, html, specials } from '../render.ts';
import { declared, note, recorded, resolved, ROOM, type Said } from './record.ts';

const BERLIN = 'version: 1\ntimezone: Europe/Berlin\n';
const rows = (said: readonly Said[], plan?: string): string[] =>
  timelineTable(recorded(said, plan), 100_000).split('\n');
const c = (n: number): string => `[comment](${ROOM}#issuecomment-${n})`;

describe('the timeline as a table', () => {
  it('has every line with its source, in UTC and the plan’s zone, back-dated notes where they belong', () => {
    const said = [
      declared('2026-11-22T09:41:00Z'),
      note('2026-11-22T09:52:00Z', 'first failed payments', '2026-11-22T09:38:00Z'),
      resolved('2026-11-22T10:26:00Z', 'certificate replaced'),
    ];
    expect(rows(said, BERLIN)).toEqual([
      '| UTC | CET | What | Source |',
      '| --- | --- | --- | --- |',
      `| 09:38 | 10:38 | First failed payments (noted by bob at 10:52) | ${c(2)}, written 10:52 |`,
      `| 09:41 | 10:41 | alice declared the outage | ${c(1)} |`,
      `| 10:26 | 11:26 | bob gave the all-clear: certificate replaced | ${c(3)} |`,
    ]);
  });

  it('has one column of times where the plan’s zone is UTC', () => {
    expect(rows([declared('2026-11-22T09:41:00Z')])[0]).toBe('| UTC | What | Source |');
  });

  it('moves the first impact to where it was corrected to, and keeps that it was said', () => {
    const said: Said[] = [
      declared('2026-11-22T09:41:00Z'),
      ['2026-11-22T09:45:00Z', 'bob', { type: 'impact_stated', since: Date.parse('2026-11-22T09:30:00Z') }],
      ['2026-11-22T11:30:00Z', 'bob', { type: 'impact_stated', since: Date.parse('2026-11-22T09:38:00Z') }],
    ];
    expect(rows(said).slice(2)).toEqual([
      `| 09:38 | First impact (stated by bob) | ${c(3)}, written 11:30 |`,
      `| 09:41 | alice declared the outage | ${c(1)} |`,
      `| 09:45 | bob stated the first impact: 09:30 | ${c(2)} |`,
      `| 11:30 | bob stated the first impact: 09:38 | ${c(3)} |`,
    ]);
  });

  it('says the day where it took more than one, and the year where it took more than one', () => {
    const overNight = [declared('2026-11-30T22:50:00Z'), resolved('2026-12-01T00:10:00Z')];
    expect(rows(overNight, BERLIN)[2]).toMatch(/^\| 30 Nov 22:50 \| 30 Nov 23:50 \|/);
    expect(rows(overNight, BERLIN)[3]).toMatch(/^\| 1 Dec 00:10 \| 1 Dec 01:10 \|/);
    const overTheYear = [declared('2026-12-31T22:50:00Z'), resolved('2026-12-31T23:20:00Z')];
    expect(rows(overTheYear, BERLIN)[3]).toMatch(/^\| 23:20 \| 1 Jan 2027 00:20 \|/);
  });

  it('tells the hour that comes twice apart', () => {
    const said = [
      declared('2026-10-25T00:30:00Z'),
      note('2026-10-25T01:30:00Z', 'still down'),
      resolved('2026-10-25T02:30:00Z'),
    ];
    const [head, , ...lines] = rows(said, BERLIN);
    expect(head).toBe('| UTC | Berlin | What | Source |');
    expect(lines.map((line) => line.split(' | ')[1])).toEqual(['02:30 CEST', '02:30 CET', '03:30 CET']);
  });

  it('names what was read elsewhere by where it was read', () => {
    const view = recorded([declared('2026-11-22T09:41:00Z')]);
    const [one] = view.entries;
    const from = (key: string, mirror?: string): string =>
      timelineTable({ ...view, entries: [{ ...one!, key, ...(mirror && { mirror }) }] }, 9_999).split(
        '\n',
      )[2]!;
    expect(from('c0.1')).toContain(`[issue](${ROOM})`);
    expect(from('e77')).toContain(`[event](${ROOM}#event-77)`);
    expect(from('due:update-late:c9.1:leadership:0.1')).toContain(c(9));
    expect(from('pull:acme/api#98:merged')).toContain(
      '[pull request](https://github.example/acme/api/pull/98)',
    );
    expect(from('c5.1', 'acme/status#3')).toContain(
      '[comment](https://github.example/acme/status/issues/3#issuecomment-5)',
    );
    expect(from('freeze:on')).toContain(`[room](${ROOM})`);
  });

  it('is cut in the middle with a sentence and a link where there are thousands of lines', () => {
    const many = Array.from({ length: 5_000 }, (_, n) =>
      note(new Date(Date.parse('2026-11-22T09:42:00Z') + n * 1_000).toISOString(), `reading ${n}`),
    );
    const view = recorded([declared('2026-11-22T09:41:00Z'), ...many, resolved('2026-11-22T12:00:00Z')]);
    const table = timelineTable(view, 60_000);
    expect(table.length).toBeLessThan(61_000);
    expect(table).toContain('alice declared the outage');
    expect(table).toContain('bob gave the all-clear');
    const shown = table.match(/^\| 1?\d+:\d\d \|/gm)!.length;
    expect(table).toMatch(new RegExp(`\\| … \\| ${5_002 - shown} lines left out here \\| \\[room\\]`));
    expect(table).toContain(`The table shows ${shown} of 5002 lines; [the room](${ROOM}) has them all.`);
  });

  it('keeps whatever people write inside its cell', () => {
    for (const text of HOSTILE) {
      const view = recorded([declared('2026-11-22T09:41:00Z', text), note('2026-11-22T09:42:00Z', text)]);
      const page = html(timelineTable(view, 100_000));
      expect(specials(page), text.slice(0, 40)).toEqual([]);
      const cells = elements(page).filter((one) => one === 'td' || one === 'tr');
      expect(cells, text.slice(0, 40)).toEqual(['tr', 'tr', 'td', 'td', 'td', 'tr', 'td', 'td', 'td']);
      expect(
        elements(page).filter((one) => !/^\/?(t\w+|p|br)$/.test(one)),
        text.slice(0, 40),
      ).toEqual([]);
    }
  });
});
