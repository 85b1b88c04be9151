import { afterEach, beforeEach, expect, test } from 'vitest';
import { mirrors, PARTNERS, STATUS, type Mirrors } from './mirrored.ts';
import { replica, REPOSITORY, settle, shows } from './room.ts';

let at: Mirrors;
beforeEach(async () => void (at = await mirrors()));
afterEach(() => at.github.close());

const FOUND = '/update We found it and repair it.';
const WORDS = 'We found it and repair it.';
const told = async (): Promise<number[]> => {
  const said = (all: string[]): number =>
    all.filter((one) => one.includes(WORDS) && !one.includes(FOUND)).length;
  return [said(await at.replies()), said(await at.thread(PARTNERS)), said(await at.thread(STATUS))];
};
const asks = (from: number): string[] =>
  at.github.requests.slice(from).map(({ method, path }) => `${method} ${path.replace('/repos/', '')}`);

test('a lost delivery is found by the sweep, also by a process that has just started', async () => {
  const id = await at.types(PARTNERS, 'carol', FOUND);
  await replica(at.github).sweep();
  expect([await told(), await at.worn(PARTNERS, id)]).toEqual([[1, 1, 0], ['+1']]);
});

test('a delivery that comes twice, and then the sweep, says it once', async () => {
  const id = await at.speaks(PARTNERS, 'carol', FOUND);
  await at.hears(at.one, PARTNERS, id, 'carol', FOUND);
  await at.one.sweep();
  await settle(at.github, replica(at.github), at.number);
  expect(await told()).toEqual([1, 1, 0]);
});

test('two processes at once say it once: the words, an offer, and why not', async () => {
  const other = replica(at.github);
  for (const [repo, body] of [
    [PARTNERS, FOUND],
    [STATUS, FOUND],
    [PARTNERS, '/update'],
  ] as const) {
    const id = await at.types(repo, 'carol', body);
    await Promise.all([at.one, other].map((each) => at.hears(each, repo, id, 'carol', body)));
    await settle(at.github, other, at.number);
    await at.one.sweep();
  }
  expect(await told()).toEqual([2, 1, 0]);
  expect((await at.thread(PARTNERS)).filter((one) => one.includes('needs some words'))).toHaveLength(1);
});

test('a card that is lost comes back, and nothing is said again', async () => {
  await at.speaks(PARTNERS, 'carol', FOUND);
  await at.speaks(STATUS, 'carol', FOUND);
  await at.speaks(PARTNERS, 'carol', '/update');
  await at.speaks(STATUS, 'mallory', FOUND);
  const said = async () => [await at.thread(PARTNERS), await at.thread(STATUS), await told()];
  const before = await said();
  const { seen } = await shows(at.github, at.number);
  const card = seen.comments.find(({ body }) => body.includes('<!-- allclear card'))!;
  await at.github.as('alice').deleteComment(REPOSITORY, card['id']);
  const next = replica(at.github);
  await settle(at.github, next, at.number);
  for (let sweeps = 0; sweeps < 3; sweeps += 1) {
    at.github.clock.advance(61_000);
    await next.sweep();
  }
  expect(await said()).toEqual(before);
});

test.each([
  ['before the words', 'POST', /shop\/issues\/\d+\/comments$/],
  ['before why not', 'POST', /partners\/issues\/1\/comments$/],
])('cut off after the claim, %s: somebody else says it, once', async (_, method, path) => {
  const body = path.source.startsWith('shop') ? FOUND : '/update';
  const id = await at.types(PARTNERS, 'carol', body);
  at.github.faults.add({ method, path, answer: 502, times: 9 });
  await at.hears(at.one, PARTNERS, id, 'carol', body);
  at.github.faults.clear();
  at.github.clock.advance(61_000);
  const next = replica(at.github);
  await next.sweep();
  await settle(at.github, next, at.number);
  const why = (await at.thread(PARTNERS)).filter((one) => one.includes('needs some words'));
  expect([await told(), why.length]).toEqual(body === FOUND ? [[1, 1, 0], 0] : [[0, 0, 0], 1]);
});

test('a sweep reads each repository of a mirror once, and a mirror that cannot be read holds up nothing', async () => {
  await settle(at.github, at.one, at.number);
  at.github.clock.advance(660_000);
  await at.one.sweep();
  at.github.faults.add({ path: /acme\/status\//, answer: 404, times: 9 });
  const before = at.github.requests.length;
  await at.one.sweep();
  const there = asks(before).filter((one) => !one.includes(REPOSITORY));
  expect(there.sort()).toEqual([`GET ${PARTNERS}/issues/comments`, `GET ${STATUS}/issues/comments`]);
});
