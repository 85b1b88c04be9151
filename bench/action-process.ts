import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalGitHub } from '../test/github/contract.ts';
import { REPOSITORY } from './stage.ts';

export const BUNDLE = fileURLToPath(new URL('../action/dist/index.js', import.meta.url));

export interface Event {
  readonly name: string;
  readonly payload: unknown;
}

/** Runs a script as a runner does, and says how many milliseconds the whole process took. */
export async function timeProcess(
  node: string,
  script: string,
  event: Event,
  github: LocalGitHub,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'allclear-bench-'));
  const file = (name: string, text = ''): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file('event', JSON.stringify(event.payload)),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    INPUT_TOKEN: github.actionsToken,
    INPUT_MODE: 'auto',
    'INPUT_DRY-RUN': 'false',
    INPUT_SUMMARY: 'true',
  };
  try {
    const began = performance.now();
    const child = spawn(node, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    child.stdout.on('data', (part) => (log += part));
    child.stderr.on('data', (part) => (log += part));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const took = performance.now() - began;
    if (code !== 0) throw new Error(`${event.name} ended with ${code}: ${log.trim().split('\n').at(-1)}`);
    return took;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
