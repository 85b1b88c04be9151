import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../app/core/views/updates/formats.ts';

const { text, html, mrkdwn } = {
  text: (markdown: string) => formats(markdown).text,
  html: (markdown: string) => body(formats(markdown).html),
  mrkdwn: (markdown: string) => formats(markdown).mrkdwn,
};
const body = (page: string): string =>
  /<div[^>]*>\n([\s\S]*)\n<\/div>/.exec(page)![1]!.replace(/ style="[^"]*"/g, '');

const SAME: readonly (readonly [markdown: string, text: string, mrkdwn: string])[] = [
  ['**bold** and *not so*', 'bold and not so', '*bold* and _not so_'],
  ['a\nb\\\nc', 'a\nb\nc', 'a\nb\nc'],
  ['## Head **on**', 'Head on', '*Head on*'],
  ['Said:\n- one\n- two\n  - three', 'Said:\n- one\n- two\n  - three', 'Said:\n• one\n• two\n    • three'],
  ['Said:\n\n3. one\n4. two', 'Said:\n\n3. one\n4. two', 'Said:\n\n3. one\n4. two'],
  ['> so\n> it is', '> so\n> it is', '> so\n> it is'],
  [
    '[here](https://a.example/?x=1&y=2)',
    'here <https://a.example/?x=1&y=2>',
    '<https://a.example/?x=1&amp;y=2|here>',
  ],
  ['<https://a.example/b>', 'https://a.example/b', '<https://a.example/b>'],
  ['[mail](mailto:a@b.example)', 'mail <a@b.example>', '<mailto:a@b.example|mail>'],
  ['[x](javascript:alert(1)) [y][z] [z]\n\n[z]: data:x', 'x y z', 'x y z'],
  ['[y][z]\n\n[z]: https://z.example', 'y <https://z.example>', '<https://z.example|y>'],
  [
    '![a chart](https://a.example/c.png)',
    'a chart <https://a.example/c.png>',
    '<https://a.example/c.png|a chart>',
  ],
  ['`a <b>` is', 'a <b> is', '`a &lt;b&gt;` is'],
  ['```\na <b>\n`c`\n```', '    a <b>\n    `c`', '```\na &lt;b&gt;\nˋcˋ\n```'],
  ['| a | b |\n|---|---|\n| 1 | **2** |', 'a | b\n1 | 2', 'a | b\n1 | *2*'],
  ['a\n\n---\n\nb', 'a\n\n----\n\nb', 'a\n\n———\n\nb'],
  ['<!-- hidden\n-- -->\n\na<br>b <b>c</b>', 'a\nb c', 'a\nb c'],
  ['<details><summary>Sum</summary>\n\nin\n\n</details>', 'Sum\n\nin', 'Sum\n\nin'],
  ['snake_case and a\\_ \\*b\\* \\~c\\~', 'snake_case and a_ *b* ~c~', 'snake_case and aˍ ∗b∗ ∼c∼'],
];

describe('the same words', () => {
  it.each(SAME)('%j', (markdown, plain, slack) => {
    expect(text(markdown)).toBe(plain);
    expect(mrkdwn(markdown)).toBe(slack);
  });

  const COMMON = SAME.map(([markdown]) => markdown).filter(
    (markdown) => !/<[a-z!]|javascript|!\[/.test(markdown),
  );
  it.each(COMMON)('are in HTML what GitHub makes of them: %j', (markdown) => {
    const like = (made: string): string =>
      made
        .replace(/<br ?\/?>\n?/g, '\n')
        .replace(/<(\/?)h\d>/g, '<$1h>')
        .replace(/<(\/?)(thead|tbody|p|code|pre)>/g, '')
        .replace(/<hr ?\/?>/g, '<hr>')
        .replace(/&#39;/g, "'")
        .replace(/\s+/g, '');
    const theirs = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
    expect(like(html(markdown))).toBe(like(theirs));
  });

  it('keep their Markdown', () => {
    for (const [markdown] of SAME) expect(formats(markdown).markdown).toBe(markdown);
  });
});

describe('mail', () => {
  it('loads nothing, fits a phone, and leaves light and dark to its reader', () => {
    const page = formats('# All\n\n| a |\n|-|\n| b |\n\n![x](https://a.example/x.png)').html;
    expect(page).not.toMatch(/<(img|script|link|style|iframe)|url\(|@import|src=/i);
    expect(page).toMatch(/name="viewport" content="width=device-width/);
    expect(page).toMatch(/name="color-scheme" content="light dark"/);
    expect(page).not.toMatch(/(?<![-\w])(color|background)\s*:/);
    expect(page).toMatch(/^<!doctype html>[\s\S]*<title>All<\/title>/);
  });

  it('has nothing unseen in its text', () => {
    expect(text('\\#\u200B412 @\u200Bcarol a\u202Eb')).toBe('#412 @carol ab');
  });
});

describe('Slack', () => {
  it.each([
    ['@\u200Bchannel and @here', '@\u200Bchannel and @\u200Bhere'],
    [
      '&lt;!here&gt; &lt;@U123&gt; &amp;lt;!channel&amp;gt;',
      '&lt;!here&gt; &lt;@\u200BU123&gt; &amp;lt;!channel&amp;gt;',
    ],
    ['[a|b>c](<https://a.example/x|y>)', '<https://a.example/x%7Cy|a|b&gt;c>'],
    [':\u200Bfire: :tada: 09:38:12', ':\u200Bfire: :\u200Btada: 09:38:12'],
    ['a\n&gt; b', 'a\n\u200B&gt; b'],
    ['**&lt;!here&gt; \\*a\\***', '*&lt;!here&gt; ∗a∗*'],
    ['`<!here>` and\n\n    <!channel>', '`&lt;!here&gt;` and\n\n```\n&lt;!channel&gt;\n```'],
  ])('mentions nobody: %j', (markdown, expected) => expect(mrkdwn(markdown)).toBe(expected));
});

// A parser that backtracks would not end within the test's own limit.
it('takes whatever there is', () => {
  for (const piece of ['>', '> ', '- ', '1. ', '*', '**a', '`', '[', '](', '<', '&', '|', '\n', '  - a\n'])
    expect(formats(piece.repeat(Math.floor(10_000 / piece.length))).html).toMatch(/<\/html>/);
});
