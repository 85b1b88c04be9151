import { expect, test } from 'vitest';
import { asking } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('a reaction is made once per account and content', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  const id = await github.as('bo').comment(repo, number, 'Hello');
  for (const path of [`${root}/issues/${number}/reactions`, `${root}/issues/comments/${id}/reactions`]) {
    const first = await ask('POST', path, { content: 'eyes' });
    const second = await ask('POST', path, { content: 'eyes' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(first.body).toMatchObject({ content: 'eyes', created_at: '2019-07-02T13:42:00Z' });
    expect((await ask('POST', path, { content: 'rocket' })).status).toBe(201);
    expect((await asking(github, github.token('rea'))('POST', path, { content: 'eyes' })).status).toBe(201);
    expect((await ask('POST', path, { content: 'shrug' })).status).toBe(422);

    expect((await ask('GET', `${path}?content=eyes`)).body).toHaveLength(2);
    const page = await ask('GET', `${path}?per_page=2`);
    expect(page.body).toHaveLength(2);
    expect(page.headers.get('link')).toContain('page=2>; rel="next"');

    expect((await ask('DELETE', `${path}/${first.body.id}`)).status).toBe(204);
    expect((await ask('DELETE', `${path}/${first.body.id}`)).status).toBe(404);
  }
  const summary = { total_count: 2, eyes: 1, rocket: 1, heart: 0 };
  expect((await ask('GET', `${root}/issues/${number}`)).body.reactions).toMatchObject(summary);
  expect((await ask('GET', `${root}/issues/comments/${id}`)).body.reactions).toMatchObject(summary);
});

test('a race has one winner', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Two' });
  const path = `${root}/issues/${number}/reactions`;
  const all = await Promise.all(Array.from({ length: 20 }, () => ask('POST', path, { content: '+1' })));
  expect(all.filter((it) => it.status === 201)).toHaveLength(1);
  expect(all.filter((it) => it.status === 200)).toHaveLength(19);
});

test('a reaction leaves updated_at alone', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'Three' });
  const id = await github.as('bo').comment(repo, number, 'Hello');
  github.clock.advance(60_000);
  await github.as('ana').react(repo, id, 'heart');
  const comment = await ask('GET', `${root}/issues/comments/${id}`);
  expect(comment.body.updated_at).toBe(comment.body.created_at);
  const seen = await github.look(repo, number);
  expect(seen.reactions).toEqual([
    { on: id, id: expect.any(Number), login: 'ana', content: 'heart', created_at: '2019-07-02T13:43:00Z' },
  ]);
});
