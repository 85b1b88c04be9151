import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where headless Chromium is; undefined where there is none: `.ci/run` installs it, other machines skip those tests aloud. */
export const chromium = (): string | undefined =>
  [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

// Without these it looks up hosts of its maker's, which no test may need.
export const QUIET = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--host-resolver-rules=MAP * ~NOTFOUND', '--allow-file-access-from-files'],
];

/** The document that a page has become once its scripts have run, without any network. */
export async function opened(html: string, more: readonly string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    const { stdout } = await promisify(execFile)(
      chromium()!,
      [
        ...[...QUIET, ...more, `--user-data-dir=${join(folder, 'profile')}`],
        ...['--virtual-time-budget=30000', '--dump-dom', pathToFileURL(file).href],
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
