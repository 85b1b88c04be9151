import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitlab } from './postmortem-gitlab.ts';
import { told, type Told } from './postmortem-stories.ts';

describe('GitLab.com, 31 January 2017', () => {
  let story: Told;
  beforeAll(async () => {
    story = await told(gitlab);
  }, 120_000);
  afterAll(() => story.github.close());

  it('the whole document, to be read', async () => {
    await expect(story.document.text).toMatchFileSnapshot('postmortem-gitlab.md');
  });

  it('every moment of its public timeline stands in its place, across midnight, in both zones', () => {
    const { rows } = story.document;
    const times = rows.map(([utc]) => utc!);
    const published = [
      ['31 Jan 17:20', '31 Jan 18:20', 'LVM snapshot of production'],
      ['31 Jan 19:00', '31 Jan 20:00', 'Load on the database rises'],
      ['31 Jan 22:00', '31 Jan 23:00', 'replication has stopped'],
      ['31 Jan 22:30', '31 Jan 23:30', 'raised max'],
      ['31 Jan 23:00', '1 Feb 00:00', 'it was the primary'],
      ['31 Jan 23:27', '1 Feb 00:27', '4.5 GB are left'],
      ['31 Jan 23:27', '1 Feb 00:27', 'First impact'],
    ];
    const found = published.map(([utc, local, what]) =>
      rows.find((row) => row[0] === utc && row[1] === local && row[2]!.includes(what!)),
    );
    expect(found.map((row) => row?.[2] ?? null)).not.toContain(null);
    const order = (time: string): number => Date.parse(`${time} 2017 UTC`);
    expect(times.map(order)).toEqual(times.map(order).toSorted((one, other) => one - other));
  });

  it('no line that anybody typed is missing, and each leads to its comment', () => {
    const { rows } = story.document;
    const plain = (cell: string): string => cell.replace(/[\\\u200B]/g, '').replaceAll('&#47;', '/');
    const typed = gitlab.lines.filter(
      ([, , body]) => !/^\/(role|sev|status|eta|update|vendor azure)/.test(body),
    );
    for (const [, , body] of typed) {
      const end = body.split(' ').slice(-3).join(' ');
      expect(
        rows.filter((row) => plain(row[2]!).includes(end)),
        body,
      ).toHaveLength(1);
    }
    const told = [
      'Incident Lead',
      'Lena: severity 1',
      'Communication Lead',
      'status to identified',
      'called Azure',
      'expects',
    ];
    for (const words of [...told, 'status to monitoring', 'declared the outage'])
      expect(
        rows.filter((row) => row[2]!.includes(words)),
        words,
      ).toHaveLength(1);
    const sources = rows.map((row) => row.at(-1)!);
    for (const source of sources)
      expect(source).toMatch(/^\[(comment|issue|event|room)\]\(https:\/\/github\.example\//);
    expect(rows.filter((row) => / told Technical/.test(row[2]!))).toHaveLength(3);
  });

  it('says what the record knows, of people kindly, and asks for what only they know', () => {
    const { text } = story.document;
    for (const known of [
      'It lasted 19 hours 3 minutes, from the first impact at 00:27 to the all-clear at 19:30 CET.',
      'Azure answered in 1 hour 25 minutes (contract 1 hour, 25 minutes late).',
      '| Technical | 4 | 20 minutes | 3 of 4 |',
      'Technical (U1, carol): The production database is gone. We look for the newest backup.',
      'None yet: `/follow-up @name`',
      '## Does the plan change?',
    ])
      expect(text).toContain(known);
    expect(text).not.toMatch(/\b(fault|mistake|careless|should have)\b/i);
    expect(story.shown.card).toMatch(/- \*\*Postmortem\*\* by Wed 8 Feb, Lena: \[draft pull request #\d+\]/);
  });
});
