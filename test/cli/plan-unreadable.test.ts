import { describe, expect, it } from 'vitest';
import { folderWith } from '../plan/folder.ts';
import { allclear } from './allclear.ts';

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  .concat([...'bcdefgh'].map((name, n) => `${name}: &${name} [${`*${'abcdefg'[n]}, `.repeat(10)}x]`))
  .join('\n');

describe('a file that is no plan', () => {
  it.each([
    ['larger than a megabyte', `version: 1\n${'# much too long\n'.repeat(70_000)}`, 1, 'larger than 1 MB'],
    ['a bomb of aliases', bomb, 5, 'more than 20000 values, aliases unfolded'],
    ['no UTF-8', 'v\0e\0r\0s\0i\0o\0n\0', 1, 'Save it as UTF-8'],
    ['indented by tabs', 'roles:\n\tlead: { on-call: [alice] }\n', 2, 'A tab stands in the indentation'],
  ])('is told in one sentence with its place: %s', async (_, text, line, says) => {
    const root = folderWith({ 'plan.yml': text });
    const { code, out, err } = await allclear(
      ['plan', 'check', 'plan.yml', '--offline', '-f', 'json'],
      {},
      root,
    );
    const { gaps, readiness } = JSON.parse(out);
    expect([code, err]).toEqual([1, '']);
    expect(gaps).toMatchObject([{ kind: 'unreadable', file: 'plan.yml', line, column: expect.any(Number) }]);
    expect(gaps[0].message).toContain(says);
    expect(readiness).toEqual({ percent: 0, parts: [{ part: 'file', ready: 0, of: 1 }] });
  });

  it('is read but for what is set twice, with the place of the second', async () => {
    const root = folderWith({ 'plan.yml': 'label: outage\nlabel: incident\n' });
    const { code, out } = await allclear(['plan', 'check', 'plan.yml', '--offline'], {}, root);
    expect(code).toBe(1);
    expect(out).toMatch(/\nplan\.yml:2:1 error set-twice\n {2}label: "label" is set twice/);
  });
});

describe('allclear plan check', () => {
  it.each([
    [['plan', 'check', 'nowhere.yml'], 'There is no file nowhere.yml'],
    [['plan', 'check', '.'], 'Cannot read (EISDIR) .'],
    [['plan', 'check', '--format', 'xml'], 'Allowed choices are text, json'],
    [['plan', 'check', 'plan.yml', '-r', 'nonsense'], '"nonsense" is no repository; write acme/outages'],
  ])('ends with 2 where it was typed wrong: %j', async (words, says) => {
    const root = folderWith({ 'plan.yml': 'version: 1\n' });
    const { code, out, err } = await allclear(words, { GITHUB_TOKEN: 'x' }, root);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(says)]);
  });

  it('tells of what time has worn out, and fails for it only where it is strict', async () => {
    const plan = 'review: { last: 2020-01-01 }\nroles: { lead: { on-call: [alice, bob] } }\n';
    const root = folderWith({ 'plan.yml': `${plan}severities: { sev3: {} }\n` });
    const [lenient, strict] = await Promise.all(
      [[], ['--strict']].map((more) =>
        allclear(['plan', 'check', 'plan.yml', '--offline', ...more], {}, root),
      ),
    );
    expect([lenient!.code, lenient!.out]).toEqual([0, expect.stringContaining('plan.yml: 2 warnings')]);
    expect(strict!.code).toBe(1);
  });
});
