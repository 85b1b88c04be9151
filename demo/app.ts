import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LocalGitHub } from '../test/github/contract.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const START_WITHIN = 20_000;
/** What its webhooks are signed with. */
export const SECRET = 'a secret between these two';

/** The App, in a process of its own. */
export interface App {
  readonly url: string;
  /** Has it sweep now; resolves with the milliseconds until something falls due, null where nothing will. */
  sweep(): Promise<number | null>;
  /** Its clock leaps ahead as GitHub's does. */
  leap(milliseconds: number): Promise<void>;
  /** The last it wrote, for whoever has to tell why it failed. */
  lastWords(): string;
  stop(): Promise<void>;
}

/** Starts the App as `npm start` does, lets GitHub deliver to it, and waits until it is ready. */
export async function startApp(
  github: LocalGitHub,
  env: Record<string, string> = {},
  server = 'demo/app-process.ts',
): Promise<App> {
  const child = spawn(process.execPath, ['--import', 'tsx', server], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'] ?? '',
      APP_ID: String(github.app.id),
      PRIVATE_KEY: github.app.privateKey,
      WEBHOOK_SECRET: SECRET,
      HOST: '127.0.0.1',
      PORT: '0',
      GITHUB_API_URL: github.url,
      LOG_LEVEL: 'info',
      ...env,
    },
  });
  let written = '';
  const keep = (part: Buffer): void => {
    written = (written.length > 50_000 ? written.slice(-5_000) : written) + String(part);
  };
  child.stdout!.on('data', keep);
  child.stderr!.on('data', keep);
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  process.once('exit', () => child.kill());
  const over = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const lastWords = (): string => written.trim().split('\n').slice(-5).join('\n');
  const stop = async (): Promise<void> => {
    if (!over()) child.kill('SIGTERM');
    await exited;
  };

  // One at a time: the answer carries nothing that would tell two apart.
  const ask = (message: 'sweep' | { leap: number }): Promise<number | null> =>
    new Promise((resolve, reject) => {
      child.once('message', (answer: { dueIn: number | null }) => resolve(answer.dueIn));
      child.send(message, (error) => error && reject(error));
      void exited.then(() => reject(new Error(`The App ended: ${lastWords()}`)));
    });

  const until = Date.now() + START_WITHIN;
  const ready = async (url: string): Promise<boolean> =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (;;) {
    const url = /"url":"(http:[^"]+)"/.exec(written)?.[1];
    if (url && (await ready(url))) {
      github.deliveries.target(`${url}/api/github/webhooks`, SECRET);
      const sweep = () => ask('sweep');
      const leap = async (milliseconds: number) => void (await ask({ leap: milliseconds }));
      return { url, sweep, leap, lastWords, stop };
    }
    if (over()) throw new Error(`The App did not start: ${lastWords() || 'it said nothing'}`);
    if (Date.now() > until) {
      await stop();
      throw new Error(`The App was not ready after ${START_WITHIN / 1000} seconds: ${lastWords()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
