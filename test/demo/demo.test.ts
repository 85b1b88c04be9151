import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { githubHtml } from '../../demo/github-html.ts';
import { outage } from '../../demo/outage.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/run.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('npm run demo', () => {
  let done: Awaited<ReturnType<typeof run>>;
  let page: string;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'allclear-demo-'));
    done = await run('--out', join(folder, 'room.html'));
    page = readFileSync(join(folder, 'room.html'), 'utf8');
    rmSync(folder, { recursive: true });
  });

  it('ends well, and says nothing on the way that is wrong', () => {
    expect(done.err).toBe('');
    expect(done.code).toBe(0);
  });

  it('tells each step in one line, without colours where nobody looks', () => {
    const { length } = outage.steps;
    expect(
      done.out.match(new RegExp(`^ ?\\d+/${length} .* → .*\\((no request|\\d).*\\)$`, 'gm')),
    ).toHaveLength(length);
    expect(done.out).not.toContain('\u001b');
  });

  it('prints the card as text', () => {
    expect(done.out).toMatch(/^Resolved at 14:52 UTC: /m);
    expect(done.out).toMatch(/^▸ Timeline: \d+ entries$/m);
    expect(done.out).not.toMatch(/\*\*|<details|<!--/);
  });

  it('writes a page that holds the card and the comments, and needs nothing else', () => {
    expect(page).toContain('<strong>Resolved at 14:52 UTC: ');
    expect(page).toContain('<details><summary>Timeline: ');
    expect(page).toContain('Did you mean <code>/status identified</code>?');
    expect(page.match(/<article /g)!.length).toBeGreaterThan(20);
    expect(page).not.toMatch(/<script|<link|<img|@import|src=|url\(["']?http/i);
  });

  it('shows neither Markdown nor what comments hide', () => {
    const text = page.replace(/<style>[^]*?<\/style>/, '');
    expect(text).not.toMatch(/\*\*|^#{1,6} |^- |^\| |\]\(http|<!--/m);
    expect(text).not.toMatch(/allclear (card|said|archive) 1/);
  });
});

describe('the command line', () => {
  it('answers what it does not know in one line', async () => {
    const { code, err } = await run('--kep');
    expect(code).toBe(1);
    expect(err).toMatch(/^The demo failed: [^\n]*--kep[^\n]*\n$/);
  });
});

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
