import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { licences } from './licences.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const REQUIRE = "import{createRequire as of}from'node:module';const require=of(import.meta.url);";
const DIST = join(ROOT, 'action', 'dist');

// Both declare no `sideEffects`, though they have none; without this the log would drag in an HTTP client.
const withoutSideEffects: Plugin = {
  name: 'without-side-effects',
  setup(build) {
    build.onResolve({ filter: /^@actions\/|^\.\/(oidc-utils|platform|utils)\.js$/ }, async (args) => {
      if (args.pluginData === 'resolved') return undefined;
      const { kind, importer, resolveDir } = args;
      const { path } = await build.resolve(args.path, { kind, importer, resolveDir, pluginData: 'resolved' });
      return { path, sideEffects: false };
    });
  },
};

/** The files of the bundle: what an ignored event needs in index.js, all else in chunks loaded on demand. */
export async function bundle(): Promise<Map<string, string>> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: 'action/main.ts' },
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    define: { ALLCLEAR_VERSION: JSON.stringify(version) },
    plugins: [withoutSideEffects],
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.slice(DIST.length + 1), text]));
  for (const [name, text] of files) {
    // The mail library is CommonJS: it asks for Node's own modules by a function that ES modules do not have.
    if (text.includes('Dynamic require of')) files.set(name, `${REQUIRE}\n${text}`);
  }
  files.set('package.json', '{ "type": "module" }\n');
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  files.set('licenses.txt', await licences(used, ROOT));
  return files;
}

/** Names of files that differ between the committed bundle and a fresh one. */
async function stale(fresh: Map<string, string>): Promise<string[]> {
  const committed = await readdir(DIST).catch(() => []);
  const names = [...new Set([...committed, ...fresh.keys()])].sort();
  const differ = await Promise.all(
    names.map(
      async (name) => (await readFile(join(DIST, name), 'utf8').catch(() => undefined)) !== fresh.get(name),
    ),
  );
  return names.filter((_, index) => differ[index]);
}

async function main(): Promise<void> {
  const fresh = await bundle();
  if (process.argv.includes('--check')) {
    const names = await stale(fresh);
    if (names.length === 0) return;
    process.stderr.write(`action/dist is stale: ${names.join(', ')}. Run npm run bundle and commit it.\n`);
    process.exitCode = 1;
    return;
  }
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  for (const [name, text] of fresh) {
    await writeFile(join(DIST, name), text);
    process.stdout.write(`action/dist/${name} ${(text.length / 1024).toFixed(1)} kB\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
