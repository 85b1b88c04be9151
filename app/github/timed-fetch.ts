/**
 * A fetch that gives up after `milliseconds`, and fails where an answer breaks off in the middle.
 * Octokit would take half an answer for an empty one.
 */
export function timedFetch(milliseconds: number, fetch?: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const limit = AbortSignal.timeout(milliseconds);
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    const answer = await (fetch ?? globalThis.fetch)(input, { ...init, signal });
    const body = await answer.arrayBuffer();
    const { status, statusText, headers } = answer;
    const whole = new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
    return Object.defineProperty(whole, 'url', { value: answer.url });
  };
}
