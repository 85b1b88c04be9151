import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, shop, type Replica } from '../room/room.ts';
import { allclear } from './allclear.ts';

let github: LocalGitHub;
let one: Replica;
let number: number;
let env: Record<string, string>;

beforeAll(async () => {
  github = await shop();
  one = replica(github);
  number = await declared(github, one, '/sev 1\n/impact nobody can pay');
  await says(github, one, number, 'bob', '/role lead');
  await says(github, one, number, 'bob', '/note at: 09:30 =HYPERLINK("evil") first failures, "quoted"');
  env = { GITHUB_TOKEN: github.actionsToken, GITHUB_API_URL: github.url, SEAL_KEY: 'a key' };
});
afterAll(() => github.close());

describe('allclear export', () => {
  it('prints the whole record as JSON, with what it is worth, and writes nothing', async () => {
    const before = github.requests.length;
    const { code, out, err } = await allclear(['export', `${REPOSITORY}#${number}`], env);
    expect([code, err]).toEqual([0, '']);
    const record = JSON.parse(out);
    expect(record).toMatchObject({
      ...{ allclear: 'export', version: 1, room: { repository: REPOSITORY, number } },
      incident: { title: 'Checkout is down', severity: 'sev1', declaredBy: 'alice', endedAt: null },
    });
    expect(record.statement).toContain('can be edited');
    expect(record.timeline[0].at).toBe('2026-11-22T09:30:00Z');
    expect(record.entries.map(({ type }: { type: string }) => type)).toContain('role_taken');
    expect(github.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('prints Markdown and CSV, in which nothing is a formula', async () => {
    const markdown = await allclear(['export', String(number), '-f', 'markdown'], {
      ...env,
      GITHUB_REPOSITORY: REPOSITORY,
    });
    expect(markdown.out).toMatch(/^# Checkout is down\n[^]*## Timeline\n\n- 09:30 /);
    const { out } = await allclear(['export', `${REPOSITORY}#${number}`, '--format', 'csv'], env);
    const cells = out.split('\r\n').flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
    expect(out).toContain('""quoted""');
  });

  it.each([
    [['export', 'nonsense'], 2, 'is no issue; write 412'],
    [['export', '999'], 1, 'GitHub knows no such thing'],
    [['export'], 2, 'missing required argument'],
    [['exprot', '1'], 2, 'Did you mean export?'],
    [['export', '1', '--format', 'xml'], 2, 'json, markdown, csv'],
  ])('says what is wrong and what would be right: %j', async (words, status, what) => {
    const { code, err } = await allclear(words, { ...env, GITHUB_REPOSITORY: REPOSITORY });
    expect([code, err]).toEqual([status, expect.stringContaining(what)]);
  });

  it('says so where the token is missing, or the seal’s key, or there is no room', async () => {
    const none = await allclear(['export', 'acme/shop#1'], { ...env, GITHUB_TOKEN: '' });
    expect(none.err).toContain('Set GITHUB_TOKEN');
    const sealed = await allclear(['export', `${REPOSITORY}#${number}`], { ...env, SEAL_KEY: '' });
    expect(sealed.code).toBe(2);
    expect(sealed.err).toContain('give it as SEAL_KEY');
    const ordinary = await github.as('alice').openIssue(REPOSITORY, { title: 'A bug', body: '' });
    const other = await allclear(['export', `${REPOSITORY}#${ordinary}`], env);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('is no incident room')]);
  });
});
