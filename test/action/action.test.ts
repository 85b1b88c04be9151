import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGitHub, startGitHub } from '../github/start.ts';
import { runAction } from './process.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLAN = 'version: 1\nlabel: outage\nseveritys:\n  sev1: { means: All is lost }\n';
let github: LocalGitHub;

beforeAll(async () => {
  github = await startGitHub({
    repositories: {
      'acme/shop': { private: true, labels: ['outage'] },
      'acme/planned': { files: { '.github/outage-plan.yml': PLAN } },
    },
    people: { alice: 'write' },
  });
  return () => github.close();
});
afterEach(() => github.faults.clear());

/** Runs the Action on what GitHub delivered last. */
const onLast = (event: string, inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
  run(event, github.deliveries.all.findLast((it) => it.event === event)?.payload, inputs, env);
const run = (
  event: string,
  payload: unknown,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
) => {
  github.requests.length = 0;
  return runAction({
    event,
    payload,
    inputs: { token: github.actionsToken, ...inputs },
    env: { GITHUB_API_URL: github.url, ...env },
  });
};
const asked = () => github.requests.map(({ method, path }) => `${method} ${path}`);
const writes = () => github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
const open = (title: string, labels: string[] = ['outage'], repo = 'acme/shop') =>
  github.as('alice').openIssue(repo, { title, labels });

describe('the bundle', () => {
  it('is fresh', async () => {
    const args = ['--import', 'tsx', 'scripts/bundle.ts', '--check'];
    await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  });

  it('does nothing on an event that concerns no room, and asks GitHub nothing', async () => {
    const number = await open('A question', []);
    await github.as('alice').comment('acme/shop', number, 'Does anybody know?');
    const result = await onLast('issue_comment');
    expect(result).toMatchObject({ code: 0, outputs: { result: 'ignored' }, summary: '' });
    expect(result.log).toMatch(/^Nothing to do: [^\n]+\n$/);
    expect(asked()).toEqual([]);
  });

  it('makes a room of a labelled issue, and tells of it', async () => {
    const number = await open('Checkout is down');
    const result = await onLast('issues');
    expect(result.log).not.toContain('::error');
    expect(result).toMatchObject({
      code: 0,
      outputs: { room: `acme/shop#${number}`, result: 'written', rooms: '1' },
    });
    expect(result.summary).toContain(
      `[acme/shop&#35;${number}](https://github.com/acme/shop/issues/${number})`,
    );
    const { comments } = await github.look('acme/shop', number);
    expect(comments.map(({ user }) => user.login)).toEqual(['github-actions[bot]']);
    expect(asked()).toContain('POST /graphql');
    // Run again, nothing is left to do.
    expect((await onLast('issues')).outputs).toMatchObject({ result: 'quiet' });
    expect(writes()).toEqual([]);
  });

  it('answers a command', async () => {
    const number = await open('Mail is late');
    await onLast('issues');
    await github.as('alice').comment('acme/shop', number, '/role lead');
    const result = await onLast('issue_comment');
    expect(result).toMatchObject({ code: 0, outputs: { result: 'written' } });
    expect(JSON.parse(result.outputs['answers'] ?? '')).toMatchObject([
      { room: `acme/shop#${number}`, by: 'alice' },
    ]);
    expect(result.summary).toContain('- alice, ');
  });

  it('sweeps on a schedule and by hand', async () => {
    const number = await open('Unseen');
    const swept = await run('schedule', { schedule: '17 * * * *' });
    expect(swept.log).not.toContain('::error');
    expect(swept).toMatchObject({ code: 0, outputs: { result: 'written' } });
    expect((await github.look('acme/shop', number)).comments).toHaveLength(1);
    expect(await run('workflow_dispatch', { inputs: {} })).toMatchObject({ code: 0 });
  });

  it('asks for nothing that the event tells, and for the rest of a sweep at once', async () => {
    const repository = { full_name: 'acme/shop', private: true, default_branch: 'main' };
    github.latency = 30;
    await run('schedule', { schedule: '17 * * * *', repository });
    github.latency = 0;
    const first = asked().slice(0, 4);
    expect(asked()).not.toContain('GET /repos/acme/shop');
    expect(first.sort()).toEqual([
      'GET /repos/acme/shop/contents/.github%2Foutage-plan.yml',
      'GET /repos/acme/shop/issues/comments',
      'GET /repos/acme/shop/issues/events',
      'POST /graphql',
    ]);
  });

  it('writes nothing in a dry run', async () => {
    const number = await open('Only a test');
    const result = await onLast('issues', { 'dry-run': 'true' });
    expect(result.code).toBe(0);
    expect(result.summary).toContain('dry run, nothing was written');
    expect(writes()).toEqual([]);
    expect((await github.look('acme/shop', number)).comments).toEqual([]);
  });

  it('marks what is wrong with the plan at its line', async () => {
    await open('Planned', ['outage'], 'acme/planned');
    const result = await onLast('issues', {}, { GITHUB_REPOSITORY: 'acme/planned' });
    expect(result.log).toMatch(
      /::warning title=Outage plan,file=\.github\/outage-plan\.yml,line=3,col=\d+::/,
    );
    expect(result.summary).toContain('- Line 3, column ');
  });

  it('masks the token, and fails only where the pass failed', async () => {
    await open('Forbidden');
    github.faults.add({ method: 'GET', path: /\/issues\/\d+$/, answer: 401, times: 9 });
    const result = await onLast('issues');
    expect(result.code).toBe(1);
    expect(result.log).toContain(`::add-mask::${github.actionsToken}`);
    expect(result.log).toMatch(/::error::[^\n]*401|does not accept the token/);
    expect(result.log).not.toMatch(/\n\s+at /);
  });

  it('says which input is wrong', async () => {
    const result = await run('issues', {}, { mode: 'swep' });
    expect(result.code).toBe(1);
    expect(result.log).toBe(
      '::error::mode is "swep"; give one of auto, sweep, watch, check, kit, report, review.\n',
    );
  });
});
