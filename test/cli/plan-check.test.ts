import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GAPS, type Gap } from '../../app/core/plan/checks/gaps.ts';
import { type LocalGitHub, startGitHub } from '../github/start.ts';
import { BAD, BAD_SEED } from '../plan/bad.ts';
import { GAPS_OF_BAD, PARTS_OF_BAD } from '../plan/gaps-of-bad.ts';
import { folderWith } from '../plan/folder.ts';
import { GOOD, GOOD_SEED } from '../plan/good.ts';
import { allclear } from './allclear.ts';

const PAGER = '/repos/acme/shop/actions/secrets/ALLCLEAR_PAGER';
const of = (github: LocalGitHub, login = 'alice') => ({
  GITHUB_TOKEN: github.token(login),
  GITHUB_API_URL: github.url,
  GITHUB_REPOSITORY: 'acme/shop',
});
const placed = ({ file, line, column, kind, nearest }: Gap) => [
  `${file.replace('.github/', '')}:${line}:${column}`,
  kind,
  nearest,
];

let bad: LocalGitHub;
let good: LocalGitHub;
beforeAll(async () => {
  [bad, good] = await Promise.all([startGitHub(BAD_SEED), startGitHub(GOOD_SEED)]);
  for (const github of [bad, good])
    await github.as('alice').request('PUT', PAGER, { encrypted_value: 'eA==', key_id: '1' });
});
afterAll(() => Promise.all([bad.close(), good.close()]));

describe('allclear plan check, where everything is wrong', () => {
  const root = folderWith(BAD);

  it('names every kind of gap in one run, each with its place, its reason and the nearest right one', async () => {
    const { code, out, err } = await allclear(['plan', 'check', '--format', 'json'], of(bad), root);
    expect([code, err]).toEqual([1, '']);
    const { gaps, unasked, ...told } = JSON.parse(out) as { gaps: Gap[]; unasked: unknown[] };
    expect(gaps.map(placed)).toEqual(GAPS_OF_BAD);
    // What cannot be read at all has no other gaps.
    expect(new Set(gaps.map(({ kind }) => kind)).size).toBe(Object.keys(GAPS).length - 1);
    for (const { kind, level, why, message } of gaps)
      expect([level, why, message]).toEqual([GAPS[kind].level, GAPS[kind].why, expect.stringMatching(/\S/)]);
    expect(unasked).toEqual([]);
    expect(told).toEqual({
      ...{ allclear: 'plan check', version: 1, at: expect.stringMatching(/^2026-11-22T10:/) },
      ...{ file: '.github/outage-plan.yml', errors: 22, warnings: 13 },
      readiness: { percent: 33, parts: PARTS_OF_BAD },
    });
  });

  it('and prints them, gaps first and the figure last, and writes nothing', async () => {
    const before = bad.requests.length;
    const { code, out } = await allclear(['plan', 'check'], of(bad), root);
    expect(code).toBe(1);
    expect(out.match(/^\S+:\d+:\d+ (error|warning) [\w-]+$/gm)).toHaveLength(GAPS_OF_BAD.length);
    expect(out.match(/^ {2}Why: ./gm)).toHaveLength(GAPS_OF_BAD.length);
    expect(out).toMatch(/\n\n\.github\/outage-plan\.yml: 22 errors, 13 warnings\n\nReadiness: 33 %\n/);
    expect(out.trimEnd().split('\n').at(-1)).toBe('  Practice    0 of 3');
    expect(out).not.toContain('1234567');
    expect(bad.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('says what it could not ask, and counts none of it as in order', async () => {
    bad.faults.add({ path: /collaborators|members/, answer: 403, times: 99 });
    const { out } = await allclear(['plan', 'check'], of(bad), root);
    bad.faults.clear();
    expect(out).not.toContain('not-in-organization');
    expect(out).toMatch(/Could not be asked[^]*\n {2}People: alice, mallory and carol: GitHub does not let/);
    expect(out).toContain(' % of what could be asked\n');
  });
});

describe('allclear plan check, where nothing is wrong', () => {
  const root = folderWith(GOOD);

  it('finds no gap, and everything ready', async () => {
    const { code, out, err } = await allclear(['plan', 'check', '--strict'], of(good), root);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\.github\/outage-plan\.yml: no gap\n\nReadiness: 100 %\n/);
    expect(out).not.toContain('could not');
    expect(out.match(/(\d+) of \1\n/g)).toHaveLength(7);
  });

  it('needs no network for the file itself, and says what it did not ask', async () => {
    const offline = await allclear(['plan', 'check', '--offline'], of(good), root);
    expect(offline.out).toContain('Labels: GitHub was not to be asked (--offline).');
    const { code, out } = await allclear(['plan', 'check', `${root}/.github/outage-plan.yml`], {}, '/');
    expect([code, out]).toEqual([0, expect.stringContaining('Labels: There is no token: set GITHUB_TOKEN')]);
    // Days go by on the wall's clock here: what they wear out is a warning, and fails nothing.
    expect(out).toContain(' % of what could be asked\n');
  });
});
