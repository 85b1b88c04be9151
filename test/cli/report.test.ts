import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, shop, type Replica } from '../room/room.ts';
import { allclear } from './allclear.ts';

const PLAN = 'timezone: Europe/Berlin\nroles: { lead: { title: "Lead | =cmd" } }\n';
let github: LocalGitHub;
let one: Replica;
let env: Record<string, string>;
const DAY = 24 * 60 * 60_000;

beforeAll(async () => {
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  one = replica(github);
  const old = await declared(github, one, '/sev 1\n/role lead', 'Long ago');
  await says(github, one, old, 'alice', '/resolve restarted');
  github.clock.advance(40 * DAY);
  const number = await declared(github, one, '/sev 1\n/role lead', '=HYPERLINK("evil") | <b>');
  await says(github, one, number, 'alice', '/resolve switched over');
  await declared(github, one, '/sev 2', 'Search is slow');
  env = { GITHUB_TOKEN: github.actionsToken, GITHUB_API_URL: github.url, SEAL_KEY: 'a key' };
});
afterAll(() => github.close());

describe('allclear report', () => {
  it('reads a period in as few requests as possible, and writes nothing', async () => {
    const before = github.requests.length;
    const { code, out, err } = await allclear(
      ['report', '-r', REPOSITORY, '--since', '30d', '-f', 'json'],
      env,
    );
    expect([code, err]).toEqual([0, '']);
    const record = JSON.parse(out);
    expect(record.counts).toMatchObject({ incidents: 2, open: 1 });
    expect(record.incidents[0]).toMatchObject({ severity: 'sev1', acknowledgeMinutes: 0, restoreMinutes: 1 });
    const asked = github.requests.slice(before);
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
    // The cards come with the list.
    expect(asked.filter(({ path }) => path.includes('/issues'))).toHaveLength(1);
  });

  it('prints for people, in which nothing breaks what is around it', async () => {
    const all = await allclear(['report', '--since', '2026-11-01'], {
      ...env,
      GITHUB_REPOSITORY: REPOSITORY,
    });
    expect(all.out).toMatch(/^# Outages in acme\/shop, 1 Nov 2026 to /);
    expect(all.out).toContain('3 incidents, 1 not over yet.');
    expect(all.out).toContain('```mermaid');
    const { out } = await allclear(['report', '-r', REPOSITORY, '-f', 'csv'], env);
    expect(out).toContain(`"'=HYPERLINK(""evil"") | <b>"`);
  });

  it('writes a page into a file, and ends a period where it is told', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'report-')), 'outages.html');
    const words = [
      'report',
      '-r',
      REPOSITORY,
      '-s',
      '2026-11-01',
      '-u',
      '2026-11-30',
      '-f',
      'html',
      '-o',
      file,
    ];
    const { code, out } = await allclear(words, env);
    expect([code, out]).toEqual([0, '']);
    const page = await readFile(file, 'utf8');
    expect(page).toContain('1 Nov 2026 to 30 Nov 2026');
    expect(page).toContain('<b>1</b>incident<');
    expect(page).toContain('<svg');
  });

  it('says which rooms it could not read, and has the others', async () => {
    const { out, err, code } = await allclear(['report', '-r', REPOSITORY, '-f', 'json'], {
      ...env,
      SEAL_KEY: '',
    });
    expect(code).toBe(0);
    expect(err).toContain('sealed with a key that is not at hand');
    expect(JSON.parse(out)).toMatchObject({ counts: { incidents: 0 }, unread: [{}, {}, {}] });
  });

  it.each([
    [['report', '-r', 'nonsense'], 2, 'is no repository; write acme/outages'],
    [['report', '-r', REPOSITORY, '--since', '3 weeks'], 2, 'Since is "3 weeks"; give a number of days'],
    [
      ['report', '-r', REPOSITORY, '--since', '2026-12-01', '--until', '2026-11-01'],
      2,
      'ends before it begins',
    ],
    [['report', '-r', REPOSITORY, '--until', 'today'], 2, 'Until is "today"'],
    [['report', '-r', 'acme/nowhere'], 1, 'GitHub knows no such thing'],
    [['report', '-r', REPOSITORY, '--format', 'xml'], 2, 'md, json, csv, html'],
  ])('says what is wrong and what would be right: %j', async (words, status, what) => {
    const { code, err } = await allclear(words, env);
    expect([code, err]).toEqual([status, expect.stringContaining(what)]);
  });
});
