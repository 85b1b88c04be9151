import { describe, expect, it } from 'vitest';
import { pullOf, type RawBeside, type RawPull } from '../../../app/core/wire/pull.ts';

const repo = { id: 7, full_name: 'acme/shop', private: true };
const raw: RawPull = {
  id: 2_001,
  number: 45,
  title: 'Raise the timeout',
  body: null,
  user: { id: 2, login: 'bob', type: 'User' },
  state: 'open',
  draft: false,
  html_url: 'https://github.com/acme/shop/pull/45',
  updated_at: '2026-11-22T09:50:00Z',
  head: { sha: 'abc', repo: { id: 7 } },
  base: { repo },
};
const nothing: RawBeside = { reviews: undefined, runs: undefined, statuses: undefined };
const shown = (more: Partial<RawPull>, beside: Partial<RawBeside> = {}) =>
  pullOf({ ...raw, ...more }, { ...nothing, ...beside });
const run = (status: string, conclusion: string | null = null) => ({
  status,
  conclusion,
  started_at: '2026-11-22T09:51:00Z',
});
const review = (id: number, state: string, who: number) => ({
  id,
  state,
  user: { id: who, login: `u${who}` },
});

describe('a pull request', () => {
  it.each([
    [{}, 'open'],
    [{ draft: true }, 'draft'],
    [{ state: 'closed', closed_at: '2026-11-22T10:00:00Z' }, 'closed'],
    [{ state: 'closed', merged_at: '2026-11-22T10:00:00Z', merge_commit_sha: 'def' }, 'merged'],
  ])('%j is %s', (more, state) => {
    expect(shown(more).state).toBe(state);
  });

  it('has the commit that it was merged as, and no other: before that GitHub only tries', () => {
    expect(shown({ merge_commit_sha: 'try' }).commit).toBeNull();
    const queued = { state: 'closed', merged_at: '2026-11-22T10:00:00Z', merge_commit_sha: 'def' };
    const bot = { id: 9, login: 'github-merge-queue[bot]', type: 'Bot' };
    expect(shown({ ...queued, merged_by: bot })).toMatchObject({ commit: 'def', mergedBy: { bot: true } });
  });

  it('comes from elsewhere where its head is a fork’s, or one that was deleted', () => {
    expect(shown({}).ownBranch).toBe(true);
    expect(shown({ head: { sha: 'abc', repo: { id: 8 } } }).ownBranch).toBe(false);
    expect(shown({ head: { sha: 'abc', repo: null } }).ownBranch).toBe(false);
  });
});

describe('its checks', () => {
  it.each([
    [[], [], 'none'],
    [[run('completed', 'success'), run('completed', 'skipped')], [], 'passing'],
    [[run('completed', 'success'), run('in_progress')], [], 'pending'],
    [[run('in_progress'), run('completed', 'timed_out')], [], 'failing'],
    [[run('completed', 'success')], [{ state: 'error', updated_at: '2026-11-22T09:52:00Z' }], 'failing'],
    [[], [{ state: 'pending', updated_at: '2026-11-22T09:52:00Z' }], 'pending'],
  ])('%#', (runs, statuses, checks) => {
    expect(shown({}, { runs, statuses }).checks).toBe(checks);
  });

  it('are not known where GitHub shows neither', () => {
    expect(shown({}).checks).toBeNull();
  });
});

describe('its reviews', () => {
  it.each([
    [[], 'none'],
    [[review(1, 'APPROVED', 3)], 'approved'],
    [[review(1, 'CHANGES_REQUESTED', 3), review(2, 'APPROVED', 4)], 'changes requested'],
    [[review(1, 'CHANGES_REQUESTED', 3), review(2, 'COMMENTED', 3), review(3, 'APPROVED', 3)], 'approved'],
    [[review(1, 'APPROVED', 3), review(1, 'DISMISSED', 3)], 'none'],
  ])('%#', (reviews, verdict) => {
    expect(shown({}, { reviews }).review).toBe(verdict);
  });
});
