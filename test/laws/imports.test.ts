import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPackage, packageOf, sources, type Source } from './sources.ts';

const ALL = ['app', 'action', 'cli', 'scripts', 'demo', 'bench'].flatMap(sources);
const CORE = sources('app/core');

// What computes and touches nothing.
const PURE = [
  'luxon',
  'zod',
  'js-yaml',
  'liquidjs',
  /^mdast$/,
  /^mdast-util-/,
  /^micromark-extension-/,
] as const;
const DOORS = ['app/index.ts', 'app/server.ts', 'action/main.ts'];

const isPure = (name: string): boolean =>
  PURE.some((one) => (typeof one === 'string' ? one === packageOf(name) : one.test(packageOf(name))));

function breaking(files: readonly Source[], wrong: (name: string, file: Source) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((name) => wrong(name, file)).map((name) => `${file.path} imports ${name}`),
  );
}

describe('imports', () => {
  it('are found at all', () => {
    expect(CORE.flatMap(({ imports }) => imports)).toContain('luxon');
    expect(ALL.length).toBeGreaterThan(150);
  });

  it('of the core: itself, and packages that only compute', () => {
    expect(
      breaking(CORE, (name) => (isPackage(name) ? !isPure(name) : !name.startsWith('app/core/'))),
    ).toEqual([]);
  });

  it('of probot: by the App’s doors only', () => {
    const may = ['app/index.ts', 'app/server.ts'];
    // The measurements set a bare one beside ours.
    const ours = ALL.filter(({ path }) => !path.startsWith('bench/'));
    expect(breaking(ours, (name, { path }) => packageOf(name) === 'probot' && !may.includes(path))).toEqual(
      [],
    );
  });

  it('of @actions/*: by the Action only', () => {
    expect(
      breaking(ALL, (name, { path }) => name.startsWith('@actions/') && !path.startsWith('action/')),
    ).toEqual([]);
  });

  it('of doors: by nobody but the server that opens the App’s, and the demo that starts that', () => {
    const may = ['app/server.ts imports app/index.ts', 'demo/app-process.ts imports app/server.ts'];
    const wrong = (name: string, { path }: Source): boolean =>
      DOORS.includes(name) && !may.includes(`${path} imports ${name}`);
    expect(breaking(ALL, wrong)).toEqual([]);
  });

  it('of what talks to GitHub: what lies inside never of what lies outside', () => {
    const inwards = breaking(sources('app/github'), (name) =>
      /^(app\/hosting|action|app\/channels)\//.test(name),
    );
    const apart = breaking(sources('action'), (name) => name.startsWith('app/hosting/'));
    expect([...inwards, ...apart]).toEqual([]);
  });

  it('of tests and tools: by nothing that runs', () => {
    const wrong = (name: string): boolean => /^(test|scripts|demo|bench)\//.test(name);
    expect(breaking([...sources('app'), ...sources('action')], wrong)).toEqual([]);
  });
});

describe('the command line', () => {
  const NEEDED = /^(?:import|export)\s+(?!type\b)[^;]*?from '(\.[^']+)'|^import '(\.[^']+)'/gm;
  const neededBy = ({ path, text }: Source): string[] =>
    [...text.matchAll(NEEDED)].map(([, name, bare]) => join(dirname(path), name ?? bare!));
  const atStart = (path: string, seen = new Set<string>()): Set<string> => {
    const file = ALL.find((one) => one.path === path);
    if (!file || seen.has(path)) return seen;
    seen.add(path);
    for (const name of neededBy(file)) atStart(name, seen);
    return seen;
  };

  it('loads what a command does when it does it: help comes at once', () => {
    const loaded = [...atStart('cli/main.ts')];
    expect(loaded).toContain('cli/plan/check.ts');
    expect(loaded).not.toContain('cli/plan/checked.ts');
    expect(loaded.length).toBeLessThan(20);
  });
});

describe('the core', () => {
  const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
    ['async', /\basync\b/],
    ['await', /\bawait\b/],
    ['Date.now', /\bDate\s*\.\s*now\b/],
    ['new Date', /\bnew\s+Date\b/],
    ['DateTime.now', /\bDateTime\s*\.\s*(now|local)\b/],
    ['Math.random', /\bMath\s*\.\s*random\b/],
    ['process', /\bprocess\s*\./],
    ['a timer', /\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/],
    ['a Promise', /\bPromise\b/],
    [
      'a Node or DOM name',
      /(?<![.\w])(Buffer|globalThis|console|window|fetch|require|performance|crypto)\s*[.(]/,
    ],
    ['structuredClone', /\bstructuredClone\b/],
  ];
  it.each(FORBIDDEN)('does not use %s', (_, form) => {
    expect(CORE.filter(({ code }) => form.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('would be caught if it did', () => {
    const text =
      'export const soon = async () => await fetch("x") ?? process.env ?? new Date() ?? Date.now();';
    expect(FORBIDDEN.filter(([, form]) => form.test(text)).length).toBeGreaterThanOrEqual(6);
  });
});
