import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { MOMENT, replica, REPOSITORY, says, settle, shop, shows } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const ENTRIES = 5_000;

test('an incident with 5,000 entries folds, renders, fits, and a command there reads no more than in a new one', async () => {
  github = await shop();
  const at = (second: number): Date => new Date(MOMENT.getTime() + second * 1000);
  const words = ['error rate', 'edge', 'certificate', 'gateway', 'timeout', 'Zürich', 'replica lag', 'p99'];
  const said = Array.from({ length: ENTRIES }, (_, n) => ({
    author: ['alice', 'bob', 'carol'][n % 3]!,
    body:
      n % 50 === 0
        ? `/task me look at ${words[n % 8]} ${n}`
        : `/note ${words[n % 8]} ${words[(n * 7) % 8]} is ${(n * 7919) % 1009} now, seen at ${n}`,
    at: at(5 + n * 15),
  }));
  const { number } = github.seedIssue(REPOSITORY, {
    title: 'A long night',
    author: 'alice',
    labels: ['outage'],
    at: MOMENT,
    comments: said,
  });
  github.clock.set(at(ENTRIES * 15 + 60));
  const one = replica(github);
  await one.look(number);
  await settle(github, one, number);
  const made = await shows(github, number);
  expect(made.cards).toBe(1);
  const bodies = made.seen.comments
    .filter(({ user }) => user.login === 'github-actions[bot]')
    .map(({ body }) => body as string);
  for (const body of bodies) expect(body.length).toBeLessThan(65_536);
  expect(made.card.length).toBeLessThan(20_000);
  const parts = bodies.filter((body) => body.includes('allclear archive'));
  expect(parts.length).toBeGreaterThan(3);

  const another = replica(github);
  await another.look(number);
  const before = github.requests.length;
  await says(github, another, number, 'bob', '/role lead @carol');
  const asked = github.requests.slice(before).map(({ method }) => method);
  expect(asked.filter((method) => method === 'GET')).toHaveLength(3);
  expect(asked.filter((method) => method !== 'GET')).toHaveLength(3);
  expect((await shows(github, number)).card).toContain('**Incident Lead:** carol');

  // The card lost, all of it is had again, from 5,000 comments and the parts.
  const card = made.seen.comments.find(({ body }) => body.includes('<!-- allclear card'))!.id;
  await github.as('alice').deleteComment(REPOSITORY, card);
  await settle(github, replica(github), number);
  const again = await shows(github, number);
  expect(again.cards).toBe(1);
  expect(again.card).toContain(`${made.card.match(/- and (\d+) more/)![0]}`);
  expect(again.replies.length).toBe(made.replies.length);
}, 60_000);
