import { describe, expect, it } from 'vitest';
import { Limited, limiter, LIMITS } from '../../../app/github/limiter.ts';
import { requestKind } from '../../../app/github/request-kind.ts';
import { standingClock } from './standing-clock.ts';

const read = requestKind({ method: 'GET', url: '/repos/acme/shop' });
const comment = requestKind({ method: 'POST', url: '/repos/acme/shop/issues/1/comments' });
const query = requestKind({ method: 'POST', url: '/graphql', query: '{ viewer { login } }' });
const token = requestKind({ method: 'POST', url: '/app/installations/1/access_tokens' });

describe('the limiter', () => {
  it('lets a burst of creations out at once, and makes only the eighty-first wait', async () => {
    const clock = standingClock();
    const limits = limiter(clock);
    for (let n = 0; n < 80; n++) await limits.run(comment, async () => n);
    expect(clock.slept).toEqual([]);
    clock.advance(20_000);
    await limits.run(comment, async () => 0);
    expect(clock.slept).toEqual([40_000]);
  });

  it('never creates more than eighty things in any minute, nor 500 in any hour', async () => {
    const clock = standingClock();
    const limits = limiter(clock, { ...LIMITS, longestWait: Infinity });
    const sent: number[] = [];
    for (let n = 0; n < 1200; n++) await limits.run(comment, async () => void sent.push(clock.now()));
    const most = (length: number) =>
      Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + length).length));
    expect(most(60_000)).toBe(80);
    expect(most(3_600_000)).toBe(500);
  });

  it('does not hold reads back behind creations', async () => {
    const clock = standingClock();
    const limits = limiter(clock);
    for (let n = 0; n < 80; n++) await limits.run(comment, async () => n);
    await limits.run(read, async () => 0);
    expect(clock.slept).toEqual([]);
  });

  it('sends at most ten at once, and the others as those are done', async () => {
    const limits = limiter(standingClock());
    const finish: (() => void)[] = [];
    const all = Array.from({ length: 25 }, () =>
      limits.run(read, () => new Promise<void>((resolve) => finish.push(resolve))),
    );
    await turns();
    expect(finish).toHaveLength(10);
    finish[0]?.();
    await turns();
    expect(finish).toHaveLength(11);
    while (finish.length < 25) {
      finish.forEach((done) => done());
      await turns();
    }
    finish.forEach((done) => done());
    await Promise.all(all);
  });

  it('gives its place back when a request fails', async () => {
    const limits = limiter(standingClock(), { ...LIMITS, atOnce: 1 });
    await expect(limits.run(read, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await limits.run(read, async () => 'yes')).toBe('yes');
  });

  it('lets a token be fetched for requests that hold all places', async () => {
    const limits = limiter(standingClock(), { ...LIMITS, atOnce: 1 });
    expect(await limits.run(read, () => limits.run(token, async () => 'token'))).toBe('token');
  });

  it('makes everybody wait as long as GitHub asks', async () => {
    const clock = standingClock();
    const limits = limiter(clock);
    limits.heard(comment, 403, { 'retry-after': '30' });
    await limits.run(query, async () => 0);
    expect(clock.slept).toEqual([30_000]);
  });

  it('waits a minute after a secondary limit that names no time', async () => {
    const clock = standingClock();
    const limits = limiter(clock);
    limits.heard(comment, 403, {}, 'You have exceeded a secondary rate limit.');
    await limits.run(read, async () => 0);
    expect(clock.slept).toEqual([60_000]);
  });

  it('does not take a missing permission for a limit', async () => {
    const clock = standingClock();
    const limits = limiter(clock);
    limits.heard(comment, 403, { 'x-ratelimit-remaining': '4000' }, 'Resource not accessible by integration');
    await limits.run(read, async () => 0);
    expect(clock.slept).toEqual([]);
  });

  it('waits for the reset of an hour used up, by GitHub’s clock, and only of that budget', async () => {
    const clock = standingClock();
    const limits = limiter(clock);
    // GitHub's clock is five minutes ahead of ours.
    limits.heard(read, 200, {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2026-11-22T09:05:40Z') / 1000),
      date: 'Sun, 22 Nov 2026 09:05:00 GMT',
    });
    await limits.run(query, async () => 0);
    expect(clock.slept).toEqual([]);
    await limits.run(read, async () => 0);
    expect(clock.slept).toEqual([41_000]);
    expect(limits.left()).toBe(0);
  });

  it('says so at once where the wait would be too long, and sends nothing', async () => {
    const clock = standingClock();
    const limits = limiter(clock);
    limits.heard(read, 429, { 'retry-after': '1800' });
    let sent = 0;
    const refused = limits.run(read, async () => ++sent);
    await expect(refused).rejects.toBeInstanceOf(Limited);
    await expect(refused).rejects.toMatchObject({
      status: 429,
      response: { headers: { 'retry-after': '1800' } },
    });
    expect(sent).toBe(0);
    clock.advance(1_800_000);
    expect(await limits.run(read, async () => ++sent)).toBe(1);
  });

  it('knows how much of the hour is left', () => {
    const limits = limiter(standingClock());
    expect(limits.left()).toBe(1);
    limits.heard(read, 200, { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '1250' });
    expect(limits.left()).toBe(0.25);
  });
});

const turns = async (): Promise<void> => {
  for (let n = 0; n < 50; n++) await Promise.resolve();
};
