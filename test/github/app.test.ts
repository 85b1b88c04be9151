import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { type Ask, asking, installationToken, jwtOf } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();
let app: Ask;
beforeAll(async () => {
  app = asking(on.github, await jwtOf(on.github));
});

test('the App knows itself, its bot and its installations', async () => {
  const { github, ask } = on;
  expect((await app('GET', '/app')).body).toMatchObject({ id: github.app.id, slug: github.app.slug });
  expect((await ask('GET', '/app')).status).toBe(401);
  const bot = await ask('GET', `/users/${encodeURIComponent(github.app.botLogin)}`);
  expect(bot.body).toMatchObject({ id: github.app.botId, login: github.app.botLogin, type: 'Bot' });
  const list = await app('GET', '/app/installations');
  expect(list.body.map((it: any) => [it.id, it.account.login])).toEqual([
    [github.app.installationId, 'acme'],
  ]);
  expect((await app('GET', `${root}/installation`)).body.id).toBe(github.app.installationId);
  expect((await app('GET', '/orgs/acme/installation')).body.id).toBe(github.app.installationId);
});

test('an installation token works at any time of the clock', async () => {
  const { github } = on;
  github.clock.advance(365 * 24 * 3_600_000);
  const ask = asking(github, await installationToken(github));
  const { body } = await ask('GET', '/installation/repositories');
  expect(body.total_count).toBe(2);
  const made = await ask('POST', `${root}/issues`, { title: 'By the App' });
  expect(made.body).toMatchObject({
    user: { login: github.app.botLogin },
    performed_via_github_app: { id: github.app.id },
  });
  github.clock.advance(365 * 24 * 3_600_000);
  expect((await ask('GET', `${root}/issues`)).status).toBe(200);
  expect((await asking(github, await jwtOf(github))('GET', '/app')).status).toBe(200);
});

test('a token is limited to what was asked for', async () => {
  const { github } = on;
  const path = `/app/installations/${github.app.installationId}/access_tokens`;
  const made = await app('POST', path, { repositories: ['shop'], permissions: { issues: 'read' } });
  expect(made.body).toMatchObject({ repository_selection: 'selected', permissions: { issues: 'read' } });
  const ask = asking(github, made.body.token);
  expect((await ask('POST', `${root}/issues`, { title: 'x' })).body.message).toBe(
    'Resource not accessible by integration',
  );
  expect((await ask('GET', '/installation/repositories')).body.total_count).toBe(1);
  expect((await app('POST', path, { repositories: ['nothing'] })).status).toBe(422);
  expect((await app('POST', path, { permissions: { administration: 'write' } })).status).toBe(422);
});

test('the delivery log shows what was sent, and sends again', async () => {
  const { github } = on;
  let status = 500;
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(String(request.headers['x-github-delivery']));
    response.writeHead(status).end('done');
  }).listen(0);
  github.deliveries.target(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 's');
  await github.as('ana').openIssue(repo, { title: 'One' });
  await github.deliveries.settled();
  status = 200;
  await github.as('ana').openIssue(repo, { title: 'Two' });
  await github.deliveries.settled();
  const list = (await app('GET', '/app/hook/deliveries')).body;
  expect(list.map((it: any) => [it.event, it.action, it.status, it.status_code])).toEqual([
    ['issues', 'opened', 'OK', 200],
    ['issues', 'opened', 'Invalid HTTP Response: 500', 500],
  ]);
  const first = await app('GET', '/app/hook/deliveries?per_page=1');
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link')!)![1]!;
  expect((await app('GET', next)).body).toEqual([list[1]]);
  expect((await app('GET', '/app/hook/deliveries?status=failure')).body).toEqual([list[1]]);

  const one = (await app('GET', `/app/hook/deliveries/${list[1].id}`)).body;
  expect(one.request.payload.issue.title).toBe('One');
  expect(one.request.headers['X-GitHub-Delivery']).toBe(list[1].guid);
  expect((await app('POST', `/app/hook/deliveries/${list[1].id}/attempts`)).status).toBe(202);
  await github.deliveries.settled();
  const [again] = (await app('GET', '/app/hook/deliveries')).body;
  expect(again).toMatchObject({ guid: list[1].guid, redelivery: true, status: 'OK' });
  expect(seen).toEqual([list[1].guid, list[0].guid, list[1].guid]);

  server.close();
  await github.as('ana').openIssue(repo, { title: 'Three' });
  await github.deliveries.settled();
  const [lost] = (await app('GET', '/app/hook/deliveries')).body;
  expect(lost).toMatchObject({ status: 'failed to connect to host', status_code: 502 });
  github.deliveries.target(null);
});

test('the rate is told and never reached', async () => {
  const { ask } = on;
  const { body } = await ask('GET', '/rate_limit');
  expect(body.rate.limit).toBe(5000);
  const before = (await ask('GET', root)).headers.get('x-ratelimit-remaining');
  const after = (await ask('GET', root)).headers.get('x-ratelimit-remaining');
  expect(Number(before) - Number(after)).toBe(1);
});
