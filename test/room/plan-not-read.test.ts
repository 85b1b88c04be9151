import { expect, test } from 'vitest';
import { replica, REPOSITORY, settle, shop, shows } from './room.ts';

test('a plan that GitHub’s limits keep from being read is not taken for none: nobody is refused because of it', async () => {
  const plan = 'version: 1\npeople:\n  reader: { name: Reader }\n';
  const github = await shop({}, { '.github/outage-plan.yml': plan });
  const one = replica(github);
  const number = await github.as('alice').openIssue(REPOSITORY, { title: 'Down', labels: ['outage'] });
  await github.as('reader').comment(REPOSITORY, number, '/role lead @bob');
  github.faults.add({ path: /contents/, answer: 403, headers: { 'retry-after': '60' }, times: 2 });
  await one.look(number).catch(() => undefined);
  await settle(github, one, number);
  const { assignees, replies, card } = await shows(github, number);
  expect.soft(assignees).toEqual(['bob']);
  expect.soft(replies.filter((reply) => reply.includes('may steer'))).toEqual([]);
  expect.soft(card).not.toContain('has no outage plan');
  await github.close();
});
