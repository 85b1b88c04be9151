import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { bodyReader } from './body.ts';
import type { Health } from './health.ts';

export const WEBHOOKS = '/api/github/webhooks';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

export interface HttpParts {
  readonly health: Health;
  /** Checks the signature and acts on the delivery; reads `rawBody`. */
  readonly webhooks: Middleware;
  /** Called with each refused delivery. */
  refused(details: { delivery: string | undefined; event: string | undefined; status: number }): void;
  readonly largestBody?: number | undefined;
}

/** The HTTP side of hosting: health, and webhooks whose bodies are bounded before anything reads them. */
export function httpServer(parts: HttpParts): Server {
  const readBody = bodyReader(parts.largestBody);

  const webhook = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.on('finish', () => {
      const { statusCode } = response;
      // A failed pass has its line already, and what is no POST was not a delivery.
      if (statusCode < 400 || statusCode === 500 || request.method !== 'POST') return;
      const { 'x-github-delivery': delivery, 'x-github-event': event } = request.headers;
      parts.refused({ delivery: one(delivery), event: one(event), status: statusCode });
    });
    // Unsigned and misdirected requests are answered without reading what they send.
    if (request.method === 'POST' && request.headers['x-hub-signature-256'] !== undefined) {
      const body = await readBody(request);
      if (body === 'cut short') return void response.destroy();
      if (body === 'too large') return answer(response, 413, 'The body is larger than GitHub sends.', true);
      if (body === 'too many') return answer(response, 503, 'Too much at once; send it again later.', true);
      Object.assign(request, { body: {}, rawBody: body });
    }
    await parts.webhooks(request, response, () => answer(response, 404, 'Not found.'));
  };

  const server = createServer((request, response) => {
    if (parts.health.draining()) response.setHeader('connection', 'close');
    const path = (request.url ?? '').split('?', 1)[0];
    if (path === WEBHOOKS) {
      webhook(request, response).catch(() => answer(response, 500, 'Failed; see the log.'));
    } else if (path === '/healthz') {
      answer(response, 200, 'ok');
    } else if (path === '/readyz') {
      const why = parts.health.notReady();
      answer(response, why === undefined ? 200 : 503, why ?? 'ok');
    } else {
      answer(response, 404, 'Not found.');
    }
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  return server;
}

function answer(response: ServerResponse, status: number, text: string, close = false): void {
  if (response.headersSent) return;
  if (close) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

const one = (header: string | string[] | undefined): string | undefined => [header].flat()[0];
