import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, says, settle, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

async function running(): Promise<{ one: Replica; number: number }> {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one, '/sev 1\n/impact nobody can pay');
  await says(github, one, number, 'bob', '/role lead');
  return { one, number };
}
const replies = async (number: number): Promise<string[]> => (await shows(github, number)).replies;
const NEWER = 'A newer catch-up stands below.';

test('each takes the place of the one before it, which keeps what it was said for', async () => {
  const { one, number } = await running();
  await says(github, one, number, 'carol', '/catchup');
  expect((await replies(number)).at(-1)).toMatch(/^\*\*Severity 1, investigating: Checkout is down\.\*\*/);
  await says(github, one, number, 'alice', '/cause a certificate');
  await says(github, one, number, 'alice', '/catchup');
  const [old, newer] = await replies(number);
  expect(old).toBe(NEWER);
  expect(newer).toContain('**Likely cause:** a certificate.');
  const { seen } = await shows(github, number);
  expect(seen.comments.filter(({ body }) => /^A newer [^]*allclear said/.test(body))).toHaveLength(1);
});

test('asked of another process, or after the card was lost, there is one that stands, and none is told twice', async () => {
  const { one, number } = await running();
  await says(github, one, number, 'carol', '/catchup');
  await says(github, replica(github), number, 'alice', '/catchup');
  expect((await replies(number)).map((words) => words === NEWER)).toEqual([true, false]);
  const card = (await shows(github, number)).seen.comments.find(({ body }) =>
    body.includes('allclear card'),
  )!;
  await github.as('bob').deleteComment('acme/shop', card['id']);
  await settle(github, replica(github), number);
  expect(await replies(number)).toHaveLength(2);
});

test('cut off before the older one was replaced, the next one replaces both', async () => {
  const { one, number } = await running();
  await says(github, one, number, 'carol', '/catchup');
  github.faults.add({ method: 'GET', path: /\/issues\/comments\/\d+$/, answer: 502, times: 9 });
  await says(github, one, number, 'alice', '/catchup');
  github.faults.clear();
  await says(github, one, number, 'bob', '/catchup');
  expect((await replies(number)).map((words) => words === NEWER)).toEqual([true, true, false]);
});

test('one that was asked for with other things stays as it was said', async () => {
  const { one, number } = await running();
  await says(github, one, number, 'carol', '/catchup\n/role');
  await says(github, one, number, 'alice', '/catchup');
  expect((await replies(number)).map((words) => words === NEWER)).toEqual([false, false]);
});
