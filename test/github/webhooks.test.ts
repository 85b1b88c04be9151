import { createHmac } from 'node:crypto';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asking, installationToken } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();
const got: { headers: IncomingHttpHeaders; text: string }[] = [];
let server: Server;
beforeAll(() => {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    got.push({ headers: request.headers, text });
    response.end();
  }).listen(0);
});
beforeEach(() => {
  got.length = 0;
  on.github.deliveries.hold = false;
  on.github.deliveries.target(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, 'secret');
});
afterAll(() => void server.close());

test('a delivery is signed and complete', async () => {
  const { github } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  await github.as('bo').comment(repo, number, 'Hello');
  await github.deliveries.settled();
  const { headers, text } = got.at(-1)!;
  expect(headers['x-github-event']).toBe('issue_comment');
  expect(headers['x-github-delivery']).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  const signature = createHmac('sha256', 'secret').update(text).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
  expect(headers['user-agent']).toMatch(/^GitHub-Hookshot\//);
  const payload = JSON.parse(text);
  expect(payload).toMatchObject({
    action: 'created',
    issue: { number, comments: 1 },
    comment: { body: 'Hello', created_at: '2019-07-02T13:42:00Z' },
    repository: { full_name: repo, owner: { login: 'acme' } },
    organization: { login: 'acme' },
    sender: { login: 'bo', type: 'User' },
    installation: { id: github.app.installationId },
  });
  expect(github.deliveries.all.at(-1)!.payload).toEqual(payload);
});

test("the App's own writes are delivered too", async () => {
  const { github } = on;
  const ask = asking(github, await installationToken(github));
  await ask('POST', `${root}/issues`, { title: 'Mine' });
  await github.deliveries.settled();
  expect(JSON.parse(got[0]!.text).sender).toMatchObject({ login: github.app.botLogin, type: 'Bot' });
});

test('deliveries can be held, sent twice and out of order', async () => {
  const { github } = on;
  const { deliveries } = github;
  deliveries.hold = true;
  const before = deliveries.all.length;
  const number = await github.as('ana').openIssue(repo, { title: 'Two' });
  await github.as('bo').comment(repo, number, 'A');
  await github.as('bo').comment(repo, number, 'B');
  await deliveries.settled();
  expect(got).toEqual([]);
  const [opened, a, b] = deliveries.all.slice(before);
  for (const one of [b!, a!, opened!, b!]) expect(await deliveries.send(one)).toBe(200);
  expect(got.map((it) => it.headers['x-github-delivery'])).toEqual([b!.id, a!.id, opened!.id, b!.id]);
  expect(await deliveries.send(a!, 'http://127.0.0.1:9/')).toBe(0);
});

test('without a target they are only recorded', async () => {
  const { github } = on;
  github.deliveries.target(null);
  const before = github.deliveries.all.length;
  await github.as('ana').openIssue(repo, { title: 'Three' });
  expect(github.deliveries.all).toHaveLength(before + 1);
  expect(got).toEqual([]);
});

test('installation, installation_repositories and ping are sent on demand', async () => {
  const { github } = on;
  github.deliveries.fire('installation', 'created');
  github.deliveries.fire('installation_repositories', 'added');
  github.deliveries.fire('ping');
  await github.deliveries.settled();
  const payloads = Object.fromEntries(got.map((it) => [it.headers['x-github-event'], JSON.parse(it.text)]));
  expect(payloads.installation).toMatchObject({
    action: 'created',
    installation: { id: github.app.installationId },
    repositories: [{ full_name: repo }, { full_name: 'acme/vault' }],
  });
  expect(payloads.installation_repositories.repositories_added).toHaveLength(2);
  expect(payloads.ping.hook.app_id).toBe(github.app.id);
});
