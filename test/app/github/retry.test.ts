import { describe, expect, it } from 'vitest';
import { requestKind } from '../../../app/github/request-kind.ts';
import { retrying, WITHIN } from '../../../app/github/retry.ts';
import { standingClock } from './standing-clock.ts';

const kinds = {
  read: requestKind({ method: 'GET', url: '/repos/acme/shop/issues/1' }),
  query: requestKind({ method: 'POST', url: '/graphql', query: '{ viewer { login } }' }),
  patch: requestKind({ method: 'PATCH', url: '/repos/acme/shop/issues/comments/1' }),
  remove: requestKind({ method: 'DELETE', url: '/repos/acme/shop/issues/1/labels/sev1' }),
  reaction: requestKind({ method: 'POST', url: '/repos/acme/shop/issues/1/reactions' }),
  assign: requestKind({ method: 'POST', url: '/repos/acme/shop/issues/1/assignees' }),
  comment: requestKind({ method: 'POST', url: '/repos/acme/shop/issues/1/comments' }),
  label: requestKind({ method: 'POST', url: '/repos/acme/shop/labels' }),
};
const answer = (status: number, headers = {}) =>
  Object.assign(new Error(`answered ${status}`), { status, response: { status, headers } });
const silence = () => Object.assign(new Error('other side closed'), { status: 500 });

/** Fails as told, then works; how often it was sent, and whether that was the end of it. */
async function sent(kind: keyof typeof kinds, failures: Error[], clock = standingClock()) {
  let times = 0;
  const result = retrying(
    kinds[kind],
    async () => {
      const failure = failures[times++];
      if (failure) throw failure;
      return 'done';
    },
    clock,
  );
  return { ended: await result.catch((error: Error) => error.message), times, slept: clock.slept };
}

describe('a read', () => {
  it.each(['read', 'query'] as const)('is sent again after a fault of GitHub’s: %s', async (kind) => {
    expect(await sent(kind, [answer(502), silence(), answer(500)])).toMatchObject({
      ended: 'done',
      times: 4,
    });
  });

  it('is sent again when GitHub says when', async () => {
    const failures = [answer(429, { 'retry-after': '2' }), answer(403, { 'retry-after': 3 })];
    expect(await sent('read', failures)).toEqual({ ended: 'done', times: 3, slept: [2000, 3000] });
  });

  it('is not sent again where that would take too long', async () => {
    expect(await sent('read', [answer(429, { 'retry-after': '60' })])).toMatchObject({ times: 1 });
    const slow = standingClock();
    const late = retrying(
      kinds.read,
      async () => {
        slow.advance(WITHIN);
        throw silence();
      },
      slow,
    );
    await expect(late).rejects.toThrow('other side closed');
    expect(slow.slept).toEqual([]);
  });

  it('gives up in the end', async () => {
    const outcome = await sent('read', Array.from({ length: 9 }, silence));
    expect(outcome).toMatchObject({ ended: 'other side closed', times: 5 });
  });

  it.each([401, 403, 404, 422])('is not sent again after %i', async (status) => {
    expect(await sent('read', [answer(status)])).toMatchObject({ ended: `answered ${status}`, times: 1 });
  });

  it('is not sent again after a mistake of our own', async () => {
    expect(await sent('read', [new TypeError('x is not a function')])).toMatchObject({ times: 1 });
  });
});

describe('a write', () => {
  it.each(['patch', 'remove', 'reaction', 'assign'] as const)('may be sent twice: %s', async (kind) => {
    expect(await sent(kind, [answer(502)])).toMatchObject({ ended: 'done', times: 2 });
    expect(await sent(kind, [silence()])).toMatchObject({ ended: 'done', times: 2 });
    expect(await sent(kind, [silence(), silence()])).toMatchObject({ times: 2 });
    expect(await sent(kind, [answer(429, { 'retry-after': '1' })])).toMatchObject({ times: 1 });
  });

  it.each(['comment', 'label'] as const)('that creates is never sent twice: %s', async (kind) => {
    for (const failure of [answer(500), answer(502), silence(), answer(429, { 'retry-after': '1' })]) {
      expect(await sent(kind, [failure])).toMatchObject({ times: 1 });
    }
  });
});
