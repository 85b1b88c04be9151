import { expect, test } from 'vitest';
import { runAction } from './process.ts';
import { startGitHub } from '../github/start.ts';

test('a token that may only read fails the run and says which permission is missing', async () => {
  const github = await startGitHub({
    repositories: { 'acme/shop': { private: true, labels: ['outage'] } },
    people: { alice: 'write' },
  });
  await github.as('alice').openIssue('acme/shop', { title: 'Down', labels: ['outage'] });
  const { payload } = github.deliveries.all.findLast(({ event }) => event === 'issues')!;
  for (const method of ['POST', 'PATCH', 'PUT', 'DELETE'])
    github.faults.add({ method, path: /^\/repos/, answer: 403, times: 99 });
  const inputs = { token: github.actionsToken };
  const { code, log, summary } = await runAction({
    event: 'issues',
    payload,
    inputs,
    env: { GITHUB_API_URL: github.url },
  });
  expect.soft(code).toBe(1);
  expect.soft(`${log}${summary}`).toMatch(/issues: write/);
  await github.close();
});
