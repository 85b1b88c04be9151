import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobFor } from '../../action/job.ts';
import { type LocalGitHub, startGitHub } from '../github/start.ts';
import { BAD, BAD_SEED } from '../plan/bad.ts';
import { GAPS_OF_BAD } from '../plan/gaps-of-bad.ts';
import { bring } from '../plan/bring.ts';
import { GOOD, GOOD_SEED } from '../plan/good.ts';
import { runAction } from './process.ts';

let bad: LocalGitHub;
let good: LocalGitHub;
beforeAll(async () => {
  const [{ labels = [] } = {}] = Object.values(BAD_SEED.repositories);
  const empty = { ...BAD_SEED, repositories: { 'acme/shop': { labels } } };
  [bad, good] = await Promise.all([startGitHub(empty), startGitHub(GOOD_SEED)]);
  // No workflow's own token may list secrets.
  for (const github of [bad, good])
    github.faults.add({ path: /\/actions\/.*secrets/, answer: 403, times: 99 });
});
afterAll(() => Promise.all([bad.close(), good.close()]));

/** Runs the bundle on what GitHub tells of a pull request; nothing is checked out. */
const onPull = (github: LocalGitHub, inputs: Record<string, string> = {}, action = 'opened') => {
  const { payload } = github.deliveries.all.findLast(({ event }) => event === 'pull_request')!;
  const given = { token: github.actionsToken, secrets: 'ALLCLEAR_PAGER=https://pager.example/x', ...inputs };
  const env = { GITHUB_API_URL: github.url };
  return runAction({ event: 'pull_request', payload: { ...payload, action }, inputs: given, env });
};
const notes = (log: string): string[] =>
  [
    ...log.matchAll(
      /^::(?:error|warning) title=Outage plan%3A ([\w-]+),file=\.github\/([^,]+),line=(\d+),col=(\d+)::./gm,
    ),
  ].map(([, kind, file, line, column]) => `${file}:${line}:${column} ${kind}`);

describe('a pull request that brings a bad plan', () => {
  beforeAll(() => bring(bad, 'carol', BAD));

  it('gets every gap as an annotation at its line, and fails', async () => {
    const { code, log, outputs, summary } = await onPull(bad);
    expect(notes(log)).toEqual(GAPS_OF_BAD.map(([place, kind]) => `${place} ${kind}`));
    expect(code).toBe(1);
    expect(log).toContain('::error::The outage plan has 22 errors, 13 warnings.');
    expect(log).not.toContain('Could not be asked');
    expect(outputs).toMatchObject({ result: 'gaps', errors: '22', warnings: '13', readiness: '33' });
    expect(JSON.parse(outputs['gaps']!)).toHaveLength(GAPS_OF_BAD.length);
    expect(summary.match(/^- \*\*(error|warning)\*\* /gm)).toHaveLength(GAPS_OF_BAD.length);
    expect(summary).toMatch(/\*\*Readiness: 33 %\*\*\n[^]*\| Practice \| 0 of 3 \|\n$/);
  });

  it('is only read', async () => {
    const before = bad.requests.length;
    await onPull(bad);
    expect(bad.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('is asked what it cannot tell by itself, and says where it got no answer', async () => {
    const { log } = await onPull(bad, { secrets: '', mode: 'check' });
    expect(log).toMatch(/::notice::Could not be asked[^\n]*%0ASecrets: GitHub does not let this token ask/);
    expect(notes(log)).toHaveLength(GAPS_OF_BAD.length - 1);
  });
});

describe('a pull request elsewhere', () => {
  it('of a good plan finds no gap, and everything ready', async () => {
    await bring(good, 'bob', { '.github/outage-plan/templates/board.md': '{{ text }}' });
    const { code, log, outputs } = await onPull(good, { strict: 'true' });
    expect(notes(log)).toEqual([]);
    expect([code, outputs]).toEqual([0, expect.objectContaining({ result: 'no gap', readiness: '100' })]);
  });

  it('that touches neither plan nor templates is not checked', async () => {
    await bring(good, 'bob', { 'src/checkout.ts': 'export {};' }, 'other');
    const { code, outputs } = await onPull(good);
    expect(code).toBe(0);
    expect(outputs).not.toHaveProperty('readiness');
  });

  it('is not looked into when nothing new came, or where workflows run with more rights', () => {
    const payload = { action: 'labeled' };
    expect(jobFor({ name: 'pull_request', payload }, 'auto')).not.toHaveProperty('check');
    expect(jobFor({ name: 'pull_request_target', payload: { action: 'opened' } }, 'auto')).not.toHaveProperty(
      'check',
    );
    expect(jobFor({ name: 'push', payload: {} }, 'check')).toEqual({ check: 'asked' });
  });

  it('where there is no plan says so, and fails nothing', async () => {
    const { log, code } = await runAction({
      ...{
        event: 'push',
        payload: {},
        inputs: { mode: 'check', token: good.actionsToken, plan: 'other.yml' },
      },
      env: { GITHUB_API_URL: good.url },
    });
    expect([code, log]).toEqual([
      0,
      expect.stringContaining('::notice::There is no outage plan at other.yml'),
    ]);
    expect(Object.keys(GOOD)).not.toContain('other.yml');
  });
});
