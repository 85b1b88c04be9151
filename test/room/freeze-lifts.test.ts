import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { ASK, checks, NONE, opened, type Opened } from './checks.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const PATH = '.github/outage-plan.yml';
const FREEZE = 'changes: { freeze-at: [sev1] }\n';

interface Frozen {
  readonly one: Replica;
  readonly pull: Opened;
  readonly room: number;
}

/** A room that freezes one pull request. */
async function frozen(): Promise<Frozen> {
  github = await shop({}, { [PATH]: `version: 1\n${FREEZE}` });
  const one = replica(github);
  const pull = await opened(github, 'one');
  const room = await declared(github, one, '/sev 1');
  expect(await checks(github, pull)).toEqual([ASK]);
  return { one, pull, room };
}

async function sweeps(one: Replica, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    github.clock.advance(61_000);
    await one.sweep();
  }
}

/** No list shows it, and GitHub answers for it as for an issue that is gone. */
async function goes(room: number, answer: number): Promise<void> {
  await github.as('alice').unlabel(REPOSITORY, room, 'outage');
  github.faults.add({ path: new RegExp(`/issues/${room}(/|$)`), answer, times: 999 });
}

test('a room whose label the plan has changed goes on with the new one, and lifts at its end', async () => {
  const { one, pull, room } = await frozen();
  await github.as('alice').writeFile(REPOSITORY, PATH, `version: 1\nlabel: fire\n${FREEZE}`);
  one.planChanged();
  await sweeps(one, 3);
  expect((await shows(github, room)).labels).toContain('fire');
  await says(github, one, room, 'bob', '/resolve fixed');
  expect(await checks(github, pull)).toEqual([NONE]);
});

test('with the label it may lose the freeze, which lifts at once', async () => {
  const { one, pull } = await frozen();
  await github.as('alice').writeFile(REPOSITORY, PATH, 'version: 1\nlabel: fire\n');
  one.planChanged();
  await sweeps(one, 1);
  expect(await checks(github, pull)).toEqual([NONE]);
});

test.each([404, 410])('a room that is gone (%i) holds nothing back any more', async (answer) => {
  const { one, pull, room } = await frozen();
  await goes(room, answer);
  await sweeps(one, 1);
  expect(await checks(github, pull)).toEqual([NONE]);
});

test('where GitHub does not let it lift, the next sweep does', async () => {
  const { one, pull, room } = await frozen();
  await goes(room, 410);
  github.faults.add({ method: 'PATCH', path: /check-runs/, answer: 502, times: 20 });
  await sweeps(one, 1);
  expect(await checks(github, pull)).toEqual([ASK]);
  github.faults.clear();
  github.faults.add({ path: new RegExp(`/issues/${room}(/|$)`), answer: 410, times: 999 });
  await sweeps(one, 1);
  expect(await checks(github, pull)).toEqual([NONE]);
});

test('a room that only cannot be read keeps what it froze', async () => {
  const { one, pull, room } = await frozen();
  await goes(room, 502);
  await sweeps(one, 2);
  expect(await checks(github, pull)).toEqual([ASK]);
});
