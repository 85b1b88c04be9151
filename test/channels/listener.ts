import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a listener answers: a status, or by hand. */
export type Reply = number | ((response: ServerResponse, heard: Heard) => void);

export interface Listener {
  /** With a path that nobody may read. */
  readonly url: string;
  readonly heard: Heard[];
  reply: Reply;
  close(): Promise<void>;
}

export const PATH = '/workflows/s3cr3t-path-of-a-webhook';

/** A server on this machine that hears what is posted. */
export async function listen(reply: Reply = 200): Promise<Listener> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      heard.push(one);
      if (typeof listener.reply === 'number') response.writeHead(listener.reply).end('ok');
      else listener.reply(response, one);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const listener: Listener = {
    url: `http://127.0.0.1:${port}${PATH}?sig=s3cr3t-signature`,
    heard,
    reply,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return listener;
}
