import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { API_VERSION, githubClient, USER_AGENT } from '../../../app/github/client.ts';
import type { Limiter } from '../../../app/github/limiter.ts';

let server: Server;
afterEach(() => void server.close());

/** A GitHub that answers each request with the next of the given answers. */
async function github(...answers: ((request: IncomingMessage) => Answer)[]) {
  const seen: IncomingMessage[] = [];
  server = createServer((request, response) => {
    seen.push(request);
    const answer = answers[seen.length - 1]?.(request);
    if (answer === undefined || answer === 'hang') return;
    if (answer === 'half') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"number":');
      setTimeout(() => response.destroy(), 5);
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.data ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { seen, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
type Answer = 'hang' | 'half' | { status: number; headers?: Record<string, string>; data?: unknown };
const ok = (): Answer => ({ status: 200, data: { number: 1 } });

describe('the client', () => {
  it('says who it is and which interface it means', async () => {
    const { seen, baseUrl } = await github(ok);
    await githubClient({ token: 't0ken', baseUrl: `${baseUrl}/` }).request('GET /repos/acme/shop/issues/1');
    expect(seen[0]?.url).toBe('/repos/acme/shop/issues/1');
    expect(seen[0]?.headers).toMatchObject({
      'x-github-api-version': API_VERSION,
      authorization: 'token t0ken',
    });
    expect(seen[0]?.headers['user-agent']).toContain(USER_AGENT);
  });

  it('gives up on a request that gets no answer, and asks again', async () => {
    const { seen, baseUrl } = await github(() => 'hang', ok);
    const client = githubClient({ token: 't', baseUrl, timeout: 50 });
    const { data } = await client.request('GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'shop' });
    expect(data).toEqual({ number: 1 });
    expect(seen).toHaveLength(2);
  });

  it('does not take half an answer for a whole one', async () => {
    const { seen, baseUrl } = await github(() => 'half', ok);
    const { data } = await githubClient({ token: 't', baseUrl }).request('GET /repos/acme/shop/issues/1');
    expect(data).toEqual({ number: 1 });
    expect(seen).toHaveLength(2);
  });

  it('reads a file as text, whatever type it is sent as', async () => {
    const { baseUrl } = await github(() => ({
      status: 200,
      headers: { 'content-type': 'application/octet-stream' },
      data: 'Grüße',
    }));
    const { data } = await githubClient({ token: 't', baseUrl }).request(
      'GET /repos/acme/shop/contents/a.yml',
    );
    expect(data).toBe('"Grüße"');
  });

  it('sends a creation once, whatever becomes of it', async () => {
    const { seen, baseUrl } = await github(() => ({ status: 502 }), ok);
    const create = githubClient({ token: 't', baseUrl }).request(
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { owner: 'acme', repo: 'shop', issue_number: 1, body: 'once' },
    );
    await expect(create).rejects.toMatchObject({ status: 502 });
    expect(seen).toHaveLength(1);
  });

  it('stops sending when GitHub asks for it', async () => {
    const { seen, baseUrl } = await github(() => ({ status: 429, headers: { 'retry-after': '900' } }), ok);
    const client = githubClient({ token: 't', baseUrl });
    await expect(client.request('GET /repos/acme/shop')).rejects.toMatchObject({ status: 429 });
    await expect(client.request('GET /repos/acme/shop')).rejects.toThrow('asked to wait');
    expect(seen).toHaveLength(1);
  });

  it('does not send what nobody wants any more when its turn has come', async () => {
    const { seen, baseUrl } = await github(ok);
    let wanted = true;
    const slow: Limiter = {
      run: async (_kind, send) => {
        wanted = false;
        return send();
      },
      heard: () => undefined,
      left: () => 1,
    };
    const client = githubClient({ token: 't0ken', baseUrl, limiter: slow });
    const request = { inTime: () => wanted };
    await expect(client.request('POST /repos/acme/shop/issues', { request })).rejects.toThrow(
      'Nothing was sent',
    );
    expect(seen).toHaveLength(0);
  });
});
