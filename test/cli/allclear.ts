import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../cli/allclear.mjs', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as somebody at a terminal does, in a process of its own. */
export const allclear = (
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
  typed = '',
): Promise<Ran> =>
  new Promise((resolve) => {
    const own = { PATH: process.env['PATH'] ?? '', ...env };
    const child = execFile(process.execPath, [COMMAND, ...words], { env: own, cwd }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
    // It may end before it has read what was typed.
    child.stdin?.on('error', () => undefined).end(typed);
  });
