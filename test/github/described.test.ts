import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { type Ask, asking, installationToken, jwtOf } from './asking.ts';
import { Description } from './description.ts';
import { repo, root, stage } from './stage.ts';

const files = { '.github/workflows/watch.yml': 'on: { workflow_dispatch: { inputs: { mode: {} } } }' };
const on = stage({
  repositories: { 'acme/shop': { labels: ['bug'], files }, 'acme/vault': { private: true } },
});
let description: Description;
const visited: { method: string; path: string }[] = [];

/** Asks, and holds the answer against GitHub's description. */
function held(ask: Ask): Ask {
  return async (method, path, body, headers) => {
    const answer = await ask(method, path, body, headers);
    const plain = decodeURIComponent(path.replace(/\?.*/, ''));
    visited.push({ method, path: plain });
    if (plain !== '/graphql')
      expect(description.faults(method, plain, answer.status, answer.body)).toEqual([]);
    return answer;
  };
}

beforeAll(() => {
  description = new Description();
});

test('every route of the overlay answers as GitHub describes', async () => {
  const { github } = on;
  const server = createServer((_, response) => void response.end('ok')).listen(0);
  github.deliveries.target(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'secret');
  const ask = held(asking(github, github.token('ana')));
  const app = held(asking(github, await jwtOf(github)));
  const installation = held(asking(github, await installationToken(github)));
  const reader = held(asking(github, github.token('rea')));

  await ask('GET', root);
  await ask('GET', '/user');
  await ask('GET', '/users/bo');
  await ask('GET', '/users/nobody-here');
  await ask('GET', `${root}/contents/README.md`);
  await ask('PUT', `${root}/contents/a.txt`, { message: 'A', content: 'aGk=' });

  const made = await installation('POST', `${root}/issues`, { title: 'One', body: 'x', labels: ['new'] });
  const one = `${root}/issues/${made.body.number}`;
  await ask('POST', `${root}/issues`, { title: '' });
  await ask('GET', one);
  await ask('GET', `${root}/issues/999`);
  await ask('PATCH', one, { title: 'Two' });
  await ask('PATCH', one, { state: 'closed', state_reason: 'not_planned' });
  await ask('PATCH', one, { state: 'open' });
  await reader('PATCH', one, { title: 'No' });
  await ask('PUT', `${one}/lock`, { lock_reason: 'resolved' });
  await ask('DELETE', `${one}/lock`);

  const child = await ask('POST', `${root}/issues`, { title: 'Below' });
  await ask('POST', `${one}/sub_issues`, { sub_issue_id: child.body.id });
  await ask('POST', `${one}/sub_issues`, { sub_issue_id: child.body.id });
  await ask('GET', `${one}/sub_issues`);

  await ask('POST', `${one}/labels`, { labels: ['bug'] });
  await ask('PUT', `${one}/labels`, { labels: ['bug', 'other'] });
  await ask('GET', `${one}/labels`);
  await ask('DELETE', `${one}/labels/bug`);
  await ask('DELETE', `${one}/labels/bug`);
  await ask('DELETE', `${one}/labels`);
  await ask('GET', `${root}/labels`);
  await ask('POST', `${root}/labels`, { name: 'sev', color: 'ff0000' });
  await ask('POST', `${root}/labels`, { name: 'sev' });
  await ask('GET', `${root}/labels/sev`);
  await ask('PATCH', `${root}/labels/sev`, { description: 'Severe' });
  await ask('DELETE', `${root}/labels/sev`);

  await ask('POST', `${one}/assignees`, { assignees: ['bo', 'tri'] });
  await ask('DELETE', `${one}/assignees`, { assignees: ['tri'] });
  await ask('GET', `${one}/assignees/bo`);
  await ask('GET', `${root}/assignees`);
  await ask('GET', `${root}/assignees/nobody-here`);

  const comment = await installation('POST', `${one}/comments`, { body: 'Hello' });
  const its = `${root}/issues/comments/${comment.body.id}`;
  await ask('POST', `${one}/comments`, { body: 'x'.repeat(65_537) });
  await ask('GET', its);
  await ask('PATCH', its, { body: 'Hello again' });
  await ask('PUT', `${its}/pin`);
  await ask('GET', one);
  await ask('GET', `${one}/comments`);
  await ask('GET', `${root}/issues/comments?sort=updated&direction=desc`);
  for (const path of [its, one]) {
    const reaction = await ask('POST', `${path}/reactions`, { content: 'eyes' });
    await ask('POST', `${path}/reactions`, { content: 'eyes' });
    await ask('GET', `${path}/reactions`);
    await ask('DELETE', `${path}/reactions/${reaction.body.id}`);
  }
  await ask('GET', `${root}/issues?state=all`);
  await ask('DELETE', `${its}/pin`);
  await ask('DELETE', its);
  await ask('GET', its);

  const events = await ask('GET', `${root}/issues/events?per_page=100`);
  await ask('GET', `${root}/issues/events/${events.body[0].id}`);
  await ask('GET', `${one}/events`);
  await ask('GET', `${one}/timeline`);
  await ask('GET', `${root}/collaborators/bo`);
  await ask('GET', `${root}/collaborators/bo/permission`);
  await ask('GET', `${root}/collaborators/nobody-here/permission`);

  await app('GET', '/app');
  await app('GET', '/app/installations');
  await app('GET', `/app/installations/${github.app.installationId}`);
  await app('POST', `/app/installations/${github.app.installationId}/access_tokens`);
  await app('GET', `${root}/installation`);
  await app('GET', '/orgs/acme/installation');
  await app('GET', '/users/acme/installation');
  await installation('GET', '/installation/repositories');
  await github.deliveries.settled();
  const log = await app('GET', '/app/hook/deliveries');
  await app('GET', `/app/hook/deliveries/${log.body[0].id}`);
  await app('POST', `/app/hook/deliveries/${log.body[0].id}/attempts`);
  await pullRequest(ask, installation);
  const workflow = `${root}/actions/workflows/watch.yml`;
  await ask('POST', `${workflow}/dispatches`, { ref: 'main', inputs: { mode: 'watch' } });
  await ask('GET', `${workflow}/runs`);
  await ask('GET', `${root}/actions/runs?branch=main`);
  await ask('POST', `${root}/deployments`, { ref: 'main', environment: 'production' });
  await ask('GET', `${root}/deployments`);
  await ask('GET', '/rate_limit');
  await ask('POST', '/graphql', { query: '{ viewer { login } }' });
  const name = root.split('/').at(-1)!;
  await ask('PATCH', root, { name: 'renamed' });
  await ask('PATCH', root.replace(/[^/]+$/, 'renamed'), { name });
  await ask('POST', `${root}/transfer`, { new_owner: 'bo' });
  await ask('POST', `/repos/bo/${name}/transfer`, { new_owner: root.split('/').at(-2) });
  await github.deliveries.settled();
  server.close();
  github.deliveries.target(null);

  const missed = github.routes.filter(({ method, template }) => {
    const pattern = new RegExp(`^${template.replace(/\{ref\}$/, '.+').replace(/\{\w+\}/g, '[^/]+')}$`);
    return !visited.some((it) => it.method === method && pattern.test(it.path));
  });
  expect(missed).toEqual([]);
});

