import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';
import type { Rate } from './rate.ts';
import type { Caller } from './tokens.ts';
import type { World } from './world.ts';

/** Writes an answer with the headers that GitHub gives; returns the status sent, 304 for what the caller has. */
export function send(
  { world, rate }: { world: World; rate: Rate },
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  who: Caller | null,
): number {
  const { body } = answer;
  const bytes = body === undefined ? null : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  response.sendDate = false;
  const headers: Record<string, string> = {
    Date: world.clock.now().toUTCString(),
    Server: 'github.com',
    Vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding',
    'X-GitHub-Media-Type': 'github.v3; format=json',
    'X-GitHub-Request-Id': randomBytes(8).toString('hex').toUpperCase(),
    ...(bytes ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
  };
  let { status } = answer;
  if (bytes && status === 200 && request.method === 'GET') {
    const tag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`;
    headers.ETag = tag;
    headers['Cache-Control'] = 'private, max-age=60, s-maxage=60';
    const known = request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
    const bare = (it: string) => it.replace(/^W\//, '');
    if (known.some((it) => bare(it) === bare(tag))) status = 304;
  }
  if (who) {
    if (status !== 304 && request.url !== '/rate_limit') rate.count(who);
    for (const [name, value] of Object.entries(rate.of(who)))
      headers[`X-RateLimit-${name[0]!.toUpperCase()}${name.slice(1)}`] = String(value);
    headers['X-RateLimit-Resource'] = 'core';
  }
  const sent = status === 304 ? null : bytes;
  Object.assign(headers, answer.headers);
  if (sent) headers['Content-Length'] = String(sent.length);
  response.writeHead(status, headers);
  response.end(sent ?? undefined);
  return status;
}
