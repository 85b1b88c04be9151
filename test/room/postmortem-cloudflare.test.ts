import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudflare } from './postmortem-cloudflare.ts';
import type { Told } from './postmortem-stories.ts';
import { unheard, unsaid } from './postmortem-told.ts';

describe('Cloudflare, 2 July 2019', () => {
  let story: Told;
  beforeAll(async () => {
    story = await cloudflare();
  }, 240_000);
  afterAll(() => story.github.close());

  it('the whole document, to be read', async () => {
    await expect(story.document.text).toMatchFileSnapshot('postmortem-cloudflare.md');
  });

  it('no command that anybody gave is missing, and each leads to its comment', () => {
    const talk = story.typed.filter(({ body }) => !/^\/\w+( |$)/m.test(body)).map(({ body }) => body);
    expect(unheard(story.typed, story.document).filter((body) => !talk.includes(body))).toEqual([
      // That somebody is there, what was not theirs to say, a slip of the finger, and the document itself.
      ...['/accept', '/severity 3 my customer is back', '/stauts identified', '/postmortem'],
    ]);
    const heard = story.typed.filter(({ body }) => !talk.includes(body) && !/stauts|my customer/.test(body));
    expect(unsaid(heard, story.document)).toEqual([]);
  });

  it('every moment of its public timeline stands in its place', () => {
    const { rows, text } = story.document;
    const published = [
      ['13:42', 'XSS rules of the WAF went out'],
      ['13:45', 'declared the outage'],
      ['14:00', 'it is the WAF'],
      ['14:02', 'global kill'],
      ['14:07', 'off everywhere'],
      ['14:09', 'traffic and CPU are back'],
      ['14:52', 'WAF re-enabled globally'],
    ];
    for (const [at, what] of published)
      expect(
        rows.filter((row) => row[0] === at && row[1]!.includes(what!)),
        what,
      ).toHaveLength(1);
    expect(text).toMatch(
      /^- 13:31 \[XSS rules: catch inline handlers #1\].* merged by a responder in acme\/waf/m,
    );
  });

  it('calls people by what they did, whoever wrote of them, and nobody by two roles at once', () => {
    const { text, rows } = story.document;
    const names =
      /\b(ines|duarte|noor|aziz|mara|novak|lena|fischer|omar|haddad|ravi|menon|sofia|lindt|theo)\b/i;
    expect(text).not.toMatch(names);
    const what = rows.map((row) => row[1]!);
    expect(what).toContain('The role of Incident Lead was taken');
    expect(what).toContain('The Incident Lead filled the role of Communication Lead');
    expect(what).toContain(
      'A responder finished T3: a responder is in, by the bypass that hardly anybody knows',
    );
    expect(what.filter((one) => /^[a-z]/.test(one))).toEqual([]);
  });

  it('is a pull request, with the changes made by pull requests and what each audience heard', () => {
    const { text } = story.document;
    expect(story.shown.card).toMatch(/- \*\*Postmortem\*\* by .*: \[draft pull request #\d+\]/);
    expect(text).toMatch(/^\| C3 \| done 14:49 \| Revert "XSS rules.*waf\/pull\/2/m);
    expect(text).toContain('| Leadership | 3 | 13 minutes | 2 of 2 |');
    expect(text).toMatch(/^- 14:54 Public .*: the draft, as it was: Resolved: The problem is over\./m);
    expect(text).toContain('| Public | 4 | 8 minutes | 2 of 3 |');
  });
});
