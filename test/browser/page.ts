import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { chromium, QUIET } from './chromium.ts';

/** A page in a browser that reaches nothing. */
export interface Page {
  /** Addresses that were asked for, the page's own first. */
  readonly asked: readonly string[];
  /** What the page's console and its policy objected to. */
  readonly objections: readonly string[];
  /** Runs JavaScript in the page, and waits for what it promises. */
  run<T>(script: string): Promise<T>;
  send(method: string, parameters?: object): Promise<any>;
  /** Opens it once more. */
  load(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page of that width without network, speaking to the browser through a pipe. */
export async function open(url: string, width = 390): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'allclear-chromium-'));
  const child = spawn(
    chromium()!,
    [...QUIET, '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${folder}`],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as unknown as Readable];
  const waiting = new Map<number, (answer: any) => void>();
  const asked: string[] = [];
  const objections: string[] = [];
  let loaded = (): void => undefined;
  let next = 0;
  let rest = '';

  const heard = ({ id, method, params, ...answer }: any): void => {
    if (id !== undefined) waiting.get(id)?.(answer);
    else if (method === 'Network.requestWillBeSent') asked.push(params.request.url);
    else if (method === 'Log.entryAdded') objections.push(params.entry.text);
    else if (method === 'Runtime.exceptionThrown') objections.push(JSON.stringify(params.exceptionDetails));
    else if (method === 'Page.loadEventFired') loaded();
  };
  from.on('data', (part: Buffer) => {
    const messages = (rest + part.toString('utf8')).split('\0');
    rest = messages.pop()!;
    for (const message of messages) heard(JSON.parse(message));
  });
  let sessionId: string | undefined;
  const send = (method: string, params: object = {}): Promise<any> =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      to.write(`${JSON.stringify({ id: next, method, params, ...(sessionId && { sessionId }) })}\0`);
    });

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  ({ sessionId } = await send('Target.attachToTarget', { targetId, flatten: true }));
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await send(`${domain}.enable`);
  const metrics = { width, height: 844, deviceScaleFactor: 1, mobile: width < 600 };
  await send('Emulation.setDeviceMetricsOverride', metrics);
  const conditions = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
  await send('Network.emulateNetworkConditions', conditions);
  const load = async (): Promise<void> => {
    const done = new Promise<void>((resolve) => (loaded = resolve));
    await send('Page.navigate', { url });
    await done;
  };
  await load();
  return {
    asked,
    objections,
    send,
    load,
    async run(expression) {
      const wanted = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send('Runtime.evaluate', wanted);
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
    async close() {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
