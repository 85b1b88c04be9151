import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { HOUR, MINUTE } from '../../app/core/incident/words.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows, type Replica } from './room.ts';

const DAY = 24 * HOUR;
const PLAN = `version: 1
timezone: Europe/Berlin
people: { carol: { name: Carol Ng } }
`;
let github: LocalGitHub;
afterEach(() => github.close());

/** A room that bob resolved, and what was asked for there. */
async function over(...asked: string[]): Promise<{ one: Replica; number: number }> {
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/resolve the old version is back');
  for (const words of asked) await says(github, one, number, 'bob', words);
  return { one, number };
}
const ASKED = '/follow-up @carol alert 30 days before a certificate expires due:2026-11-29';
/** The follow-ups, oldest first. */
const issues = async (): Promise<number[]> => {
  const found: number[] = [];
  for (let number = 1; number < 12; number += 1) {
    const seen = await github.look(REPOSITORY, number).catch(() => undefined);
    if (seen?.issue.labels.some(({ name }: { name: string }) => name === 'follow-up')) found.push(number);
  }
  return found;
};
const worn = async (number: number): Promise<boolean> =>
  (await shows(github, number)).labels.includes('follow-ups open');

test('a follow-up is an issue of its own, with owner and day, below the room; whoever asked hears its number', async () => {
  const { number } = await over(ASKED);
  const [first] = await issues();
  const { issue } = await github.look(REPOSITORY, first!);
  expect(issue.title).toBe('alert 30 days before a certificate expires');
  expect(issue.assignees.map(({ login }: { login: string }) => login)).toEqual(['carol']);
  expect(issue.body).toContain('**Due Sun 29 Nov 2026.** Owner: Carol.');
  const { replies, card, labels } = await shows(github, number);
  expect(replies.at(-1)).toContain(`Follow-up [#${first} alert 30 days`);
  expect(card).toContain('expires](');
  expect(card).toContain('(Carol, 29 Nov)');
  expect(labels).toContain('follow-ups open');
  const below = github.requests.filter(({ path }) => path.endsWith('/sub_issues'));
  expect(below.map(({ status }) => status)).toEqual([201]);
});

test('two replicas that hear it at once open it once', async () => {
  const { one, number } = await over();
  github.clock.advance(MINUTE);
  const id = await github.as('bob').comment(REPOSITORY, number, ASKED);
  const comments = [{ id, body: ASKED, createdAt: github.clock.now().getTime() }];
  const look = (it: Replica) => it.look(number, { comments, senders: ['bob'], events: false });
  await Promise.all([look(one), look(replica(github)), look(replica(github))]);
  await settle(github, one, number);
  expect(await issues()).toHaveLength(1);
  expect((await shows(github, number)).replies.filter((words) => words.includes('Follow-up ['))).toHaveLength(
    1,
  );
});

test.each([
  ['the issue was made and its answer lost', { method: 'POST', path: /\/issues$/, after: true }],
  ['the issue was made and its number could not be said', { method: 'POST', path: /\/comments$/ }],
  ['its owner could not be set in that moment', { method: 'POST', path: /\/assignees$/ }],
])('cut off after %s, it is found again', async (_, fault) => {
  const { one, number } = await over();
  const { method, path } = fault;
  const after = 'after' in fault ? { after: true } : {};
  github.faults.add({ method, path, answer: 502, times: 1, ...after });
  await says(github, one, number, 'bob', ASKED);
  await settle(github, replica(github), number);
  const [first, ...more] = await issues();
  expect(more).toEqual([]);
  const { replies, card } = await shows(github, number);
  expect(replies.filter((words) => words.includes(`[#${first} alert`))).toHaveLength(1);
  expect(card).toContain(`[#${first} alert`);
});

test('refused by GitHub, it stands on the card, and is opened when GitHub lets us', async () => {
  const { one, number } = await over();
  github.faults.add({ method: 'POST', path: /\/issues$/, answer: 403, times: 2 });
  await says(github, one, number, 'bob', ASKED);
  await settle(github, one, number);
  expect(await issues()).toEqual([]);
  expect((await shows(github, number)).card).toContain('(Carol, 29 Nov, not opened yet)');
  github.clock.advance(2 * HOUR);
  await settle(github, one, number);
  const [first, ...more] = await issues();
  expect(more).toEqual([]);
  const { card, replies } = await shows(github, number);
  expect(card).toContain(`[#${first} alert`);
  expect(replies.filter((words) => words.includes('Follow-up ['))).toHaveLength(1);
});

test('closed it is done, as not planned dropped, opened again open; a delivery tells the room', async () => {
  const { one, number } = await over(ASKED, '/follow-up ask PayCo');
  const [first, second] = await issues();
  const told = (followUp: number) => one.look(number, { events: false, followUps: [followUp] });
  await github.as('carol').close(REPOSITORY, first!, 'completed');
  await told(first!);
  await github.as('carol').close(REPOSITORY, second!, 'not_planned');
  await told(second!);
  const { card } = await shows(github, number);
  expect(card).toContain('(Carol, done)');
  expect(card).toContain('(nobody yet, not planned)');
  expect(card).toContain(`Follow-up #${first} closed as done`);
  expect(await worn(number)).toBe(false);
  await github.as('carol').reopen(REPOSITORY, first!);
  await told(first!);
  expect((await shows(github, number)).card).toContain('(Carol, 29 Nov)');
  expect(await worn(number)).toBe(true);
});

test('the lost card comes out the same, and nothing is opened or said again', async () => {
  const { number } = await over(ASKED);
  const before = await shows(github, number);
  const card = before.seen.comments.find(({ body }) => body.includes('allclear card'))!;
  await github.as('bob').deleteComment(REPOSITORY, card['id']);
  await settle(github, replica(github), number);
  const after = await shows(github, number);
  expect(await issues()).toHaveLength(1);
  expect(after.replies).toEqual(before.replies);
  expect(after.card).toContain('(Carol, 29 Nov)');
  github.clock.advance(DAY);
});
