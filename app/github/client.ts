import { Octokit } from '@octokit/core';
import type { Clock } from './clock.ts';
import { wallClock } from './clock.ts';
import type { Limiter } from './limiter.ts';
import { limiter } from './limiter.ts';
import { requestKind } from './request-kind.ts';
import { retrying } from './retry.ts';
import type { Client, Line } from './shell.ts';
import { timedFetch } from './timed-fetch.ts';
import { VERSION } from './version.ts';

export const USER_AGENT = `allclear/${VERSION}`;
export const API_VERSION = '2022-11-28';
/** How long one request may take, its answer read to the end. */
export const TIMEOUT = 10_000;

export interface ClientOptions {
  readonly token: string;
  readonly baseUrl?: string | undefined;
  /** Milliseconds for one request. */
  readonly timeout?: number | undefined;
  readonly log?: ((line: Line) => void) | undefined;
  /** What requests are sent with: the built-in one, or one that knows a proxy. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly limiter?: Limiter | undefined;
}

/** A client for one token, as the Action and the command line use it: limited, retried, timed. */
export function githubClient(options: ClientOptions): Client {
  const octokit = new Octokit({
    auth: options.token,
    userAgent: USER_AGENT,
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl.replace(/\/+$/, '') }),
    request: { fetch: timedFetch(options.timeout ?? TIMEOUT, options.fetch) },
    log: quiet(options.log),
  });
  return careful(octokit, options.limiter ?? limiter(), { log: options.log });
}

type Send = (options: Hooked) => unknown;
interface Hooked {
  method: string;
  url: string;
  headers: Record<string, string | number | undefined>;
  request?: InTime;
  [parameter: string]: unknown;
}

/** Asked when a request's turn has come: whether it may still be sent after it waited. Goes in Octokit's `request` parameter. */
export interface InTime {
  readonly inTime?: () => boolean;
}

/** Nothing was sent: the request waited for its turn until nobody wanted it any more. Looks like GitHub's own 408. */
export class TooLate extends Error {
  override readonly name = 'HttpError';
  readonly status = 408;
  readonly response = { status: 408, headers: {}, data: {} };
  constructor() {
    super('The request waited too long for its turn. Nothing was sent.');
  }
}

/** Any Octokit, whichever plugins it has; their types of the hook differ. */
export interface Hookable {
  readonly request: unknown;
  readonly hook: { wrap(name: 'request', hook: any): unknown };
}

/** Puts our limits, retries and headers on an Octokit: the same ones on the App's as on the Action's. */
export function careful<T extends Hookable>(
  octokit: T,
  limits: Limiter,
  { log, clock = wallClock }: { log?: ((line: Line) => void) | undefined; clock?: Clock } = {},
): Client {
  const hook = async (send: Send, options: Hooked): Promise<unknown> => {
    const kind = requestKind({ method: options.method, url: options.url, query: options['query'] });
    options.headers['x-github-api-version'] ??= API_VERSION;
    const once = async (): Promise<unknown> => {
      if (options.request?.inTime?.() === false) throw new TooLate();
      try {
        const answer = await send(options);
        const { status, headers } = answer as Answered;
        limits.heard(kind, status, headers);
        return asText(answer as Answered);
      } catch (error) {
        const { status, response, message } = error as Failed;
        if (status !== undefined && response) limits.heard(kind, status, response.headers, message);
        log?.({
          level: 'debug',
          text: `${options.method} ${options.url} failed`,
          status: response?.status ?? 'no answer',
        });
        throw error;
      }
    };
    return retrying(kind, () => limits.run(kind, once), clock);
  };
  octokit.hook.wrap('request', hook);
  return octokit as unknown as Client;
}

interface Answered {
  readonly status: number;
  readonly headers: Hooked['headers'];
  data: unknown;
}

/** Octokit takes a file whose type names no charset for binary; all that we ever ask for is text. */
function asText(answer: Answered): Answered {
  if (answer.data instanceof ArrayBuffer) answer.data = new TextDecoder().decode(answer.data);
  return answer;
}

interface Failed {
  readonly status?: number;
  readonly response?: { readonly status: number; readonly headers: Hooked['headers'] };
  readonly message?: string;
}

const nothing = (): void => undefined;

// Octokit writes deprecations and the like to the console, which in an Action is the log that people read.
const quiet = (log: ((line: Line) => void) | undefined) => {
  const warn = (text: string): void => log?.({ level: 'debug', text: String(text) });
  return { debug: nothing, info: nothing, warn, error: warn };
};
