import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { checked, gaps } from './around.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../templates/workflows/${name}`, import.meta.url), 'utf8');
const OURS = ['allclear.yml', 'allclear-watch.yml', 'allclear-check.yml'];
/** Our workflows as they are copied, one of them changed. */
const with_ = (
  change: (text: string) => string = (text) => text,
  name = 'allclear.yml',
  more: Record<string, string> = {},
) => {
  const files = {
    ...Object.fromEntries(OURS.map((one) => [one, one === name ? change(read(one)) : read(one)])),
    ...more,
  };
  return {
    workflows: Object.entries(files).map(([path, text]) => ({ path: `.github/workflows/${path}`, text })),
  };
};
const kinds = (plan: string, given: ReturnType<typeof with_>): string[] =>
  checked(plan, given).gaps.map(({ kind }) => kind);

describe('workflows', () => {
  it('as they are copied have no gap', () => {
    expect(gaps('', with_())).toEqual([]);
    expect(checked('', with_()).readiness.percent).toBe(100);
  });

  it.each<[string, (text: string) => string, string[]]>([
    ['without a schedule', (text) => text.replace(/ {2}schedule:[^]*?cron.*\n/, ''), ['event-missing']],
    [
      'with a slip in an event',
      (text) => text.replace('issue_comment:', 'issue_comments:'),
      ['event-missing'],
    ],
    [
      'for some kinds of comments',
      (text) => text.replace('[created, deleted]', '[deleted]'),
      ['event-missing'],
    ],
    [
      'without pull requests',
      (text) => text.replace(/ {2}pull_request_target:\n.*\n/, ''),
      ['pull-requests-unseen'],
    ],
    ['with another label', (text) => text.replaceAll("'outage'", "'incident'"), ['event-filtered']],
    ['that only reads', (text) => text.replace('issues: write', 'issues: read'), ['permission-missing']],
    [
      'that reads all',
      (text) => text.replace(/\npermissions:\n(?: {2}.*\n)+/, '\npermissions: read-all\n'),
      ['permission-missing', 'permission-missing'],
    ],
    [
      'that may write all',
      (text) => text.replace(/\npermissions:\n(?: {2}.*\n)+/, '\npermissions: write-all\n'),
      [],
    ],
    [
      'that says nothing of rights',
      (text) => text.replace(/\npermissions:\n(?: {2}.*\n)+/, '\n'),
      ['permissions-unsaid'],
    ],
    [
      'that starts nobody',
      (text) => text.replace('watch: allclear-watch.yml', 'watch: watch.yml'),
      ['watch-missing'],
    ],
    [
      'that starts nobody and may not',
      (text) => text.replace('          watch: allclear-watch.yml\n', '').replace('  actions: write\n', ''),
      [],
    ],
    [
      'pinned, of a fork',
      (text) => text.replace('allclear/allclear@v1', `acme/allclear@${'0'.repeat(40)}`),
      [],
    ],
  ])('%s', (_, change, found) => {
    expect(change(read('allclear.yml'))).not.toBe(read('allclear.yml'));
    expect(kinds('', with_(change))).toEqual(found);
  });

  it('are given the secrets of the plan, by name or all', () => {
    const plan = 'channels: { pager: { webhook: ALLCLEAR_PAGER } }';
    const secrets = ['ALLCLEAR_PAGER'];
    const give =
      (text: string) =>
      (one: string): string =>
        one.replace(/( +)with:\n/, `$1with:\n$1  secrets: ${text}\n`);
    const both = (text: string) => ({ ...with_(give(text)), secrets });
    const told = (text: string) =>
      checked(plan, both(text)).gaps.map(({ file, kind }) => `${file.split('/').at(-1)} ${kind}`);
    expect(told('X')).toEqual(['allclear-watch.yml secret-not-passed', 'allclear.yml secret-not-passed']);
    expect(told('ALLCLEAR_PAGER=${{ secrets.ALLCLEAR_PAGER }}')).toEqual([
      'allclear-watch.yml secret-not-passed',
    ]);
    expect(told('${{ toJSON(secrets) }}')).toEqual(['allclear-watch.yml secret-not-passed']);
  });

  it('need more for a freeze', () => {
    expect(kinds('changes: { freeze-at: [sev3] }', with_())).toEqual([
      'permission-missing',
      'permission-missing',
    ]);
  });

  it.each([
    ['gh issue create --label outage', 'github.token', ['event-never-arrives']],
    ['gh issue create --label outage', 'secrets.GITHUB_TOKEN', ['event-never-arrives']],
    ['gh issue create --label outage', 'secrets.MONITOR_TOKEN', []],
    ['gh issue create --label question', 'github.token', []],
    ['echo outage', 'github.token', []],
  ])('count on no event that GitHub never sends: %s, with %s', (run, token, found) => {
    const monitor = `on: push\njobs: { a: { steps: [{ run: '${run}', env: { GH_TOKEN: '\${{ ${token} }}' } }] } }\n`;
    expect(kinds('', with_(undefined, undefined, { 'monitor.yml': monitor }))).toEqual(found);
  });

  it('of others, or none, or what cannot be read, are no gap: the App may be there', () => {
    const workflows = [': [', '- a', 'on: push\njobs: { a: { steps: [{ uses: actions/checkout@v5 }] } }'].map(
      (text, n) => ({
        path: `.github/workflows/${n}.yml`,
        text,
      }),
    );
    expect(gaps('', { workflows })).toEqual([]);
  });
});
