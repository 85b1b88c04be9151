import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jsonLog } from '../../app/hosting/log.ts';
import { settingsFrom } from '../../app/hosting/settings.ts';
import { type Running, serve } from '../../app/server.ts';
import { type LocalGitHub, startGitHub } from '../github/start.ts';
import { startApp } from './process.ts';

const SECRET = 'a webhook secret';
const WEBHOOKS = '/api/github/webhooks';
let github: LocalGitHub;
const started: (() => unknown)[] = [];

beforeAll(async () => {
  github = await startGitHub({
    repositories: { 'acme/shop': { private: true }, 'acme/web': { private: true } },
    people: { alice: 'write', bob: 'write' },
  });
  return () => github.close();
});

afterEach(async () => {
  github.faults.clear();
  github.deliveries.target(null);
  github.deliveries.hold = false;
  github.latency = 0;
  for (const stop of started.splice(0)) await stop();
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

type Logged = Record<string, unknown>;

/** The App in this process, where GitHub delivers to it. */
async function app(more: Record<string, string> = {}) {
  const lines: Logged[] = [];
  const settings = settingsFrom({ ...env(), ...more });
  if ('problems' in settings) throw new Error(settings.problems.join('\n'));
  const running: Running = await serve(
    settings,
    jsonLog('info', (line) => lines.push(JSON.parse(line))),
  );
  started.push(() => running.stop());
  github.deliveries.target(running.url + WEBHOOKS, SECRET);
  const says = (text: string): Promise<Logged> => until(() => lines.find((line) => line['text'] === text));
  return { ...running, lines, says };
}

/** Asks again and again until there is an answer. */
async function until<T>(ask: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const openIssue = (title: string): Promise<number> =>
  github.as('alice').openIssue('acme/shop', { title, labels: ['outage'] });
const commentsOf = async (number: number) => (await github.look('acme/shop', number)).comments;

describe('npm start', () => {
  it('does not start without a webhook secret, and says so in one line', async () => {
    const { WEBHOOK_SECRET: _, ...rest } = env();
    const { exited, stderr, stdout } = startApp(rest);
    expect(await exited).toBe(1);
    expect(stderr()).toMatch(/^WEBHOOK_SECRET is missing: [^\n]+\n$/);
    expect(stdout()).toBe('');
  });

  it('does not start where it cannot listen', async () => {
    const { port } = new URL((await app()).url);
    const { exited, stderr } = startApp({ ...env(), PORT: port });
    expect(await exited).toBe(1);
    expect(stderr()).toBe(`PORT is ${port}, which something else listens on; give another.\n`);
  });

  it('finishes on SIGTERM what it has in hand, and takes nothing new', async () => {
    const child = startApp(env());
    started.push(() => child.signal('SIGKILL'));
    const { url } = (await child.says('listening')) as { url: string };
    await child.says('ready');
    github.deliveries.target(url + WEBHOOKS, SECRET);
    github.latency = 100;
    const number = await openIssue('Search is slow');
    await until(() => github.requests.some(({ path }) => path.includes(`/issues/${number}`)));
    child.signal('SIGTERM');
    await child.says('stopping');
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(await child.exited).toBe(0);
    expect(child.lines().at(-1)).toMatchObject({ text: 'stopped' });
    expect(child.lines()).toContainEqual(
      expect.objectContaining({ room: `acme/shop#${number}`, outcome: 'written' }),
    );
    expect(await commentsOf(number)).toHaveLength(1);
  });
});

describe('the App', () => {
  it('runs a room, and writes one line for each delivery without anybody’s words', async () => {
    const { lines, says, url } = await app({ REDIS_URL: 'redis://127.0.0.1:1' });
    await says('ready');
    const number = await openIssue('Checkout is down');
    await github.deliveries.settled();
    expect((await commentsOf(number)).map(({ user }) => user.login)).toEqual([github.app.botLogin]);
    const guid = github.deliveries.all.findLast(({ payload }) => payload['action'] === 'opened')?.id;
    expect(lines.filter(({ delivery }) => delivery === guid)).toEqual([
      {
        time: expect.any(String),
        level: 'info',
        text: 'delivery',
        delivery: guid,
        event: 'issues.opened',
        room: `acme/shop#${number}`,
        outcome: 'written',
        answers: expect.any(Number),
        requests: expect.any(Number),
        ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('Checkout is down');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('sweeps when it is asked to, and tells how long nothing will fall due', async () => {
    const { says, sweep } = await app();
    await says('ready');
    const number = await openIssue('Search is empty');
    await github.deliveries.settled();
    expect(await sweep()).toBeGreaterThan(0);
    github.deliveries.hold = true;
    const comment = await github.as('alice').comment('acme/shop', number, '/sev 1');
    await sweep();
    const { reactions } = await github.look('acme/shop', number);
    expect(reactions).toContainEqual(expect.objectContaining({ on: comment, content: '+1' }));
  });

  it('refuses what GitHub did not sign, and what is too large for it', async () => {
    const { url, lines } = await app();
    const post = (body: string | Buffer, signature: string) =>
      fetch(url + WEBHOOKS, {
        method: 'POST',
        body: new Uint8Array(Buffer.from(body)),
        headers: {
          'content-type': 'application/json',
          'x-github-event': 'issues',
          'x-github-delivery': 'forged',
          'x-hub-signature-256': signature,
        },
      });
    expect((await post('{"action":"opened"}', `sha256=${'0'.repeat(64)}`)).status).toBe(400);
    expect((await post(Buffer.alloc(25 * 1024 * 1024 + 1), 'sha256=00')).status).toBe(413);
    expect((await fetch(url + WEBHOOKS, { method: 'POST', body: '{}' })).status).toBe(415);
    expect((await fetch(url + WEBHOOKS)).status).toBe(404);
    expect(lines.filter(({ text }) => text === 'delivery')).toEqual([]);
    expect(lines.filter(({ text }) => text === 'delivery not accepted')).toMatchObject([
      { delivery: 'forged', status: 400 },
      { delivery: 'forged', status: 413 },
      { status: 415 },
    ]);
  });

  it('is not ready before GitHub has taken it for the App', async () => {
    github.faults.add({ path: /^\/app$/, answer: 401 });
    const { url, says } = await app();
    const failed = await says('GitHub not reached as the App; do APP_ID and PRIVATE_KEY belong together?');
    expect(failed).toMatchObject({ level: 'error', status: 401 });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await says('ready');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('shows a failed pass in GitHub’s list of deliveries, once in the log', async () => {
    const { lines } = await app();
    github.deliveries.hold = true;
    const number = await openIssue('Mail is late');
    github.deliveries.hold = false;
    github.faults.add({ method: 'GET', path: new RegExp(`/issues/${number}$`), answer: 403, times: 9 });
    const delivery = github.deliveries.all.findLast(({ event }) => event === 'issues')!;
    expect(await github.deliveries.send(delivery)).toBe(500);
    expect(lines.filter((line) => line['delivery'] === delivery.id)).toMatchObject([
      { level: 'error', outcome: 'failed', status: 403 },
    ]);
  });

  it('makes the labels where it is installed', async () => {
    const { says, lines } = await app();
    const labelsMade = () =>
      github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/labels'));
    const repositories = [{ name: 'web', full_name: 'acme/web', private: true }];
    const payload = {
      action: 'added',
      installation: { id: github.app.installationId },
      repositories_added: repositories,
    };
    const delivery = { id: 'made-by-hand', event: 'installation_repositories', payload };
    expect(await github.deliveries.send(delivery)).toBe(200);
    expect(await says('delivery')).toMatchObject({
      event: 'installation_repositories.added',
      outcome: 'labels ensured',
      repositories: ['acme/web'],
    });
    expect(labelsMade().map(({ body }) => (body as { name: string }).name)).toContain('outage');
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('looks at a room once for all that arrived meanwhile', async () => {
    const { lines } = await app();
    const number = await openIssue('Everybody talks');
    await github.deliveries.settled();
    github.latency = 20;
    github.requests.length = 0;
    lines.length = 0;
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        github.as('alice').comment('acme/shop', number, `/note number ${n}`),
      ),
    );
    await github.deliveries.settled();
    const about = lines.filter((line) => line['room'] === `acme/shop#${number}`);
    expect(about).toHaveLength(10);
    // The first one's pass, and one more for the rest; those that came while that one ran share a third.
    expect(new Set(about.map((line) => `${line['requests']} ${line['answers']}`)).size).toBeLessThanOrEqual(
      3,
    );
    expect(
      github.requests.filter(({ path }) => path === `/repos/acme/shop/issues/${number}`).length,
    ).toBeLessThan(10);
  });

  it('sweeps by itself where rooms are open', async () => {
    const number = await openIssue('Unheard');
    await app({ SWEEP_EVERY: '1s' });
    await until(async () => (await commentsOf(number)).length > 0);
  });

  it('writes nothing in a dry run', async () => {
    await app({ DRY_RUN: 'true' });
    github.requests.length = 0;
    const number = await openIssue('Only a test');
    await github.deliveries.settled();
    expect(await commentsOf(number)).toEqual([]);
    const sent = github.requests.map(({ method, path }) => `${method} ${path}`);
    expect(sent).toContain(`GET /repos/acme/shop/issues/${number}`);
    expect(sent.filter((it) => !it.startsWith('GET ') && !it.endsWith('/access_tokens'))).toEqual([]);
  });
});
