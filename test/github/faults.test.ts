import { afterEach, expect, test } from 'vitest';
import { asking } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();
afterEach(() => {
  on.github.faults.clear();
  on.github.latency = 0;
});

test('a fault spoils the requests it is meant for', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  const path = `${root}/issues/${number}/comments`;
  github.faults.add({
    method: 'POST',
    path: /\/comments$/,
    skip: 1,
    times: 2,
    answer: 502,
    headers: { 'retry-after': '1' },
  });
  const post = () => ask('POST', path, { body: 'x' });
  const all = [await post(), await post(), await post(), await post()];
  expect(all.map((it) => it.status)).toEqual([201, 502, 502, 201]);
  expect(all[1]!.headers.get('retry-after')).toBe('1');
  expect((await ask('GET', path)).body).toHaveLength(2);
});

test('a write may happen and its answer be lost', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Two' });
  const path = `${root}/issues/${number}/comments`;
  for (const answer of [500, 'reset'] as const) {
    github.faults.add({ method: 'POST', answer, after: true });
    const lost = ask('POST', path, { body: String(answer) });
    if (answer === 500) expect((await lost).status).toBe(500);
    else await expect(lost).rejects.toThrow();
  }
  expect((await github.look(repo, number)).comments.map((it) => it.body)).toEqual(['500', 'reset']);
  expect(github.requests.at(-1)).toMatchObject({ method: 'POST', status: 0 });
});

test('a request may hang', async () => {
  const { github } = on;
  github.faults.add({ path: /rate_limit/, answer: 'hang' });
  const signal = AbortSignal.timeout(50);
  await expect(fetch(`${github.url}/rate_limit`, { signal })).rejects.toThrow();
});

test('requests are in the log with their account, the acts of people are not', async () => {
  const { github, ask } = on;
  const before = github.requests.length;
  const number = await github.as('ana').openIssue(repo, { title: 'Three' });
  await github.look(repo, number);
  await ask('PATCH', `${root}/issues/${number}?a=b`, { title: 'Four' });
  await asking(github, github.token('bo'))('GET', root);
  expect(github.requests.slice(before)).toMatchObject([
    {
      method: 'PATCH',
      path: `${root}/issues/${number}`,
      query: 'a=b',
      status: 200,
      account: 'github-actions[bot]',
      body: { title: 'Four' },
    },
    { method: 'GET', path: root, account: 'bo' },
  ]);
});

test('latency is added before each answer', async () => {
  const { github, ask } = on;
  github.latency = 60;
  const start = performance.now();
  await ask('GET', root);
  expect(performance.now() - start).toBeGreaterThan(55);
  const { arrivedAt, answeredAt } = github.requests.at(-1)!;
  expect(answeredAt - arrivedAt).toBeGreaterThanOrEqual(55);
});
