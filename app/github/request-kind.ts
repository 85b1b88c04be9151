/** What a request does, as far as sending it twice and GitHub's limits are concerned. */
export interface RequestKind {
  /** `read` changes nothing, `repeatable` ends the same sent twice, `create` does not. */
  readonly effect: 'read' | 'repeatable' | 'create';
  /** Counts against GitHub's limit on new content. */
  readonly content: boolean;
  /** Made for another request that is waiting for it: an installation's token. */
  readonly nested: boolean;
  /** Which of GitHub's hourly budgets it draws on. */
  readonly budget: 'core' | 'graphql' | 'search';
}

/** The request as Octokit's hooks show it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly query?: unknown;
}

const ADDS = /\/issues\/[^/]+\/(labels|assignees)$|\/reactions$/;
const SEARCH = /^(https?:\/\/[^/]+(\/api\/v3)?)?\/search\//;
const TOKEN = /\/access_tokens$/;

/** Tells what a request does from its method and path. */
export function requestKind(sent: Sent): RequestKind {
  const method = sent.method.toUpperCase();
  const path = sent.url.split('?', 1)[0] ?? '';
  if (TOKEN.test(path)) return { effect: 'repeatable', content: false, nested: true, budget: 'core' };
  if (method === 'POST' && path.endsWith('/graphql')) {
    const writes = typeof sent.query === 'string' && /^\s*mutation\b/.test(sent.query);
    return { effect: writes ? 'create' : 'read', content: writes, nested: false, budget: 'graphql' };
  }
  const budget = SEARCH.test(path) ? 'search' : 'core';
  if (method === 'GET' || method === 'HEAD') return { effect: 'read', content: false, nested: false, budget };
  const repeatable = method !== 'POST' || ADDS.test(path);
  return {
    effect: repeatable ? 'repeatable' : 'create',
    content: method !== 'DELETE',
    nested: false,
    budget,
  };
}
