import { expect, test } from 'vitest';
import { asking } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('a pull request shares numbers, comments and labels with issues', async () => {
  const { github } = on;
  const ask = asking(github, github.token('bo'));
  await github.as('ana').openIssue(repo, { title: 'One' });
  const main = (await ask('GET', `${root}/git/ref/heads/main`)).body.object.sha;
  await ask('POST', `${root}/git/refs`, { ref: 'refs/heads/work', sha: main });
  await ask('PUT', `${root}/contents/new.txt`, { message: 'New', content: 'aGk=', branch: 'work' });
  const pull = await ask('POST', `${root}/pulls`, {
    title: 'Work',
    head: 'work',
    base: 'main',
    body: 'Fixes',
  });
  expect([pull.status, pull.body.number, pull.body.created_at]).toEqual([201, 2, '2019-07-02T13:42:00Z']);
  expect(github.deliveries.all.at(-1)).toMatchObject({
    event: 'pull_request',
    payload: { action: 'opened', installation: { id: github.app.installationId } },
  });
  expect(await github.as('ana').openIssue(repo, { title: 'Three' })).toBe(3);
  await github.as('ana').comment(repo, 2, 'Looks good');
  await github.as('ana').label(repo, 2, 'bug');
  const issue = (await ask('GET', `${root}/issues/2`)).body;
  expect(issue).toMatchObject({
    title: 'Work',
    user: { login: 'bo' },
    comments: 1,
    labels: [{ name: 'bug' }],
    pull_request: { merged_at: null },
  });
  const open = (await ask('GET', `${root}/issues`)).body;
  expect(open.map((it: any) => [it.number, 'pull_request' in it])).toEqual([
    [3, false],
    [2, true],
    [1, false],
  ]);
  await github.as('bo').close(repo, 2);
  expect((await ask('GET', `${root}/pulls/2`)).body.state).toBe('closed');
});

test('its head follows pushes, checks and statuses are told apart, and a merge has its own commit', async () => {
  const { github } = on;
  const ask = asking(github, github.token('bo'));
  const { sha } = (await ask('GET', `${root}/git/ref/heads/main`)).body.object;
  await ask('POST', `${root}/git/refs`, { ref: 'refs/heads/fix', sha });
  const push = (path: string) =>
    ask('PUT', `${root}/contents/${path}`, { message: path, content: 'aGk=', branch: 'fix' });
  await push('one.txt');
  const made = (await ask('POST', `${root}/pulls`, { title: 'Fix', head: 'fix', base: 'main' })).body;
  await push('two.txt');
  const { head } = (await ask('GET', `${root}/pulls/${made.number}`)).body;
  expect(head.sha).not.toBe(made.head.sha);
  expect(github.deliveries.all.at(-1)).toMatchObject({
    event: 'pull_request',
    payload: { action: 'synchronize', before: made.head.sha, after: head.sha },
  });
  await ask('POST', `${root}/statuses/${head.sha}`, { state: 'failure', context: 'ci' });
  await ask('POST', `${root}/statuses/${head.sha}`, { state: 'success', context: 'ci' });
  expect((await ask('GET', `${root}/commits/${head.sha}/status`)).body).toMatchObject({
    state: 'success',
    total_count: 1,
  });
  await ask('PUT', `${root}/pulls/${made.number}/merge`, {});
  const merged = (await ask('GET', `${root}/pulls/${made.number}`)).body;
  expect(merged).toMatchObject({ merged: true, state: 'closed', merged_by: { login: 'bo' } });
  expect(merged.merge_commit_sha).not.toBe(head.sha);
});
