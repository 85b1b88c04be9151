import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { openPull, WITH_MANAGER } from './pull.ts';
import { declared, replica, says, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

let one: Replica;
let room: number;

/** A change that is a pull request, while GitHub is broken. */
const begin = async (words: string): Promise<void> => {
  github = await shop({}, { '.github/outage-plan.yml': WITH_MANAGER });
  one = replica(github);
  room = await declared(github, one, '/sev 1');
  github.clock.advance(60_000 * 6);
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: 'See the notes.' });
  github.faults.add({ path: /\/pulls\/\d+$/, answer: 502, times: 30 });
  await says(github, one, room, 'bob', `/change #${number}${words}`);
};

const minutes = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) {
    github.clock.advance(61_000);
    await one.sweep();
  }
};

test('a pull request that GitHub could not show is no question of permissions, and asked for again soon', async () => {
  await begin('');
  expect((await shows(github, room)).card).toContain('**GitHub did not show the pull requests of');
  expect((await shows(github, room)).card).not.toContain('may lack a permission');
  github.faults.clear();
  await minutes(2);
  expect((await shows(github, room)).card).not.toContain('GitHub did not show');
});

test.each(['', ' raise it'])(
  'the request for its approval is complete once it is known, said as /change #1%s',
  async (words) => {
    await begin(words);
    await minutes(2);
    github.faults.clear();
    await minutes(8);
    const asked = (await shows(github, room)).replies.filter((text) =>
      text.includes('C1 waits for approval'),
    );
    expect(asked.at(-1)).toMatch(/Pull request: .*, open, commit [^]*/);
  },
);
