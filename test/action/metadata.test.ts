import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { inputsFrom } from '../../action/inputs.ts';
import { checkOutputs, outputs } from '../../action/outputs.ts';

const read = (path: string): any => load(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

describe('action.yml', () => {
  const action = read('action.yml');

  it('is what GitHub’s syntax for JavaScript actions asks for', () => {
    expect(action).toMatchObject({
      name: expect.any(String),
      description: expect.any(String),
      runs: { using: 'node24', main: 'action/dist/index.js' },
    });
    expect(action.description.length).toBeLessThan(125);
    for (const part of [...Object.values<any>(action.inputs), ...Object.values<any>(action.outputs)]) {
      expect(part.description).toMatch(/\S/);
    }
    for (const { default: value } of Object.values<any>(action.inputs)) expect(typeof value).toBe('string');
  });

  it('has the inputs that are read, and no other', () => {
    const asked: string[] = [];
    inputsFrom((name) => (asked.push(name), ''));
    expect(Object.keys(action.inputs).sort()).toEqual([...new Set(asked)].sort());
  });

  it('has the outputs that are set, and no other', () => {
    const room = Object.keys(outputs({ looked: [], rooms: undefined, requests: 0 }));
    const none = { percent: 0, parts: [] };
    const check = checkOutputs({ file: '', at: 0, gaps: [], unasked: [], readiness: none });
    const set = [...new Set([...room, ...Object.keys(check)])];
    expect(Object.keys(action.outputs).sort()).toEqual(set.sort());
  });
});

describe('the inputs', () => {
  const inputs = (given: Record<string, string>) =>
    inputsFrom((name) => ({ token: 't', ...given })[name] ?? '');

  it('have sensible values when nothing is given', () => {
    expect(inputs({})).toEqual({
      token: 't',
      plan: undefined,
      dryRun: false,
      mode: 'auto',
      sealKey: undefined,
      summary: true,
      strict: false,
      watch: undefined,
      watchToken: 't',
      secrets: '',
    });
  });

  it('say all that is wrong with them', () => {
    expect(inputs({ token: '', mode: 'swep', 'dry-run': 'maybe', summary: 'no', watch: 'true' })).toEqual({
      problems: [
        'token is empty; leave it out to use the workflow’s own.',
        'mode is "swep"; give one of auto, sweep, watch, check, kit, report, review.',
        'watch is "true"; give the file name of a workflow, such as allclear-watch.yml.',
        'dry-run is "maybe"; give true or false.',
        'summary is "no"; give true or false.',
      ],
    });
  });
});

describe('app.yml', () => {
  const manifest = read('app.yml');

  it('asks for no more than rooms and the pull requests of their changes need', () => {
    expect(manifest.default_permissions).toEqual({
      ...{ metadata: 'read', issues: 'write', contents: 'read' },
      ...{ pull_requests: 'write', checks: 'read', statuses: 'read' },
    });
    expect(manifest.default_events).toEqual([
      ...['issues', 'issue_comment', 'push'],
      ...['pull_request', 'pull_request_review', 'check_suite', 'status'],
    ]);
  });

  it('names where webhooks go, path and all', () => {
    expect(new URL(manifest.hook_attributes.url).pathname).toBe('/api/github/webhooks');
    expect(manifest.url).toMatch(/^https:/);
  });
});

describe('the issue form', () => {
  const form = read('templates/issue-form/outage.yml');

  it('keeps to GitHub’s syntax', () => {
    expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name']);
    expect(form.name.length).toBeLessThan(50);
    const ids = form.body.flatMap(({ id }: { id?: string }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
    for (const { type, attributes, validations, ...rest } of form.body) {
      const allowed: Record<string, string[]> = {
        markdown: ['value'],
        dropdown: ['label', 'description', 'options', 'multiple', 'default'],
        textarea: ['label', 'description', 'placeholder', 'value', 'render'],
      };
      expect(Object.keys(rest).filter((key) => key !== 'id')).toEqual([]);
      expect(allowed[type]).toEqual(expect.arrayContaining(Object.keys(attributes)));
      expect(attributes[type === 'markdown' ? 'value' : 'label']).toMatch(/\S/);
      if (type !== 'markdown') expect(validations).toEqual({ required: false });
    }
  });

  it('has the label that makes a room', () => expect(form.labels).toEqual(['outage']));

  it('answers with commands', () => {
    const { attributes } = form.body.find(({ id }: { id?: string }) => id === 'severity');
    expect(attributes.options).toHaveLength(3);
    attributes.options.forEach((option: string, n: number) => expect(option).toMatch(`/sev ${n + 1} `));
    expect(new Set(attributes.options).size).toBe(3);
  });
});
