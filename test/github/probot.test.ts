import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Probot, ProbotOctokit, createNodeMiddleware } from 'probot';
import { expect, test } from 'vitest';
import { repo, stage } from './stage.ts';

const on = stage();

test('a Probot app hears of a comment and answers it', async () => {
  const { github } = on;
  const probot = new Probot({
    appId: github.app.id,
    privateKey: github.app.privateKey,
    secret: 'secret',
    logLevel: 'fatal',
    baseUrl: github.url,
    Octokit: ProbotOctokit.defaults((given: any) => ({
      ...given,
      baseUrl: github.url,
      throttle: { ...given.throttle, enabled: false },
    })),
  });
  const middleware = await createNodeMiddleware(
    (app) => {
      app.on('issue_comment.created', async (context) => {
        if (context.isBot) return;
        await context.octokit.rest.reactions.createForIssueComment(
          context.repo({ comment_id: context.payload.comment.id, content: 'eyes' }),
        );
        await context.octokit.rest.issues.createComment(context.issue({ body: 'Heard.' }));
      });
    },
    { probot, webhooksPath: '/hook' },
  );
  const server = createServer((request, response) => void middleware(request, response)).listen(0);
  github.deliveries.target(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, 'secret');

  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  const id = await github.as('bo').comment(repo, number, 'Hello?');
  await github.deliveries.settled();
  const seen = await github.look(repo, number);
  expect(seen.comments.map((it) => [it.user.login, it.body])).toEqual([
    ['bo', 'Hello?'],
    [github.app.botLogin, 'Heard.'],
  ]);
  expect(seen.reactions).toMatchObject([{ on: id, login: github.app.botLogin, content: 'eyes' }]);
  expect(github.requests.map((it) => [it.account, it.status])).toEqual([
    [github.app.slug, 201],
    [github.app.botLogin, 201],
    [github.app.botLogin, 201],
  ]);

  const [delivery] = github.deliveries.all;
  github.deliveries.target(null, 'wrong');
  const { port } = server.address() as AddressInfo;
  expect(await github.deliveries.send(delivery!, `http://127.0.0.1:${port}/hook`)).toBe(400);
  server.close();
});
