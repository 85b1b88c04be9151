import { expect, test } from 'vitest';
import { asking, installationToken } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage({
  repositories: { 'acme/shop': { files: { '.github/plan.yml': 'a: 1\n', 'docs/ü.md': 'Grüße' } } },
});

test('a file is read as base64 and raw, and not again when unchanged', async () => {
  const { github, ask } = on;
  const path = `${root}/contents/.github/plan.yml`;
  const file = await ask('GET', path);
  expect(Buffer.from(file.body.content, 'base64').toString()).toBe('a: 1\n');
  const raw = { accept: 'application/vnd.github.raw+json' };
  expect((await ask('GET', path, undefined, raw)).body).toBe('a: 1\n');
  expect((await ask('GET', `${root}/contents/docs/%C3%BC.md`, undefined, raw)).body).toBe('Grüße');
  expect((await ask('GET', `${root}/contents/nothing.md`)).status).toBe(404);

  const etag = file.headers.get('etag')!;
  const again = await ask('GET', path, undefined, { 'if-none-match': etag });
  expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
  await github.as('bo').writeFile(repo, '.github/plan.yml', 'a: 2\n');
  const changed = await ask('GET', path, undefined, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
});

test('issues are not sent again when unchanged', async () => {
  const { github, ask } = on;
  await github.as('ana').openIssue(repo, { title: 'One' });
  const etag = (await ask('GET', `${root}/issues`)).headers.get('etag')!;
  expect((await ask('GET', `${root}/issues`, undefined, { 'if-none-match': etag })).status).toBe(304);
  await github.as('ana').comment(repo, 1, 'x');
  expect((await ask('GET', `${root}/issues`, undefined, { 'if-none-match': etag })).status).toBe(200);
});

test('writing a file pushes, at the time of the clock', async () => {
  const { github } = on;
  const ask = asking(github, await installationToken(github));
  github.clock.set(new Date('2022-03-04T05:06:07Z'));
  const made = await ask('PUT', `${root}/contents/new.txt`, {
    message: 'New',
    content: Buffer.from('hi').toString('base64'),
  });
  expect(made.status).toBe(201);
  expect(made.body.commit.committer.date).toBe('2022-03-04T05:06:07Z');
  const push = github.deliveries.all.at(-1)!;
  expect(push).toMatchObject({
    event: 'push',
    payload: {
      ref: 'refs/heads/main',
      repository: { full_name: repo },
      organization: { login: 'acme' },
      sender: { login: github.app.botLogin },
      installation: { id: github.app.installationId },
    },
  });
  expect(push.payload).not.toHaveProperty('action');
  expect((await ask('GET', `${root}/commits?per_page=1`)).body[0].author.login).toBe(github.app.botLogin);
});

test('the repository tells what it is', async () => {
  const { ask } = on;
  const { body } = await ask('GET', '/repos/ACME/Shop');
  expect(body).toMatchObject({
    full_name: repo,
    private: false,
    visibility: 'public',
    default_branch: 'main',
    has_issues: true,
    owner: { login: 'acme', type: 'Organization' },
    open_issues_count: 1,
  });
  const branch = await ask('GET', `${root}/git/ref/heads/main`);
  expect(branch.body.object.sha).toMatch(/^[0-9a-f]{40}$/);
});

test('more requests than emulate would allow one token', async () => {
  const ana = on.github.as('ana');
  for (let i = 0; i < 5_100; i++) await ana.request('GET', `${root}/contents/README.md`);
});
