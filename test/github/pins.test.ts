import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('one comment is pinned, and a new pin takes its place', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  const [a, b] = [
    await github.as('bo').comment(repo, number, 'A'),
    await github.as('bo').comment(repo, number, 'B'),
  ];
  const issue = async () => (await ask('GET', `${root}/issues/${number}`)).body;
  expect((await issue()).pinned_comment).toBeNull();

  const pinned = await ask('PUT', `${root}/issues/comments/${a}/pin`);
  expect(pinned.status).toBe(200);
  expect(pinned.body.pin).toMatchObject({
    pinned_at: '2019-07-02T13:42:00Z',
    pinned_by: { login: 'github-actions[bot]' },
  });
  expect((await issue()).pinned_comment.id).toBe(a);
  expect(github.deliveries.all.at(-1)).toMatchObject({
    event: 'issue_comment',
    payload: { action: 'pinned', comment: { id: a } },
  });

  await ask('PUT', `${root}/issues/comments/${b}/pin`);
  const list = (await ask('GET', `${root}/issues`)).body;
  expect(list[0].pinned_comment).toMatchObject({ id: b, body: 'B' });
  expect((await ask('GET', `${root}/issues/comments/${a}`)).body.pin).toBeNull();

  expect((await ask('DELETE', `${root}/issues/comments/${b}/pin`)).status).toBe(204);
  expect((await ask('DELETE', `${root}/issues/comments/${b}/pin`)).status).toBe(404);
  expect((await issue()).pinned_comment).toBeNull();
});

test('a deleted comment is no longer pinned, and readers cannot pin', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Two' });
  const id = await github.as('bo').comment(repo, number, 'A');
  const reader = asking(github, github.token('rea'));
  expect((await reader('PUT', `${root}/issues/comments/${id}/pin`)).status).toBe(403);
  await github.as('bo').pinComment(repo, id);
  await github.as('bo').deleteComment(repo, id);
  expect((await ask('GET', `${root}/issues/${number}`)).body.pinned_comment).toBeNull();
});

describe('where GitHub has no pins', () => {
  const old = stage({ noPins: true });
  test('the route is not there, nor are the fields', async () => {
    const number = await old.github.as('ana').openIssue(repo, { title: 'One' });
    const id = await old.github.as('bo').comment(repo, number, 'A');
    expect((await old.ask('PUT', `${root}/issues/comments/${id}/pin`)).status).toBe(404);
    expect((await old.ask('GET', `${root}/issues/${number}`)).body).not.toHaveProperty('pinned_comment');
    expect((await old.ask('GET', `${root}/issues/comments/${id}`)).body).not.toHaveProperty('pin');
  });
});
