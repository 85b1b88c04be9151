import { expect, test } from 'vitest';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('issues and comments are seeded in bulk', async () => {
  const { github, ask } = on;
  const start = performance.now();
  const big = github.seedIssue(repo, {
    title: 'Big',
    author: 'ana',
    labels: ['incident'],
    assignees: ['bo'],
    at: new Date('2019-01-01T00:00:00Z'),
    comments: Array.from({ length: 5_000 }, (_, i) => ({
      author: github.app.botLogin,
      body: `Comment ${i}`,
      at: new Date(Date.UTC(2019, 0, 1, 0, 0, i)),
    })),
  });
  for (let i = 0; i < 200; i++) github.seedIssue(repo, { title: `Small ${i}`, state: 'closed' });
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(big.commentIds).toHaveLength(5_000);
  expect(github.deliveries.all).toEqual([]);
  const { body } = await ask('GET', `${root}/issues/${big.number}`);
  expect(body).toMatchObject({
    id: big.id,
    comments: 5_000,
    labels: [{ name: 'incident' }],
    updated_at: '2019-01-01T01:23:19Z',
  });
  const last = await ask('GET', `${root}/issues/${big.number}/comments?per_page=100&page=50`);
  expect(last.body.at(-1)).toMatchObject({
    id: big.commentIds.at(-1),
    performed_via_github_app: { id: github.app.id },
  });
  const { events } = await github.look(repo, big.number);
  expect(events.map((it) => [it.event, it.created_at])).toEqual([
    ['labeled', '2019-01-01T00:00:00Z'],
    ['assigned', '2019-01-01T00:00:00Z'],
  ]);
  expect((await ask('GET', `${root}/issues?state=closed&per_page=100&page=2`)).body).toHaveLength(100);
});
