import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { REPOSITORY, shop, shows } from '../room/room.ts';
import { runAction, type RunOptions } from './process.ts';

const FILE = 'allclear-watch.yml';
const WORKFLOW = 'on: { workflow_dispatch: { inputs: { mode: {} } } }';
const repository = { full_name: REPOSITORY, private: true, default_branch: 'main' };
let github: LocalGitHub;
beforeEach(async () => void (github = await shop({}, { [`.github/workflows/${FILE}`]: WORKFLOW })));
afterEach(() => github.close());

const act = (more: Partial<RunOptions>) =>
  runAction({
    event: 'workflow_dispatch',
    payload: { repository },
    ...more,
    inputs: { token: github.actionsToken, ...more.inputs },
    env: { GITHUB_API_URL: github.url, ...more.env },
  });
/** The run that GitHub's last delivery starts. */
const onLast = (event: string, inputs: Record<string, string> = { watch: FILE }) =>
  act({ event, payload: github.deliveries.all.findLast((it) => it.event === event)?.payload, inputs });
const open = (body: string) =>
  github.as('alice').openIssue(REPOSITORY, { title: 'Checkout is down', body, labels: ['outage'] });
const toActions = () => github.requests.filter(({ path }) => path.includes('/actions/workflows/'));
const until = async (happened: () => boolean): Promise<void> => {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('the watch', () => {
  it('is started by the run in which an incident becomes severe, once until it begins', async () => {
    const number = await open('/sev 1');
    const { log, summary } = await onLast('issues');
    expect(github.workflowRuns).toMatchObject([{ file: FILE, ref: 'main', inputs: { mode: 'watch' } }]);
    expect(log).toContain('allclear-watch.yml was started to watch it');
    expect(summary).toContain('was started to watch it');
    await github.as('alice').comment(REPOSITORY, number, '/impact nobody can pay');
    expect((await onLast('issue_comment')).log).not.toContain('watch');
    expect(github.workflowRuns).toHaveLength(1);
    // One that runs may be about to end, so another one waits behind it.
    github.workflowRuns[0]!.status = 'in_progress';
    await act({
      event: 'schedule',
      payload: { schedule: '17 * * * *', repository },
      inputs: { watch: FILE },
    });
    expect(github.workflowRuns).toHaveLength(2);
  });

  it('is nothing to ask for where an incident is minor, nothing was written, or nobody set it up', async () => {
    const number = await open('/sev 3');
    await onLast('issues');
    await github.as('alice').comment(REPOSITORY, number, '/sev 1');
    await onLast('issue_comment', {});
    await github.as('alice').comment(REPOSITORY, number, 'Looking');
    await onLast('issue_comment');
    expect(toActions()).toEqual([]);
  });

  it.each([
    ['may not be started', 403, 'needs the permission actions: write'],
    ['is not there', 404, 'there is no .github/workflows/allclear-watch.yml on main'],
  ])('that %s is told of, and the room works', async (_, answer, why) => {
    github.faults.add({ path: /\/actions\//, answer, times: 9 });
    await open('/sev 1');
    const { code, log, summary, outputs } = await onLast('issues');
    expect({ code, result: outputs['result'] }).toEqual({ code: 0, result: 'written' });
    expect(log).toContain(why);
    expect(summary).toContain('the watch cannot be started');
  });

  it('starts nothing in a dry run', async () => {
    await open('/sev 1');
    await onLast('issues');
    github.workflowRuns.length = 0;
    await act({ event: 'schedule', payload: { repository }, inputs: { watch: FILE, 'dry-run': 'true' } });
    expect(github.workflowRuns).toEqual([]);
  });
});

describe('mode watch', () => {
  /** A room in which something falls due three seconds from now. */
  const soon = async (): Promise<number> => {
    const number = await open('/role lead');
    await onLast('issues', {});
    // However slow the machine is, those three seconds begin with the first answer.
    github.clock.speed = 0;
    github.clock.advance(10 * 60_000 - 3_000);
    github.requests.length = 0;
    return number;
  };

  it('stays until the incident is over', async () => {
    const number = await soon();
    const { code, log, summary, outputs } = await act({
      inputs: { mode: 'watch' },
      async meanwhile(log) {
        await until(() => log().includes('is watched'));
        await github.as('alice').comment(REPOSITORY, number, '/resolve it was the disk');
      },
    });
    expect(log).not.toContain('::error');
    expect({ code, result: outputs['result'] }).toEqual({ code: 0, result: 'written' });
    expect(log).toContain('Nothing is left to watch.');
    expect(summary).toContain('Nothing is left to watch');
    expect((await shows(github, number)).state).toBe('closed');
    expect(github.requests.filter(({ path }) => path === `/repos/${REPOSITORY}/issues`)).toHaveLength(2);
    expect(github.workflowRuns).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends in good order at %s', async (signal) => {
    await soon();
    const { code, log } = await act({
      inputs: { mode: 'watch' },
      async meanwhile(log, kill) {
        await until(() => log().includes('is watched'));
        kill(signal);
      },
    });
    expect(code).toBe(0);
    expect(log).toContain('Stopped from outside.');
    expect(github.workflowRuns).toEqual([]);
  });
});
