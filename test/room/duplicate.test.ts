import { afterEach, expect, test } from 'vitest';
import { REPOSITORY, declared, replica, says, settle, shop, shows, type Replica } from './room.ts';
import type { LocalGitHub } from '../github/contract.ts';

let github: LocalGitHub;
afterEach(() => github.close());

/** Two rooms of one outage: bob leads the first, alice the second, where carol helps and wrote two notes. */
async function two(): Promise<{ one: Replica; first: number; second: number }> {
  github = await shop();
  const one = replica(github);
  const first = await declared(github, one);
  await says(github, one, first, 'bob', '/role lead');
  const second = await declared(github, one, '', 'Cards fail');
  await says(github, one, second, 'alice', '/role lead\n/role team @carol @bob');
  await says(github, one, second, 'carol', '/note at: 09:30 first failed payments');
  await says(github, one, second, 'carol', '/note only in the EU');
  return { one, first, second };
}
const told = async (number: number): Promise<string[]> =>
  (await shows(github, number)).replies.filter((words) => words.includes('is the same outage'));

test('its people and notes go to the other room, which hears of it once; it ends and points there', async () => {
  const { one, first, second } = await two();
  await says(github, one, second, 'alice', `/duplicate #${first} same certificate`);
  const there = await shows(github, first);
  expect(await told(first)).toHaveLength(1);
  expect((await told(first))[0]).toContain(
    'From there alice and carol are on the Critical Response Team now. Its 2 notes stand in the timeline',
  );
  expect(there.assignees).toEqual(['alice', 'bob', 'carol']);
  expect(there.card).toMatch(
    new RegExp(
      `- 09:30 first failed payments \\(noted by carol in \\[#${second}\\]\\(<http[^>]*/issues/${second}>\\)\\)\n- 09:41 alice declared`,
    ),
  );
  expect(there.card).toContain(`#${second} is the same outage (Cards fail)`);
  const here = await shows(github, second);
  expect([here.state, here.reason]).toEqual(['closed', 'duplicate']);
  expect(here.card).toContain(`The same outage as #${first}: go there.`);
});

test.each([
  ['before the other room was told', { method: 'POST', path: /\/comments$/ }],
  ['after it was told, unheard', { method: 'POST', path: /\/comments$/, after: true }],
  ['before this room wrote it down', { method: 'PATCH', path: /\/comments\// }],
])('cut off %s, it comes out the same', async (_, fault) => {
  const { one, first, second } = await two();
  github.faults.add({ ...fault, answer: 502, times: 1 });
  await says(github, one, second, 'alice', `/duplicate #${first}`);
  const other = replica(github);
  await settle(github, other, second);
  await settle(github, other, first);
  expect(await told(first)).toHaveLength(1);
  const { card, assignees } = await shows(github, first);
  expect([card.match(/first failed payments/g)?.length, assignees]).toEqual([1, ['alice', 'bob', 'carol']]);
  expect((await shows(github, second)).state).toBe('closed');
});

test('a room that is none, is not there, points on or points back is refused with what would be right', async () => {
  const { one, first, second } = await two();
  const ordinary = await github.as('alice').openIssue(REPOSITORY, { title: 'A bug', body: '' });
  const refused = async (number: number, at: number): Promise<string> => {
    await says(github, one, number, 'alice', `/duplicate #${at}`);
    return (await shows(github, number)).replies.at(-1)!;
  };
  expect(await refused(second, ordinary)).toContain(`#${ordinary} is no incident room.`);
  expect(await refused(second, 99)).toContain('There is no issue #99 here.');
  await says(github, one, second, 'alice', `/duplicate #${first}`);
  expect(await refused(first, second)).toContain(`#${second} points to this room itself.`);
  const third = await declared(github, one, '', 'Checkout slow');
  expect(await refused(third, second)).toContain(`\`/duplicate #${first}\``);
  expect((await shows(github, third)).state).toBe('open');
});

test('taken up again and sent there once more, nothing stands there twice', async () => {
  const { one, first, second } = await two();
  await says(github, one, second, 'alice', `/duplicate #${first}`);
  await says(github, one, second, 'alice', '/reopen it is something else');
  await says(github, one, second, 'alice', '/note it is not');
  await says(github, one, second, 'alice', `/duplicate #${first}`);
  const { card } = await shows(github, first);
  expect(await told(first)).toHaveLength(2);
  expect([card.match(/first failed payments/g)?.length, card.match(/it is not/g)?.length]).toEqual([1, 1]);
});

test('its card lost, the other room comes out the same', async () => {
  const { one, first, second } = await two();
  await says(github, one, second, 'alice', `/duplicate #${first}`);
  const card = (await shows(github, first)).seen.comments.find(({ body }) => body.includes('allclear card'))!;
  await github.as('bob').deleteComment(REPOSITORY, card['id']);
  await settle(github, replica(github), first);
  expect((await shows(github, first)).card).toContain('first failed payments (noted by carol in');
  expect((await shows(github, first)).assignees).toEqual(['alice', 'bob', 'carol']);
});
