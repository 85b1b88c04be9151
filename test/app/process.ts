import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A process of the App, as `npm start` makes it, with what it wrote. */
export interface AppProcess {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The lines of its log. */
  readonly lines: () => Record<string, unknown>[];
  /** Resolves when a line with this text is in the log. */
  says(text: string): Promise<Record<string, unknown>>;
  signal(name: NodeJS.Signals): void;
  /** Its exit code. */
  readonly exited: Promise<number | null>;
}

/** Starts the App with exactly this environment. */
export function startApp(env: Record<string, string>): AppProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  let stdout = '';
  let stderr = '';
  const watchers = new Set<() => void>();
  child.stdout.on('data', (part) => {
    stdout += part;
    for (const watch of watchers) watch();
  });
  child.stderr.on('data', (part) => (stderr += part));
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = (): Record<string, unknown>[] =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  return {
    stdout: () => stdout,
    stderr: () => stderr,
    lines,
    says(text) {
      return new Promise((resolve, reject) => {
        const watch = (): void => {
          const line = lines().find((it) => it['text'] === text);
          if (!line) return;
          watchers.delete(watch);
          resolve(line);
        };
        watchers.add(watch);
        void exited.then((code) =>
          reject(new Error(`exited with ${code} before "${text}":\n${stdout}${stderr}`)),
        );
        watch();
      });
    },
    signal: (name) => void child.kill(name),
    exited,
  };
}
