import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAN } from '../core/views/kit/acme.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { startGitHub } from '../github/start.ts';
import { declared, MOMENT, replica, REPOSITORY, says } from '../room/room.ts';
import { allclear } from './allclear.ts';

const OPEN = 'acme/open';
let github: LocalGitHub;
let env: Record<string, string>;
let folder: string;
let number: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'allclear-kit-'));
  github = await startGitHub({
    repositories: {
      [REPOSITORY]: { private: true, labels: ['outage'], files: { '.github/outage-plan.yml': PLAN } },
      [OPEN]: { private: false, labels: ['outage'] },
    },
    people: { alice: 'write', bob: 'write' },
    now: MOMENT,
  });
  const one = replica(github);
  number = await declared(github, one, '/sev 1\n/impact nobody can pay', 'Checkout <b>is</b> down');
  await says(github, one, number, 'bob', '/role lead');
  env = {
    ...{ GITHUB_TOKEN: github.actionsToken, GITHUB_API_URL: github.url, GITHUB_REPOSITORY: REPOSITORY },
    ...{
      SEAL_KEY: 'a key',
      ALLCLEAR_PHONE_ALICE: '+49 30 5550101',
      ALLCLEAR_PHONE_CAROL: 'smtps://u:p@mail',
    },
  };
});
afterAll(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
/** A clone of a repository: its folder and its remote are enough. */
function clone(name: string, of: string, ignored = ''): string {
  execFileSync('git', ['init', '--quiet', at(name)]);
  execFileSync('git', ['-C', at(name), 'remote', 'add', 'origin', `https://github.com/${of}.git`]);
  writeFileSync(join(at(name), '.gitignore'), ignored);
  return join(at(name), 'kit.html');
}

describe('allclear kit', () => {
  it('writes one page, for its owner alone to read, and nothing on GitHub', async () => {
    const before = github.requests.length;
    const { code, out, err } = await allclear(['kit'], env, folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Wrote allclear-kit.html: 5 people, 2 vendors and 1 open incident.');
    expect(out).toContain('Not set here, so only named in it: ALLCLEAR_PHONE_CITRIX.');
    expect(out).toContain('does not look like a phone number: ALLCLEAR_PHONE_CAROL.');
    expect(statSync(at('allclear-kit.html')).mode & 0o777).toBe(0o600);
    const page = readFileSync(at('allclear-kit.html'), 'utf8');
    expect(page).toContain('tel:+49305550101');
    expect(page).toContain('nobody can pay');
    expect(page).toMatch(/Incident Lead:<\/b>\s*Bob Ray \(bob\)/);
    expect(page).toContain('Checkout &lt;b&gt;is&lt;/b&gt; down');
    expect(page).toMatch(/outage-plan\.yml, version\s+[0-9a-f]{7}\s+of 2026-11-22/);
    expect(page).not.toContain('smtps://');
    expect(github.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('names a room whose record it cannot open', async () => {
    await allclear(['kit', '-o', at('sealed.html')], { ...env, SEAL_KEY: '' });
    const page = readFileSync(at('sealed.html'), 'utf8');
    expect(page).toContain(`${REPOSITORY}#${number}`);
    expect(page).toContain('sealed with a key that was not at hand');
    expect(page).not.toContain('nobody can pay');
  });

  it('of a public repository is written', async () => {
    const fine = await allclear(['kit', '--repository', OPEN, '--output', at('open.html')], env, folder);
    expect([fine.code, fine.err]).toEqual([0, '']);
    expect(fine.out).toContain('There is no outage plan');
  });

  it('is not written into a clone of one, whosever it is', async () => {
    const file = clone('public', OPEN);
    for (const repository of [OPEN, REPOSITORY]) {
      const { code, err } = await allclear(['kit', '-r', repository, '-o', file], env);
      expect([code, err]).toEqual([2, expect.stringContaining(`clone of ${OPEN}, which everybody`)]);
    }
    expect(existsSync(file)).toBe(false);
  });

  it('goes into a clone that ignores it, not where it was committed once', async () => {
    const ignored = clone('ignoring', OPEN, 'kit.html\n');
    expect((await allclear(['kit', '-o', ignored], env)).code).toBe(0);
    execFileSync('git', ['-C', at('ignoring'), 'add', '--force', 'kit.html']);
    expect((await allclear(['kit', '-o', ignored], env)).err).toContain('git does not ignore it');
  });

  it('goes into a clone of what is private, or unknown', async () => {
    expect((await allclear(['kit', '-o', clone('own', REPOSITORY)], env)).code).toBe(0);
    expect((await allclear(['kit', '-o', clone('unknown', 'acme/nowhere')], env)).code).toBe(0);
  });

  it.each([
    [['kit', '-r', 'nonsense'], 2, 'is no repository; write acme/outages'],
    [['kit', '-r', 'acme/nowhere'], 1, 'GitHub knows no such thing'],
    [['kit', '-o', '/nowhere/kit.html'], 2, 'there is no such folder'],
    [['kit', '-o', '/tmp'], 2, 'is a folder'],
  ])('says what is wrong: %j', async (words, status, what) => {
    const { code, err } = await allclear(words, env, folder);
    expect([code, err]).toEqual([status, expect.stringContaining(what)]);
  });
});
