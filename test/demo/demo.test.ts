import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
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
    // Two processes that start and fifty steps: no hang where others use the machine, too.
  }, 180_000);

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

  it('ends with the ledger: who wanted, allowed and made each change, and what became of it', () => {
    const ledger = done.out.slice(done.out.indexOf('The ledger of changes'), done.out.indexOf('Partners on'));
    expect(ledger).toMatch(/^C1  global kill .*\n    Ravi, proposed by Mara, approved by Omar$/m);
    expect(ledger).toMatch(/^    done 14:07, off everywhere, undone 14:52$/m);
    expect(ledger).toMatch(/^C2  .*\n    Ravi, approved after the fact by Omar$/m);
    expect(ledger).toMatch(/^C3  Revert "XSS rules: .*\(#2\)\n    Ravi, approved by Omar\n    done 14:49$/m);
  });

  it('asks for the yes that a change lacks, and for that of a pull request that names the incident', () => {
    expect(done.out).toMatch(/14:02 mara .* → 👀, answers: @omar C1 waits for approval: global kill/);
    expect(done.out).toMatch(/14:25 ravi .* → 👍, answers: @omar C2 was started without approval/);
    expect(done.out).toMatch(/14:35 ravi .* → .*says: @omar C3 waits for approval: Revert/);
  });

  it('ends with the vendor’s case and the team’s task, both on their clocks', () => {
    const partners = done.out.slice(
      done.out.indexOf('Partners on'),
      done.out.indexOf('What each audience received'),
    );
    expect(partners).toMatch(/^- 13:50 Ravi called Northline: V1, case 4471902, .*answer due 14:00/m);
    expect(partners).toContain('V1 Northline answered in 8 minutes (contract 10)');
    expect(partners).toMatch(/^- 14:01 Ravi: V1 Northline is closed: nothing on their side$/m);
    expect(partners).toMatch(/^- 14:03 Ravi gave Access T3 \(answer due 14:13\)/m);
    expect(partners).toMatch(/^- 14:06 Noor finished T3: /m);
    expect(partners.match(/^- /gm)).toHaveLength(5);
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
    expect(page).toMatch(/<details open><summary>All changes: 3<\/summary>\s*<table>/);
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
