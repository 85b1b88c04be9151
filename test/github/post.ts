import { request } from 'node:http';

/** How a delivery was answered; without a status when it was not. */
export interface Answered {
  status: number | null;
  reason: string;
  headers: Record<string, unknown>;
  body: string;
  seconds: number;
}

/** GitHub waits so long for the answer to a delivery. */
const patience = 10_000;

/** Posts a delivery and waits for the answer; never rejects. */
export function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  abandoned: () => boolean,
): Promise<Answered> {
  const start = Date.now();
  return new Promise((resolve) => {
    const done = (status: number | null, reason: string, more: object = {}) =>
      resolve({ status, reason, headers: {}, body: '', seconds: (Date.now() - start) / 1000, ...more });
    // Not in the same turn: GitHub first answers the write that caused the delivery.
    setImmediate(() => {
      if (abandoned()) return done(null, 'failed to connect to host');
      const sent = request(url, { method: 'POST', headers, agent: false, timeout: patience }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', () => done(null, 'failed to connect to host'));
        response.on('end', () => {
          const status = response.statusCode!;
          const fine = status >= 200 && status < 300;
          done(status, fine ? 'OK' : `Invalid HTTP Response: ${status}`, {
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          });
        });
      });
      sent.on('timeout', () => {
        done(null, 'timed out');
        sent.destroy();
      });
      sent.on('error', () => done(null, 'failed to connect to host'));
      sent.end(body);
    });
  });
}
