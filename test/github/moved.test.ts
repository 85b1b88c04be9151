import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from './contract.ts';
import { startGitHub } from './start.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const begin = async (): Promise<void> => {
  github = await startGitHub({
    repositories: { 'acme/site': { private: true }, 'other/thing': {} },
    people: { olga: 'admin', rita: 'read', mallory: 'none' },
  });
};

/** Asks as somebody without following where it is led. */
const asked = (login: string, method: string, path: string, body?: object): Promise<Response> =>
  fetch(github.url + path, {
    ...{ method, redirect: 'manual', headers: { authorization: `Bearer ${github.token(login)}` } },
    ...(body && { body: JSON.stringify(body) }),
  });

test('the old name of a repository leads to its id, and from there to what was asked for', async () => {
  await begin();
  const number = await github.as('rita').openIssue('acme/site', { title: 'One' });
  await github.as('olga').request('PATCH', '/repos/acme/site', { name: 'web' });
  const answer = await asked('rita', 'GET', `/repos/acme/site/issues/${number}?a=b`);
  const location = answer.headers.get('location')!;
  expect([answer.status, location]).toEqual([
    301,
    expect.stringMatching(/\/repositories\/\d+\/issues\/1\?a=b$/),
  ]);
  expect(await answer.json()).toMatchObject({ message: 'Moved Permanently', url: location });
  const led = await asked('rita', 'GET', location.slice(github.url.length));
  expect(await led.json()).toMatchObject({ title: 'One', repository_url: `${github.url}/repos/acme/web` });
});

test('a write is led on with its method, and whoever may not see the repository is led nowhere', async () => {
  await begin();
  const number = await github.as('rita').openIssue('acme/site', { title: 'One' });
  await github.as('olga').request('PATCH', '/repos/acme/site', { name: 'web' });
  const path = `/repos/acme/site/issues/${number}/comments`;
  expect((await asked('rita', 'POST', path, { body: 'Hello' })).status).toBe(307);
  expect((await asked('mallory', 'GET', path)).status).toBe(404);
  const followed = await fetch(github.url + path, {
    ...{ method: 'POST', body: JSON.stringify({ body: 'Hello' }) },
    headers: { authorization: `Bearer ${github.token('rita')}` },
  });
  expect(followed.status).toBe(201);
  expect((await github.look('acme/web', number)).comments.map(({ body }) => body)).toEqual(['Hello']);
});
