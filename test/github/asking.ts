import type { LocalGitHub } from './contract.ts';

export interface Answered {
  status: number;
  headers: Headers;
  body: any;
}

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>;

/** Asks the local GitHub over HTTP with one token; the Action's when none is given. */
export function asking(github: LocalGitHub, token: string = github.actionsToken): Ask {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(path.startsWith('http') ? path : github.url + path, {
      method,
      headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: json && text !== '' ? JSON.parse(text) : text,
    };
  };
}

/** A JSON web token of the App. */
export async function jwtOf(github: LocalGitHub): Promise<string> {
  const { default: sign } = await import('universal-github-app-jwt');
  return (await sign({ id: github.app.id, privateKey: github.app.privateKey })).token;
}

/** A new token of the App's first installation. */
export async function installationToken(github: LocalGitHub): Promise<string> {
  const path = `/app/installations/${github.app.installationId}/access_tokens`;
  return (await asking(github, await jwtOf(github))('POST', path)).body.token;
}
