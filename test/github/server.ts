import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, Refusal } from './answers.ts';
import type { Api } from './api.ts';
import type { Fault, RequestLog } from './contract.ts';
import type { FaultList } from './faults.ts';
import type { Rate } from './rate.ts';
import { send } from './sending.ts';
import { type Caller, type Tokens, loginOf } from './tokens.ts';
import type { World } from './world.ts';

/** What the server needs to answer; given once the world stands. */
export interface Inside {
  world: World;
  api: Api;
  tokens: Tokens;
  faults: FaultList;
  rate: Rate;
  requests: RequestLog[];
  latency: () => number;
}

/** Listens on a free port of this machine. */
export async function listen(): Promise<{
  url: string;
  serve(inside: Inside): void;
  close(): Promise<void>;
}> {
  let inside: Inside | undefined;
  const server = createServer((request, response) => {
    handle(inside!, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end(JSON.stringify({ message: String(error) }));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (given) => void (inside = given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(inside: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', inside.world.url);
  const method = request.method ?? 'GET';
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  // GHES-style clients put this before every path.
  const path = url.pathname.replace(/^\/api\/(v3|graphql$)/, (_, it) => (it === 'v3' ? '' : '/graphql'));
  const who = caller(inside.tokens, request.headers.authorization);
  const log: RequestLog = {
    method,
    path,
    query: url.search.slice(1),
    status: 0,
    account: who instanceof Refusal ? '' : loginOf(who),
    body: bodyOf(text),
    arrivedAt: Date.now(),
    answeredAt: 0,
  };
  inside.requests.push(log);
  const fault = inside.faults.take(method, path);
  await wait(inside.latency() / 2);
  let answer: Answer | null = null;
  if (!fault || fault.after) {
    const headers = request.headers as Record<string, string | undefined>;
    const asked = { method, path, query: url.searchParams, headers, text };
    answer = who instanceof Refusal ? who.answer : await inside.api.answer({ ...asked, who });
  }
  if (fault) answer = spoilt(fault);
  await wait(inside.latency() / 2);
  log.answeredAt = Date.now();
  if (!answer) {
    if (fault?.answer === 'reset') request.socket.destroy();
    return;
  }
  const counted = who instanceof Refusal ? null : who;
  log.status = send(inside, request, response, answer, counted);
}

function caller(tokens: Tokens, authorization: string | undefined): Caller | Refusal {
  try {
    return tokens.read(authorization);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function spoilt(fault: Fault): Answer | null {
  if (typeof fault.answer !== 'number') return null;
  return { status: fault.answer, body: { message: 'Spoilt by the test' }, headers: fault.headers ?? {} };
}

const wait = async (milliseconds: number) => {
  if (milliseconds > 0) await sleep(milliseconds);
};

function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
