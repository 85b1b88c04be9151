import { VERSION } from '../github/version.ts';
import type { Failed } from '../core/outgoing/delivered.ts';
import { type Outside, TIMEOUT, missing, refused } from './outside.ts';
import { decoded, said } from './redaction.ts';

const READ = 4_096;

/** What a server answered, its words as far as they were read. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A request that got no answer. `left`: the server may have heard it all the same. */
export interface Unanswered {
  readonly status: 0;
  readonly left: boolean;
  readonly why: string;
}

/** The web address that a secret holds, or why there is none. */
export function addressIn(name: string, to: string, outside: Outside): URL | Failed {
  const value = outside.secret(name)?.trim();
  if (!value) return refused(to, missing(name, outside));
  try {
    const url = new URL(value);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Said below, without the value.
  }
  return refused(to, `${name} does not hold a web address beginning with https://`);
}

/** Posts JSON, once, within the time given. Follows no redirect and reads four kilobytes of the answer. */
export async function post(
  address: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  { fetch = globalThis.fetch, timeout = TIMEOUT }: Outside,
): Promise<Answered | Unanswered> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const answer = await fetch(bare(address), {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': `allclear/${VERSION}`,
        ...login(address),
        ...headers,
      },
      redirect: 'manual',
      signal,
    });
    return { status: answer.status, headers: answer.headers, text: await beginning(answer) };
  } catch (error) {
    return signal.aborted
      ? { status: 0, left: true, why: `no answer within ${seconds(timeout)}` }
      : unanswered(error);
  }
}

/** A period in words, as it is said of a wait. */
export const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} seconds`;

/** The first bytes of an answer. What is not there in time, or breaks off, does not undo its status. */
async function beginning(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (reader && length < READ) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.byteLength;
    }
  } catch {
    // The status is what counts.
  }
  void reader?.cancel().catch(() => undefined);
  return Buffer.concat(chunks).subarray(0, READ).toString();
}

// fetch refuses an address with a login in it, and repeats the address in its words.
function bare(address: URL): URL {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url;
}

function login({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = `${decoded(username)}:${decoded(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** Faults before a word was sent, by their code. Only the code is repeated: messages name hosts. */
const BEFORE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its network cannot be reached',
  UND_ERR_CONNECT_TIMEOUT: 'no connection was made in time',
};

/** What a fault below HTTP or SMTP means: in words, and whether anything may have been sent. */
export function unanswered(error: unknown): Unanswered {
  const { code } = innermost(error);
  if (BEFORE[code]) return { status: 0, left: false, why: BEFORE[code] };
  if (/CERT|^ERR_TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code))
    return { status: 0, left: false, why: 'its certificate is not trusted' };
  return { status: 0, left: true, why: said(`the connection broke off${code ? ` (${code})` : ''}`) };
}

function innermost(error: unknown): { code: string } {
  const { code, cause, errors } = (error ?? {}) as { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (typeof code === 'string' && !cause) return { code };
  const inner = cause ?? errors?.[0];
  return inner === undefined ? { code: typeof code === 'string' ? code : '' } : innermost(inner);
}
