import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldersIn, sources } from './sources.ts';

const ALL = ['app', 'action', 'cli', 'scripts', 'demo', 'bench'].flatMap(sources);
const LONGEST = 150;

const config = (path: string): { compilerOptions: Record<string, unknown> } =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as never;

describe('the layout', () => {
  it('has no folder for everything and nothing', () => {
    const vague = /^(utils?|helpers?|common|services?|types?|misc|shared|lib)$/;
    const folders = ['app', 'action', 'cli', 'scripts', 'demo', 'bench', 'test'].flatMap(foldersIn);
    expect(folders.filter((path) => vague.test(path.split('/').at(-1)!))).toEqual([]);
  });

  it('has files that one can read in one go', () => {
    const long = ALL.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).filter(
      ({ lines }) => lines > LONGEST,
    );
    expect(long).toEqual([]);
  });

  it('exports by name', () => {
    expect(ALL.filter(({ code }) => /\bexport\s+default\b/.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('looks at the dry run in one place of what writes to GitHub', () => {
    const looks = /(?<![.\w])!?dryRun\b\s*(\)|&&|\|\||\?)|\.dryRun\b/;
    const found = sources('app/github').filter(({ code }) => looks.test(code));
    expect(found.map(({ path }) => path)).toEqual(['app/github/asking.ts']);
    expect(found[0]!.code.match(new RegExp(looks, 'g'))).toHaveLength(1);
  });
});

describe('the compiler', () => {
  it('is as strict as it can be, everywhere', () => {
    expect(config('tsconfig.json').compilerOptions).toMatchObject({
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
    });
  });

  it('knows no name of Node or the browser in the core', () => {
    expect(config('app/core/tsconfig.json').compilerOptions).toEqual({ types: [], lib: ['es2023'] });
  });
});
