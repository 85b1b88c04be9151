import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../plan/folder.ts';
import { allclear } from './allclear.ts';

const PLAN = '.github/outage-plan.yml';
const FILES = [
  PLAN,
  '.github/ISSUE_TEMPLATE/outage.yml',
  ...['allclear.yml', 'allclear-watch.yml', 'allclear-check.yml'].map((name) => `.github/workflows/${name}`),
];
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const gapsIn = async (root: string): Promise<string[]> => {
  const { out } = await allclear(['plan', 'check', '--offline', '-f', 'json'], {}, root);
  return (JSON.parse(out) as { gaps: { kind: string }[] }).gaps.map(({ kind }) => kind);
};

describe('allclear init', () => {
  it('writes all that a team begins with, in which only what people must do is missing', async () => {
    const root = folderWith({});
    const { code, out, err } = await allclear(['init'], { GITHUB_REPOSITORY: 'acme/outages' }, root);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      `Written:\n${FILES.map((path) => `  ${path}`).join('\n')}\n\nNext:\n  1. Say who is on call`,
    );
    expect(FILES.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(read(root, PLAN)).toContain('\norganization: acme\n');
    expect(await gapsIn(root)).toEqual(['drill-overdue', ...Array(3).fill('role-without-anyone')]);
  });

  it('asks, says what does not fit, and writes the answers', async () => {
    const root = folderWith({});
    const typed = [
      'Acme',
      'Europe/Berlni',
      'Europe/Berlin',
      'incident',
      '@alice bob',
      'c@rol',
      'carol, alice',
      'bob alice',
    ];
    const { code, out } = await allclear(['init', '--ask', '--templates'], {}, root, typed.join('\n') + '\n');
    expect(code).toBe(0);
    expect(out).toContain('Did you mean Europe/Berlin?');
    expect(out).toContain('"c@rol" does not fit: this takes the login of a GitHub account');
    expect(read(root, PLAN)).toMatch(/organization: Acme\ntimezone: Europe\/Berlin .*\nlabel: incident\n/);
    expect(readdirSync(join(root, '.github/outage-plan/templates'))).toContain('public.md');
    expect(readdirSync(join(root, '.github/outage-plan/drills'))).toEqual(['vendor-outage.yml']);
    // Conditions of the workflows that wait for another label would be gaps.
    expect(await gapsIn(root)).toEqual(['drill-overdue']);
  });

  it('writes over nothing, names what it left alone, and does so by force', async () => {
    const root = folderWith({ [PLAN]: 'label: mine\n' });
    const { code, out } = await allclear(['init', root]);
    expect([code, read(root, PLAN)]).toEqual([0, 'label: mine\n']);
    expect(out).toContain(`(--force writes over it):\n  ${PLAN}\n\nNext:`);
    const again = await allclear(['init', root, '--yes', '--force']);
    expect(again.out).not.toContain('Left alone');
    expect(read(root, PLAN)).toContain('version: 1');
  });

  it('says what stands in its way', async () => {
    expect(await allclear(['init', '/nowhere/at/all'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no folder'),
    });
    const root = folderWith({});
    writeFileSync(join(root, '.github'), 'a file');
    const { code, err } = await allclear(['init', root]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/Cannot write \.github\/outage-plan\.yml \(E\w+\)/),
    ]);
  });
});

describe('allclear --help', () => {
  it('shows what there is in groups, with examples that are commands of ours; so does nothing at all', async () => {
    const [help, nothing] = await Promise.all([allclear(['--help']), allclear([])]);
    expect(help).toEqual(nothing);
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toMatch(
      /To begin:\n {2}init \[folder\][^]*The plan:\n {2}plan check[^]*Records:\n {2}export <issue>/,
    );
    const shown = [...help.out.matchAll(/^ {2}\$ allclear (\w+)/gm)].map(([, word]) => word);
    expect(new Set(shown)).toEqual(new Set(['init', 'plan', 'kit', 'export', 'import', 'report']));
  });
});
