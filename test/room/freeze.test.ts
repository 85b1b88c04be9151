import { afterEach, expect, test } from 'vitest';
import { reportHead } from '../../app/github/heads.ts';
import type { HeadSeen } from '../../app/core/wire/head.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { ASK, checks, NONE, opened, type Opened } from './checks.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const planned = (changes: string) =>
  shop({}, { '.github/outage-plan.yml': `version: 1\nchanges: { ${changes} }\n` });
const FREEZE = 'freeze-at: [sev1]';

/** What the delivery of a new head does. */
const pushed = (one: Replica, { number, sha }: Opened): Promise<object> => {
  const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
  const seen: HeadSeen = { repository, head: { repository: REPOSITORY, private: true, number, sha } };
  return reportHead(seen, one.shell);
};
const asked = (from: number): number => github.requests.slice(from).length;

test('it begins with the severity, comes to new heads, and lifts with the end', async () => {
  github = await planned(FREEZE);
  const one = replica(github);
  const first = await opened(github, 'one');
  const room = await declared(github, one);
  expect(await checks(github, first)).toEqual([]);
  await says(github, one, room, 'bob', '/sev 1');
  expect(await checks(github, first)).toEqual([ASK]);
  expect((await shows(github, room)).card).toContain(
    'Pull requests of acme/shop say that there is an outage',
  );
  const second = await opened(github, 'two');
  await pushed(one, second);
  await pushed(one, second);
  expect(await checks(github, second)).toEqual([ASK]);
  await says(github, one, room, 'bob', '/resolve fixed');
  expect([await checks(github, first), await checks(github, second)]).toEqual([[NONE], [NONE]]);
});

test('it lifts when the severity is lowered, and a second look asks for nothing', async () => {
  github = await planned(FREEZE);
  const one = replica(github);
  const pull = await opened(github, 'one');
  const room = await declared(github, one, '/sev 1');
  await says(github, one, room, 'bob', '/sev 3');
  expect(await checks(github, pull)).toEqual([NONE]);
  await settle(github, one, room);
  const before = github.requests.length;
  await one.look(room);
  expect(github.requests.slice(before).filter(({ path }) => /pulls|check-runs/.test(path))).toEqual([]);
});

test('of two rooms the last that is over lifts it, whoever looks', async () => {
  github = await planned(FREEZE);
  const [one, other] = [replica(github), replica(github)];
  const pull = await opened(github, 'one');
  const first = await declared(github, one, '/sev 1');
  const second = await declared(github, other, '/sev 1', 'Mail is down');
  await says(github, other, first, 'bob', '/resolve fixed');
  expect(await checks(github, pull)).toEqual([ASK]);
  await says(github, one, second, 'bob', '/cancel');
  expect(await checks(github, pull)).toEqual([NONE]);
});

test('what was lost the sweep renews; with nothing lost it asks for one list', async () => {
  github = await planned(FREEZE);
  const one = replica(github);
  await declared(github, one, '/sev 1');
  const late = await opened(github, 'late');
  github.clock.advance(60_000);
  await one.sweep();
  expect(await checks(github, late)).toEqual([ASK]);
  github.clock.advance(60_000);
  const before = github.requests.length;
  await one.sweep();
  const lists = github.requests.slice(before).filter(({ path }) => /pulls|check-runs/.test(path));
  expect(lists.map(({ path }) => path)).toEqual([`/repos/${REPOSITORY}/pulls`]);
});

test('two processes report each head once, and end the same', async () => {
  github = await planned(FREEZE);
  const [one, other] = [replica(github), replica(github)];
  const pull = await opened(github, 'one');
  const room = await declared(github, one);
  github.clock.advance(60_000);
  await github.as('bob').comment(REPOSITORY, room, '/sev 1');
  await one.look(room);
  await other.look(room);
  await other.sweep();
  expect(await checks(github, pull)).toEqual([ASK]);
  const { card } = await shows(github, room);
  expect(card.match(/say that there is an outage/g)).toHaveLength(1);
});

test('a lift that was cut off is finished by another process', async () => {
  github = await planned(FREEZE);
  const pull = await opened(github, 'one');
  const one = replica(github);
  const room = await declared(github, one, '/sev 1');
  github.faults.add({ method: 'PATCH', path: /check-runs/, answer: 502, times: 20 });
  await says(github, one, room, 'bob', '/resolve fixed');
  expect(await checks(github, pull)).toEqual([ASK]);
  github.faults.clear();
  github.clock.advance(600_000);
  await replica(github).sweep();
  expect(await checks(github, pull)).toEqual([NONE]);
});

test('without the permission the room works, and says so once', async () => {
  github = await planned(FREEZE);
  github.faults.add({ path: /check-runs/, answer: 403, times: 99 });
  const one = replica(github);
  const pull = await opened(github, 'one');
  const room = await declared(github, one, '/sev 1');
  const { card } = await shows(github, room);
  expect(card).toContain('GitHub refused to report the check on pull requests');
  expect(await pushed(one, pull)).toMatchObject({ problems: [expect.stringContaining('checks: write')] });
  await says(github, one, room, 'bob', '/resolve fixed');
  expect((await shows(github, room)).card).not.toContain('GitHub refused');
});

test('where a branch rule requires it, every new head passes, and nothing is asked where there is no freeze', async () => {
  github = await planned('required: true');
  const one = replica(github);
  const pull = await opened(github, 'one');
  await pushed(one, pull);
  expect(await checks(github, pull)).toEqual([NONE]);
  await github.close();
  github = await planned('one-at-a-time: warn');
  const other = replica(github);
  await other.shell.plan({ owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' });
  const from = github.requests.length;
  await pushed(other, await opened(github, 'two'));
  expect(asked(from)).toBe(0);
});

test('an approved commit passes, and the next push takes that away', async () => {
  github = await planned('freeze-at: [sev1], approve-at: [sev1]');
  const one = replica(github);
  const pull = await opened(github, 'one');
  const room = await declared(github, one, '/sev 1');
  await says(github, one, room, 'bob', `/change #${pull.number}`);
  await says(github, one, room, 'alice', '/role changes');
  await says(github, one, room, 'alice', '/approve C1');
  expect(await checks(github, pull)).toEqual(['success Approved for this outage']);
  const root = `/repos/${REPOSITORY}`;
  const more = { message: 'more', content: 'aGk=', branch: 'one' };
  const { commit } = await github.as('bob').request('PUT', `${root}/contents/more.txt`, more);
  const next = { number: pull.number, sha: commit.sha as string };
  await pushed(one, next);
  expect(await checks(github, next)).toEqual([ASK]);
});
