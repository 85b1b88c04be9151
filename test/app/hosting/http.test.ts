import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { drained } from '../../../app/hosting/drain.ts';
import { health } from '../../../app/hosting/health.ts';
import { httpServer, WEBHOOKS } from '../../../app/hosting/http.ts';

let server: Server;
afterEach(() => void server.closeAllConnections());

/** A server that takes at most 1,000 bytes, and what its webhook side was given. */
async function listening(handle: () => Promise<void> = async () => undefined) {
  const state = health();
  const bodies: string[] = [];
  const refused: unknown[] = [];
  server = httpServer({
    health: state,
    largestBody: 1000,
    refused: (details) => refused.push(details),
    webhooks: async (incoming, response) => {
      bodies.push(String((incoming as { rawBody?: Buffer }).rawBody));
      await handle();
      response.writeHead(bodies.at(-1) === 'bad' ? 400 : 200).end('ok');
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { state, bodies, refused, port, url: `http://127.0.0.1:${port}` };
}

const signed = {
  'x-hub-signature-256': 'sha256=00',
  'x-github-delivery': 'guid',
  'x-github-event': 'issues',
};
const post = (url: string, body: string, headers: Record<string, string> = signed) =>
  fetch(url + WEBHOOKS, { method: 'POST', body, headers });

/** Sends a body piece by piece without saying how long it is. */
const stream = (port: number, pieces: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path: WEBHOOKS, method: 'POST', headers: signed });
    outgoing.on('response', (response) => resolve(response.statusCode ?? 0)).on('error', reject);
    for (let n = 0; n < pieces; n++) outgoing.write('x'.repeat(100));
    outgoing.end();
  });

describe('the HTTP side', () => {
  it('hands a body on as it was sent', async () => {
    const { url, bodies } = await listening();
    expect((await post(url, '{"text":"ü"}')).status).toBe(200);
    expect(bodies).toEqual(['{"text":"ü"}']);
  });

  it('answers 413 to what is too large, announced or not, and hands nothing on', async () => {
    const { url, port, bodies, refused } = await listening();
    expect((await post(url, 'x'.repeat(1001))).status).toBe(413);
    expect(await stream(port, 11)).toBe(413);
    expect(bodies).toEqual([]);
    expect(await stream(port, 10)).toBe(200);
    expect(refused).toEqual([
      { delivery: 'guid', event: 'issues', status: 413 },
      { delivery: 'guid', event: 'issues', status: 413 },
    ]);
  });

  it('does not read what nobody signed', async () => {
    const { url, bodies } = await listening();
    await post(url, 'x'.repeat(900), {});
    expect(bodies).toEqual(['undefined']);
  });

  it('says which deliveries were not accepted', async () => {
    const { url, refused } = await listening();
    await post(url, 'bad');
    expect(refused).toEqual([{ delivery: 'guid', event: 'issues', status: 400 }]);
  });

  it('answers 500 where handling fails unforeseen', async () => {
    const { url } = await listening(() => Promise.reject(new Error('broken')));
    expect((await post(url, '{}')).status).toBe(500);
  });

  it('tells health from readiness', async () => {
    const { url, state } = await listening();
    const statuses = async () => [
      (await fetch(`${url}/healthz`)).status,
      (await fetch(`${url}/readyz`)).status,
    ];
    expect(await statuses()).toEqual([200, 503]);
    state.reached();
    expect(await statuses()).toEqual([200, 200]);
    state.drain();
    expect(await statuses()).toEqual([200, 503]);
    expect((await fetch(`${url}/anything`)).status).toBe(404);
  });
});

describe('draining', () => {
  it('finishes the delivery in hand, and takes no other', async () => {
    let finish!: () => void;
    const { url, bodies } = await listening(() => new Promise((resolve) => (finish = resolve)));
    const inHand = post(url, '{}');
    while (bodies.length === 0) await new Promise((resolve) => setImmediate(resolve));
    let idle = false;
    const done = drained(server, async () => (idle = true));
    await expect(post(url, '{}')).rejects.toThrow();
    expect(idle).toBe(false);
    finish();
    expect((await inHand).status).toBe(200);
    expect(await done).toBe(true);
    expect(idle).toBe(true);
  });

  it('does not wait for ever', async () => {
    const { url, bodies } = await listening(() => new Promise(() => undefined));
    const inHand = post(url, '{}').catch(() => 'cut');
    while (bodies.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await drained(server, async () => undefined, 10)).toBe(false);
    expect(await inHand).toBe('cut');
  });
});
