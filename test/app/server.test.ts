import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGitHub, startGitHub } from '../github/start.ts';
import { type AppProcess, startApp } from './process.ts';

const SECRET = 'a webhook secret';
let github: LocalGitHub;
let app: AppProcess | undefined;

beforeAll(async () => {
  github = await startGitHub({
    repositories: { 'acme/shop': { private: true } },
    people: { alice: 'write', bob: 'write' },
  });
  return () => github.close();
});

afterEach(async () => {
  github.faults.clear();
  github.deliveries.target(null);
  github.latency = 0;
  app?.signal('SIGKILL');
  await app?.exited;
  app = undefined;
});

const env = (): Record<string, string> => ({
  APP_ID: String(github.app.id),
  PRIVATE_KEY: Buffer.from(github.app.privateKey).toString('base64'),
  WEBHOOK_SECRET: SECRET,
  GITHUB_API_URL: github.url,
  HOST: '127.0.0.1',
  PORT: '0',
  SWEEP_EVERY: 'off',
});

/** Starts the App, ready, and lets GitHub deliver to it. */
async function started(more: Record<string, string> = {}): Promise<string> {
  app = startApp({ ...env(), ...more });
  const { url } = (await app.says('listening')) as { url: string };
  await app.says('ready');
  github.deliveries.target(`${url}/api/github/webhooks`, SECRET);
  return url;
}

describe('the App as a process', () => {
  it('does not start without a webhook secret, and says so in one line', async () => {
    const { WEBHOOK_SECRET: _, ...rest } = env();
    app = startApp(rest);
    expect(await app.exited).toBe(1);
    expect(app.stderr()).toMatch(/^WEBHOOK_SECRET is missing: [^\n]+\n$/);
    expect(app.stdout()).toBe('');
  });

  it('does not start where it cannot listen', async () => {
    const { port } = new URL(await started());
    const second = startApp({ ...env(), PORT: port });
    expect(await second.exited).toBe(1);
    expect(second.stderr()).toBe(`PORT is ${port}, which something else listens on; give another.\n`);
  });

  it('runs a room, writes one line for each delivery, and nobody’s words', async () => {
    const url = await started({ REDIS_URL: 'redis://127.0.0.1:1' });
    const number = await github
      .as('alice')
      .openIssue('acme/shop', { title: 'Checkout is down', labels: ['outage'] });
    await github.deliveries.settled();
    const { comments } = await github.look('acme/shop', number);
    expect(comments.map(({ user }) => user.login)).toContain(github.app.botLogin);
    const line = app!.lines().find((it) => it['event'] === 'issues.opened');
    expect(line).toMatchObject({
      level: 'info',
      text: 'delivery',
      room: `acme/shop#${number}`,
      outcome: 'written',
      requests: expect.any(Number),
      ms: expect.any(Number),
    });
    expect(line!['delivery']).toBe(github.deliveries.all.find(({ event }) => event === 'issues')!.id);
    expect(app!.stdout()).not.toContain('Checkout is down');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('refuses what GitHub did not sign, and what is too large for it', async () => {
    const url = await started();
    const post = (body: string | Buffer, signature: string) =>
      fetch(`${url}/api/github/webhooks`, {
        method: 'POST',
        body: new Uint8Array(Buffer.from(body)),
        headers: {
          'content-type': 'application/json',
          'x-github-event': 'issues',
          'x-github-delivery': 'forged',
          'x-hub-signature-256': signature,
        },
      });
    const forged = await post('{"action":"opened"}', `sha256=${'0'.repeat(64)}`);
    expect(forged.status).toBe(400);
    expect((await post(Buffer.alloc(25 * 1024 * 1024 + 1), 'sha256=00')).status).toBe(413);
    expect((await fetch(`${url}/api/github/webhooks`, { method: 'POST', body: '{}' })).status).toBe(415);
    expect((await fetch(`${url}/api/github/webhooks`)).status).toBe(404);
    const refused = app!.lines().filter((it) => it['text'] === 'delivery not accepted');
    expect(refused).toMatchObject([
      { delivery: 'forged', status: 400 },
      { status: 413 },
      { status: 415 },
      { status: 404 },
    ]);
    expect(app!.lines().filter((it) => it['text'] === 'delivery')).toEqual([]);
  });

  it('finishes on SIGTERM what it has in hand', async () => {
    const url = await started();
    github.latency = 200;
    const number = await github
      .as('alice')
      .openIssue('acme/shop', { title: 'Search is slow', labels: ['outage'] });
    const asked = () => github.requests.some(({ path }) => path.includes(`/issues/${number}`));
    while (!asked()) await new Promise((resolve) => setTimeout(resolve, 10));
    app!.signal('SIGTERM');
    await app!.says('stopping');
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(await app!.exited).toBe(0);
    await github.deliveries.settled();
    expect(app!.lines().at(-1)).toMatchObject({ text: 'stopped' });
    expect(app!.lines()).toContainEqual(
      expect.objectContaining({ room: `acme/shop#${number}`, outcome: 'written' }),
    );
    const { comments } = await github.look('acme/shop', number);
    expect(comments).toHaveLength(1);
  });

  it('is not ready before GitHub has taken it for the App', async () => {
    github.faults.add({ path: /^\/app$/, answer: 401, times: 3 });
    app = startApp(env());
    const { url } = (await app.says('listening')) as { url: string };
    const failed = await app.says(
      'GitHub not reached as the App; do APP_ID and PRIVATE_KEY belong together?',
    );
    expect(failed).toMatchObject({ level: 'error', status: 401 });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await app.says('ready');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('shows a failed pass in GitHub’s list of deliveries', async () => {
    await started();
    github.faults.add({ method: 'GET', path: /\/issues\/\d+$/, answer: 403, times: 9 });
    github.deliveries.hold = true;
    await github.as('alice').openIssue('acme/shop', { title: 'Mail is late', labels: ['outage'] });
    github.deliveries.hold = false;
    const delivery = github.deliveries.all.findLast(({ event }) => event === 'issues')!;
    expect(await github.deliveries.send(delivery)).toBe(500);
    expect(app!.lines().at(-1)).toMatchObject({ level: 'error', delivery: delivery.id, outcome: 'failed' });
  });

  it('sweeps by itself where rooms are open', async () => {
    const number = await github.as('alice').openIssue('acme/shop', { title: 'Unheard', labels: ['outage'] });
    await started({ SWEEP_EVERY: '1s' });
    for (;;) {
      const { comments } = await github.look('acme/shop', number);
      if (comments.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  it('writes nothing in a dry run', async () => {
    await started({ DRY_RUN: 'true' });
    const number = await github
      .as('alice')
      .openIssue('acme/shop', { title: 'Only a test', labels: ['outage'] });
    await github.deliveries.settled();
    expect((await github.look('acme/shop', number)).comments).toEqual([]);
    const writes = github.requests.filter(
      ({ method, path, account }) =>
        account === github.app.botLogin && method !== 'GET' && path.includes(`/${number}`),
    );
    expect(writes).toEqual([]);
  });
});
