import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3 } from './postmortem-s3.ts';
import { told, type Told } from './postmortem-stories.ts';
import { unheard, unsaid } from './postmortem-told.ts';

describe('Amazon S3, 28 February 2017', () => {
  let story: Told;
  beforeAll(async () => {
    story = await told(s3);
  }, 120_000);
  afterAll(() => story.github.close());

  it('the whole document, to be read', async () => {
    await expect(story.document.text).toMatchFileSnapshot('postmortem-s3.md');
  });

  it('no line that anybody typed is missing, and each leads to its comment', () => {
    // What became of the document is not part of what it tells.
    expect(unheard(story.typed, story.document)).toEqual(['/postmortem']);
    expect(unsaid(story.typed, story.document)).toEqual([]);
  });

  it('what Amazon told two days later stands where it happened, before anything else', () => {
    const { rows } = story.document;
    expect(rows[0]!.slice(0, 2)).toEqual(['28 Feb 17:37', '28 Feb 09:37']);
    expect(rows[0]![2]).toMatch(/^At Amazon a command .* \(noted by Sam at 2 Mar 10:00\)$/);
    expect(rows[1]!.slice(0, 3)).toEqual(['28 Feb 17:37', '28 Feb 09:37', 'First impact (stated by Ada)']);
    const published = ['19:37', '20:26', '21:18', '21:54'].map((at) =>
      rows.filter(([utc, , what]) => utc === `28 Feb ${at}` && /S3/.test(what!)),
    );
    expect(published.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(rows.filter(([, , what]) => /first impact: 09:45$/.test(what!))).toHaveLength(1);
  });

  it('over, back, and over again, it has its length from the corrected first impact', () => {
    const { text } = story.document;
    expect(text).toContain(
      'It lasted 4 hours 43 minutes, from the first impact at 09:37 to the all-clear at 14:20 PST. It had come back after an earlier all-clear.',
    );
    expect(text.match(/^    resolved :done, milestone/gm)).toHaveLength(2);
    expect(text).toContain('in 21 minutes (contract 15, 6 late) | in 3 hours 49 minutes |');
    expect(text).toContain('(U7, Mei), not sent: As thanks');
    for (const [who, by] of ['Jon, by Fri 31 Mar', 'Mei, by Fri 10 Mar'].map((one) => one.split(', ')))
      expect(text).toContain(`(${who}, ${by}, open)`);
  });

  it('is an issue, for contents may not be written', () => {
    expect(story.shown.card).toMatch(/- \*\*Postmortem\*\* by Tue 7 Mar, Ada: \[draft issue #\d+\]/);
    expect(story.document.text).toContain('closing this issue as completed accepts it');
  });
});
