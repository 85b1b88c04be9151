import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { wanted } from '../../../app/core/wire/delivery.ts';
import { headIn, headsOf } from '../../../app/core/wire/head.ts';

const repository = { name: 'shop', full_name: 'acme/shop', private: true, default_branch: 'main' };
const pull = { number: 45, state: 'open', head: { sha: 'abc' }, base: { repo: repository } };
const group = { head_sha: 'def', head_ref: 'refs/heads/gh-readonly-queue/main/pr-45-0123456789abcdef' };
const head = { repository: 'acme/shop', private: true, number: 45, sha: 'abc' };

test('a pull request that got a commit has a head, whatever the event is called', () => {
  for (const action of ['opened', 'synchronize', 'reopened', 'ready_for_review'])
    expect(headIn('pull_request', { action, repository, pull_request: pull })?.head).toEqual(head);
  const target = { action: 'opened', repository, pull_request: pull };
  expect(headIn('pull_request_target', target)?.head).toEqual(head);
});

test('labelled, closed or not ours to know, it has none', () => {
  expect(headIn('pull_request', { action: 'labeled', repository, pull_request: pull })).toBeUndefined();
  const closed = { action: 'synchronize', repository, pull_request: { ...pull, state: 'closed' } };
  expect(headIn('pull_request', closed)).toBeUndefined();
  expect(headIn('pull_request', { action: 'opened' })).toBeUndefined();
  expect(headIn('issues', { action: 'opened', repository })).toBeUndefined();
});

test('a merge queue tries a commit of its own for a pull request', () => {
  const payload = { action: 'checks_requested', repository, merge_group: group };
  expect(headIn('merge_group', payload)?.head).toEqual({ ...head, sha: 'def', queued: true });
  expect(wanted('merge_group', payload, () => undefined)).toMatchObject({ head: { head: { sha: 'def' } } });
  expect(headIn('merge_group', { ...payload, action: 'destroyed' })).toBeUndefined();
  const odd = { ...payload, merge_group: { ...group, head_ref: 'refs/heads/x' } };
  expect(headIn('merge_group', odd)?.head.number).toBeNull();
});

test('GitHub’s own examples of both events are understood', () => {
  const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as {
    name: string;
    examples: { action?: string }[];
  }[];
  const of = (name: string, action: string) =>
    examples.find((one) => one.name === name)!.examples.filter((one) => one.action === action);
  for (const payload of of('pull_request', 'opened'))
    expect(headIn('pull_request', payload)?.head.sha).toMatch(/^[0-9a-f]{40}$/);
  expect(of('pull_request', 'opened').length).toBeGreaterThan(0);
});

test('a list tells each head, by the repository’s present name', () => {
  expect(headsOf([pull, { ...pull, base: {} }], 'acme/old')).toEqual([
    head,
    { ...head, repository: 'acme/old', private: false },
  ]);
});
