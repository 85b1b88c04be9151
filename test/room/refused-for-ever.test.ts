import { expect, test } from 'vitest';
import { declared, replica, REPOSITORY, shop, shows } from './room.ts';

/** An hour of sweeps, one a minute, while GitHub answers 403 to some writes; gives the writes that were tried. */
async function anHour(method: string | undefined, path: RegExp): Promise<{ writes: number; card: string }> {
  const github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  github.clock.advance(700_000);
  for (const each of method ? [method] : ['POST', 'PATCH', 'PUT', 'DELETE'])
    github.faults.add({ method: each, path, answer: 403, times: 9_999 });
  await github.as('bob').comment(REPOSITORY, number, '/sev 2\n/role lead @carol\n/sevv 1');
  const before = github.requests.length;
  for (let minute = 0; minute < 60; minute += 1) {
    github.clock.advance(60_000);
    await one.sweep();
  }
  const writes = github.requests
    .slice(before)
    .filter((request) => request.method !== 'GET' && request.path !== '/graphql').length;
  const { card } = await shows(github, number);
  await github.close();
  return { writes, card };
}

test('an archived repository, where every write is refused, is not written to every minute', async () => {
  expect((await anHour(undefined, /^\/repos/)).writes).toBeLessThan(40);
}, 90_000);

test.each([
  ['reactions', 'POST', /comments\/\d+\/reactions$/],
  ['comments', 'POST', /issues\/\d+\/comments$/],
] as const)(
  'where %s are refused for good, it backs off, and the card tells what was heard and what fails',
  async (_what, method, path) => {
    const { writes, card } = await anHour(method, path);
    expect.soft(writes).toBeLessThan(40);
    expect.soft(card).toContain('GitHub refused to');
    expect.soft(card).toContain('carol');
  },
  90_000,
);
