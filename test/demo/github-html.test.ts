import { describe, expect, it } from 'vitest';
import { githubHtml } from '../../demo/github-html.ts';

describe('rendering as GitHub', () => {
  it('keeps line breaks, tables and folded parts', () => {
    const html = githubHtml(
      'one\ntwo\n\n<details><summary>More</summary>\n\n| a |\n| - |\n| b |\n\n</details>',
    );
    expect(html).toContain('<p>one<br>\ntwo</p>');
    expect(html).toMatch(/<details><summary>More<\/summary>[^]*<td>b<\/td>[^]*<\/details>/);
  });

  it.each([
    ['<script>alert(1)</script>', /<script/i],
    ['<b onclick="x()">hi</b>', /onclick/],
    ['<img src=x onerror=x()>', /<img/],
    ['[click](javascript:x)', /href="javascript/],
    ['<a href="javascript:x">click</a>', /javascript:/],
    ['<details open onmouseover=x()>', /<[^>]*onmouseover/],
    ['words <!-- hidden --> more', /hidden/],
    ['<style>p{}</style>', /<style/],
  ])('lets nothing through that GitHub takes out: %s', (text, never) => {
    expect(githubHtml(text)).not.toMatch(never);
  });

  it('marks the names of people, but not in code or addresses', () => {
    const html = githubHtml('@ada `@ada` mail@ada.example @nobody', new Set(['ada']));
    expect(html.match(/class="mention"/g)).toHaveLength(1);
  });
});
