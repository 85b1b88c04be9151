import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { merge, openPull } from './pull.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows } from './room.ts';

const ROOT = `/repos/${REPOSITORY}`;
const workflow = 'on: { workflow_dispatch: }\nname: Roll out';
let github: LocalGitHub;
afterEach(() => github.close());

/** Merges a pull request of bob's. */
async function merged(branch: string): Promise<number> {
  const number = await openPull(github, 'bob', { title: `Raise ${branch}`, body: '', branch });
  await merge(github, 'bob', number);
  return number;
}

test('what changed in the last hours stands on the first card: each kind, with its link', async () => {
  github = await shop({}, { '.github/workflows/roll-out.yml': workflow });
  const one = replica(github);
  const number = await merged('timeout');
  await github.as('bob').request('POST', `${ROOT}/releases`, { tag_name: 'v2.3' });
  await github.as('bob').request('POST', `${ROOT}/deployments`, { ref: 'main', environment: 'production' });
  await github
    .as('bob')
    .request('POST', `${ROOT}/actions/workflows/roll-out.yml/dispatches`, { ref: 'main' });
  github.clock.advance(600_000);
  const room = await declared(github, one);
  const { card, replies } = await shows(github, room);
  expect(card).toContain('What changed before it broke: 1 merge, 1 release, 1 deployment, 1 workflow run');
  expect(card).toContain(`- 09:41 [Raise timeout #${number}](<${github.url}/${REPOSITORY}/pull/${number}>)`);
  expect(card).toContain('merged by bob; [revert]');
  expect(card).toMatch(/\[v2\.3\]\(<.*>\) released by bob/);
  expect(card).toMatch(/deployed to production by bob/);
  expect(card).toMatch(/\[Roll out\]\(<.*actions\/runs\/\d+>\) ran, started by bob/);
  expect(replies).toEqual([]);
});

test('it costs four requests, once; what is long past is left out', async () => {
  github = await shop();
  const one = replica(github);
  await merged('old');
  github.clock.advance(7 * 3_600_000);
  const room = await declared(github, one);
  await settle(github, one, room);
  const lists = github.requests.filter(({ path }) =>
    /\/(pulls|releases|deployments|actions\/runs)$/.test(path),
  );
  expect(lists).toHaveLength(4);
  expect((await shows(github, room)).card).not.toContain('Raise old');
});

test('a GitHub that does not answer, or forbids, stops no declaration and is named', async () => {
  github = await shop();
  github.faults.add({ path: /\/pulls$/, answer: 403 });
  github.faults.add({ path: /\/releases$/, answer: 502, times: 9 });
  const room = await declared(github, replica(github));
  const { card } = await shows(github, room);
  expect(card).toContain(
    'Not seen: pull requests of acme/shop (it takes the permission pull_requests: read)',
  );
  expect(card).toContain('releases of acme/shop (GitHub did not answer)');
});

test('/suspects is answered once by two processes', async () => {
  github = await shop();
  const [one, other] = [replica(github), replica(github)];
  const room = await declared(github, one);
  github.clock.advance(60_000);
  await github.as('bob').comment(REPOSITORY, room, '/suspects');
  await Promise.all([one.look(room), other.look(room)]);
  await settle(github, one, room);
  await says(github, one, room, 'carol', '/note so it goes');
  const { replies } = await shows(github, room);
  expect(replies).toEqual(['**What changed before it broke:** nothing seen.\n\nFrom 03:41 to 09:41 UTC.']);
});
