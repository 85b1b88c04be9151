import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUNDLE = fileURLToPath(new URL('../../action/dist/index.js', import.meta.url));

export interface RunOptions {
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Record<string, string>;
  readonly env?: Record<string, string>;
  /** Goes on while it runs, with what it said so far and the means to send it a signal. */
  readonly meanwhile?: (log: () => string, kill: (signal: NodeJS.Signals) => void) => Promise<unknown>;
}

export interface RunResult {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Record<string, string>;
  readonly summary: string;
}

/** Runs the bundle as a runner does: event, inputs and files for its answers in the environment. */
export async function runAction({
  event,
  payload,
  inputs = {},
  env = {},
  meanwhile,
}: RunOptions): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), 'allclear-action-'));
  const file = (name: string, text = ''): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const files = {
    output: file('output'),
    summary: file('summary'),
    event: file('event', JSON.stringify(payload)),
  };
  try {
    const child = spawn(process.env['NODE24'] || process.execPath, [BUNDLE], {
      env: {
        PATH: process.env['PATH'] ?? '',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: files.event,
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_REPOSITORY: 'acme/shop',
        ...Object.fromEntries(
          Object.entries({ mode: 'auto', 'dry-run': 'false', summary: 'true', ...inputs }).map(
            ([name, value]) => [`INPUT_${name.toUpperCase()}`, value],
          ),
        ),
        ...env,
      },
    });
    let log = '';
    child.stdout.on('data', (part) => (log += part));
    child.stderr.on('data', (part) => (log += part));
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    await meanwhile?.(
      () => log,
      (signal) => child.kill(signal),
    );
    const code = await closed;
    const summary = readFileSync(files.summary, 'utf8');
    return { code, log, outputs: outputsIn(readFileSync(files.output, 'utf8')), summary };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `name<<delimiter`, lines, delimiter: how the runner reads outputs. */
function outputsIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gm))
    found[name] = value;
  return found;
}
