import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

async function ordinary(isPrivate = true): Promise<{ one: Replica; number: number }> {
  github = await shop({ repositories: { [REPOSITORY]: { private: isPrivate, labels: ['outage'] } } });
  const number = await github.as('alice').openIssue(REPOSITORY, { title: 'Typo in the footer', body: '' });
  return { one: replica(github, { isPrivate }), number };
}

const reactions = async (number: number): Promise<unknown[]> =>
  (await shows(github, number)).seen.comments.map(
    ({ id }) =>
      github.requests.filter(({ path, method }) => method === 'POST' && path.includes(`/${id}/reactions`))
        .length,
  );

test('a slip in /incident on an ordinary issue is told, once, and it stays an ordinary issue', async () => {
  const { one, number } = await ordinary();
  expect(await says(github, one, number, 'bob', '/incidnt 1')).toMatchObject({ result: 'not a room' });
  const { replies, cards, labels } = await shows(github, number);
  expect(replies).toEqual([expect.stringContaining('`/incident 1`')]);
  expect({ cards, labels }).toEqual({ cards: 0, labels: [] });
});

test('delivered twice it is told once', async () => {
  const { one, number } = await ordinary();
  await says(github, one, number, 'bob', '/incidnt 1');
  await one.look(number);
  await replica(github).look(number);
  expect((await shows(github, number)).replies).toHaveLength(1);
});

test('an outsider who asks for a room gets 😕 and nothing else', async () => {
  const { one, number } = await ordinary(false);
  await says(github, one, number, 'mallory', '/incident 1');
  const { replies, cards, labels } = await shows(github, number);
  expect({ replies, cards, labels }).toEqual({ replies: [], cards: 0, labels: [] });
  expect(await reactions(number)).toEqual([1]);
});

test('what was refused stays refused once somebody else declares it', async () => {
  const { one, number } = await ordinary(false);
  await says(github, one, number, 'mallory', '/incident 1');
  await says(github, one, number, 'bob', '/incident');
  const { labels, cards } = await shows(github, number);
  expect({ labels, cards }).toEqual({ labels: ['outage'], cards: 1 });
});

test('prose in a room asks nobody’s permission', async () => {
  const { one, number } = await ordinary();
  await says(github, one, number, 'bob', '/incident');
  const before = github.requests.length;
  await says(github, one, number, 'bob', 'I see it too');
  expect(github.requests.slice(before).map(({ path }) => path.split('?')[0])).toEqual([
    `/repos/acme/shop/issues/${number}`,
    `/repos/acme/shop/issues/${number}/comments`,
  ]);
});
