import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE, timeProcess } from './action-process.ts';
import { median } from './figures.ts';
import { REPOSITORY, stage } from './stage.ts';

const EMPTY = fileURLToPath(new URL('empty.mjs', import.meta.url));

/** Milliseconds of whole processes, in the middle of several runs taken turn by turn. */
export interface Ignored {
  readonly action: number;
  /** An empty script that imports `@actions/core` and `@actions/github`. */
  readonly empty: number;
  /** The same script, bundled and minified. */
  readonly bundled: number;
  readonly requests: number;
}

/** The Action on a comment that concerns nobody, beside scripts that do nothing at all. */
export async function ignored(node: string, runs: number): Promise<Ignored> {
  const github = await stage();
  const folder = mkdtempSync(join(tmpdir(), 'allclear-bench-'));
  try {
    const outfile = join(folder, 'empty.mjs');
    // Some of what they bring along is CommonJS, which in an ES module wants a `require` of its own.
    const banner = {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    };
    await build({
      ...{ entryPoints: [EMPTY], outfile, bundle: true, minify: true, banner },
      ...{ platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    });
    const number = await github.as('alice').openIssue(REPOSITORY, { title: 'A button is grey' });
    await github.as('alice').comment(REPOSITORY, number, 'Same here.');
    const { event, payload } = github.deliveries.all.at(-1)!;
    const scripts = { action: BUNDLE, empty: EMPTY, bundled: outfile };
    const times: Record<keyof typeof scripts, number[]> = { action: [], empty: [], bundled: [] };
    for (let run = -1; run < runs; run++)
      for (const name of ['action', 'empty', 'bundled'] as const) {
        const took = await timeProcess(node, scripts[name], { name: event, payload }, github);
        if (run >= 0) times[name].push(took);
      }
    return {
      action: median(times.action),
      empty: median(times.empty),
      bundled: median(times.bundled),
      requests: github.requests.length,
    };
  } finally {
    rmSync(folder, { recursive: true });
    await github.close();
  }
}
