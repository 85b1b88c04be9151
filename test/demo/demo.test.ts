import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { githubHtml } from '../../demo/github-html.ts';
import { columns } from '../../demo/columns.ts';
import type { Heard } from '../../demo/outside.ts';
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

  it('lets the time pass: what fell due happens at its moment, and a promise that was missed is chased', () => {
    const passed = [...done.out.matchAll(/^ +(\d\d:\d\d) ⧗ (.*) \(/gm)].map(
      ([, at, what]) => `${at} ${what}`,
    );
    const late = passed.findIndex((line) => line.includes('label +update overdue'));
    expect(passed[late - 1]).toMatch(/^14:07 .*@lena The Public update is due by 14:12/);
    expect(passed[late]).toMatch(/^14:13 /);
    expect(passed[late + 1]).toMatch(/^14:17 .*@mara The Public update is 5 minutes late/);
    expect(done.out).toMatch(
      /14:19 mara +\/approve → .*issue in acme\/status for public, label −update overdue/,
    );
    expect(done.out).toContain('Updates in time: public 2 of 3, leadership 2 of 2, technical 2 of 2');
  });

  it('ends with what each audience received, side by side, and with how often the app spoke', () => {
    const end = done.out.slice(done.out.indexOf('What each audience received'));
    expect(end).toMatch(/^TECHNICAL · Slack +LEADERSHIP · mail +PUBLIC · issue in acme\/status$/m);
    expect(end).toMatch(/^14:03 ─+ +13:58 ─+ +13:53 ─+$/m);
    expect(end).toMatch(/\[Acme Edge outage #1\]/);
    expect(done.out).toMatch(/^\d+ comments of people, \d+ of Allclear \(the card is one\); \d+ requests/m);
  });

  it('shows the messages in the page, none of what is internal among the public’s', () => {
    const told = page.slice(page.indexOf('id="told"'));
    expect(told.match(/class="message"/g)).toHaveLength(10);
    expect(told).toContain('Needed from you');
    expect(told.slice(told.indexOf('<h3>public'))).not.toMatch(/WAF|Ravi|Severity|meet\.example/);
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

describe('what audiences heard, on a terminal', () => {
  const heard = (audience: string, text: string): Heard => ({
    ...{ audience, way: 'mail', at: new Date('2019-07-02T13:58:00Z'), title: '', text, html: '' },
  });
  const all = [heard('public', 'We are on it.'), heard('technical', 'The WAF burns all CPU.')];

  it('stands side by side, whoever works on it first', () => {
    const [heads, , , words] = columns(all, 60).split('\n');
    expect(heads).toMatch(/^TECHNICAL · mail +PUBLIC · mail$/);
    expect(words).toMatch(/^The WAF burns all CPU\. +We are on it\.$/);
    expect(words!.indexOf('We')).toBe(heads!.indexOf('PUBLIC'));
  });

  it('stands one below the other where that is too narrow, and no line is longer', () => {
    const narrow = columns(all, 30).split('\n');
    expect(narrow.filter((line) => / · mail$/.test(line))).toEqual(['TECHNICAL · mail', 'PUBLIC · mail']);
    expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(30);
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