/** A pull request from its branch to its merge, with what checks and reviews say of it. */
async function pullRequest(ask: Ask, app: Ask): Promise<void> {
  const { sha } = (await ask('GET', `${root}/git/ref/heads/main`)).body.object;
  await ask('POST', `${root}/git/refs`, { ref: 'refs/heads/work', sha });
  await ask('PUT', `${root}/contents/work.txt`, { message: 'New', content: 'aGk=', branch: 'work' });
  const work = { title: 'Work', head: 'work', base: 'main', body: 'Incident: #1', draft: true };
  const made = await ask('POST', `${root}/pulls`, work);
  const pull = `${root}/pulls/${made.body.number}`;
  await ask('GET', `${pull}/files`);
  await ask('PATCH', pull, { draft: false });
  await ask('PUT', `${root}/contents/more.txt`, { message: 'More', content: 'aGk=', branch: 'work' });
  const head = (await app('GET', pull)).body.head.sha;
  await ask('POST', `${pull}/reviews`, { event: 'APPROVE' });
  await app('GET', `${pull}/reviews`);
  await app('POST', `${root}/check-runs`, {
    name: 'ci',
    head_sha: head,
    status: 'completed',
    conclusion: 'success',
  });
  await app('GET', `${root}/commits/${head}/check-runs`);
  await ask('POST', `${root}/statuses/${head}`, { state: 'success', context: 'deploy' });
  await app('GET', `${root}/commits/${head}/status`);
  await ask('PATCH', `${root}/git/refs/heads/work`, { sha, force: true });
  await ask('PATCH', `${root}/git/refs/heads/work`, { sha: head, force: true });
  await ask('PUT', `${pull}/merge`, {});
  await app('GET', `${root}/pulls?state=all&sort=updated&direction=desc`);
}

