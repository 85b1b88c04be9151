import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { SECRET, startApp } from '../demo/app.ts';
import type { LocalGitHub } from '../test/github/contract.ts';
import { median } from './figures.ts';
import { REPOSITORY, stage } from './stage.ts';

export interface Deliveries {
  /** Deliveries a second, in the middle of several rounds. */
  readonly app: number;
  readonly bare: number;
  /** What the App asked of GitHub for all of them. */
  readonly requests: number;
}

const AT_ONCE = 16;
const BARE = 'bench/bare-probot.ts';

/** Comments without a command in an ordinary issue, to the App and to a Probot app that does nothing, turn by turn. */
export async function deliveries(count: number, rounds: number): Promise<Deliveries> {
  const github = await stage();
  const started: { url: string; stop(): Promise<void> }[] = [];
  try {
    const body = await prose(github);
    const app = await startApp(github, { SWEEP_EVERY: 'off' });
    started.push(app);
    const bare = await startApp(github, {}, BARE);
    started.push(bare);
    github.deliveries.target(null);
    for (const { url } of started) await send(url, body, count / 4);
    github.requests.length = 0;
    const rates = { app: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      rates.app.push(await send(app.url, body, count));
      rates.bare.push(await send(bare.url, body, count));
    }
    return { app: median(rates.app), bare: median(rates.bare), requests: github.requests.length };
  } finally {
    for (const { stop } of started) await stop();
    await github.close();
  }
}

/** The payload of such a comment. */
async function prose(github: LocalGitHub): Promise<string> {
  const alice = github.as('alice');
  const number = await alice.openIssue(REPOSITORY, { title: 'A button is grey' });
  await alice.comment(REPOSITORY, number, 'Same here since this morning, on two machines.');
  return JSON.stringify(github.deliveries.all.at(-1)!.payload);
}

/** Sends it so many times over a few connections; deliveries a second. */
async function send(url: string, body: string, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-github-event': 'issue_comment',
    'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`,
  };
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}/api/github/webhooks`, {
        agent,
        method: 'POST',
        headers: { ...headers, 'x-github-delivery': randomUUID() },
      });
      sent.on('response', (response) => {
        response.resume().on('end', resolve);
        if (response.statusCode !== 200) reject(new Error(`A delivery was answered ${response.statusCode}`));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  let left = count;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await one();
    }),
  );
  agent.destroy();
  return count / ((performance.now() - began) / 1000);
}