test('payloads have the shape of real ones', async () => {
  const { github } = on;
  const { deliveries } = github;
  const start = deliveries.all.length;
  const ana = github.as('ana');
  const number = await ana.openIssue(repo, { title: 'One', body: 'x', labels: ['bug'] });
  await ana.unlabel(repo, number, 'bug');
  await ana.assign(repo, number, 'bo');
  await ana.unassign(repo, number, 'bo');
  await ana.editIssue(repo, number, { title: 'Two', body: 'y' });
  await ana.close(repo, number);
  await ana.reopen(repo, number);
  const id = await ana.comment(repo, number, 'Hello');
  await ana.editComment(repo, id, 'Hello again');
  await ana.pinComment(repo, id);
  await ana.unpinComment(repo, id);
  await ana.deleteComment(repo, id);
  await ana.writeFile(repo, 'b.txt', 'b');
  await pullRequest(asking(github, github.token('bo')), asking(github, await installationToken(github)));
  deliveries.fire('installation', 'created');
  deliveries.fire('installation_repositories', 'added');
  deliveries.fire('ping');

  const examples: { name: string; examples: any[] }[] = createRequire(import.meta.url)(
    '@octokit/webhooks-examples',
  );
  const seen = new Set<string>();
  for (const { event, payload } of deliveries.all.slice(start)) {
    const action = payload.action as string | undefined;
    seen.add(action === undefined ? event : `${event}.${action}`);
    expect(description.payloadFaults(event, action, payload)).toEqual([]);
    const like = (examples.find((it) => it.name === event)?.examples ?? []).filter(
      (it) =>
        it.action === action && (it.installation !== undefined) === (payload.installation !== undefined),
    );
    if (like.length > 0) expect([event, action, missing(payload, like, event)]).toEqual([event, action, []]);
  }
  expect([...seen].sort()).toEqual([
    'check_run.created',
    'installation.created',
    'installation_repositories.added',
    'issue_comment.created',
    'issue_comment.deleted',
    'issue_comment.edited',
    'issue_comment.pinned',
    'issue_comment.unpinned',
    'issues.assigned',
    'issues.closed',
    'issues.edited',
    'issues.labeled',
    'issues.opened',
    'issues.reopened',
    'issues.unassigned',
    'issues.unlabeled',
    'ping',
    'pull_request.closed',
    'pull_request.opened',
    'pull_request.ready_for_review',
    'pull_request.synchronize',
    'pull_request_review.submitted',
    'push',
    'status',
  ]);
});

/** Keys of pull requests, of another App's rights, and of a repository's own hook. */
const passed = new Set([
  'issues.issue.draft',
  'issue_comment.issue.draft',
  'installation.installation.permissions',
  'installation_repositories.installation.permissions',
  'ping.hook.url',
  'ping.hook.ping_url',
  'ping.sender',
]);

/** Paths of the keys that every example has and ours has not. */
function missing(ours: any, examples: any[], path: string): string[] {
  const real = examples.filter((it) => it !== null && typeof it === 'object' && !Array.isArray(it));
  if (real.length < examples.length || ours === null || typeof ours !== 'object') return [];
  return Object.keys(real[0]).flatMap((key) => {
    if (!real.every((it) => key in it)) return [];
    if (passed.has(`${path}.${key}`)) return [];
    if (!(key in ours)) return [`${path}.${key}`];
    return missing(
      ours[key],
      real.map((it) => it[key]),
      `${path}.${key}`,
    );
  });
}
