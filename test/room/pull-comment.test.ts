import { afterEach, expect, test } from 'vitest';
import { shown } from '../../app/core/wire/marker.ts';
import type { LocalGitHub, Seed } from '../github/contract.ts';
import { ledgerOf, openPull } from './pull.ts';
import { declared, replica, REPOSITORY, says, shop, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const LABELS = ['outage', 'sev1', 'sev2', 'sev3'];
const PLAN = `version: 1
roles: { changes: { title: Change Manager, on-call: [carol] } }
changes: { approve-at: [sev1, sev2] }
`;

let one: Replica;
let room: number;

const begin = async (more: Partial<Seed> = {}, isPrivate = true): Promise<void> => {
  github = await shop(more, { '.github/outage-plan.yml': PLAN });
  one = replica(github, { isPrivate });
  room = await declared(github, one);
  github.clock.advance(60_000);
};

const told = async (number: number, repository = REPOSITORY, at = room): Promise<void> => {
  github.clock.advance(60_000);
  await one.look(at, { events: false, pulls: [{ repository, number }] });
};

/** What stands on a pull request of ours. */
const comments = async (number: number, repository = REPOSITORY): Promise<string[]> =>
  (await github.look(repository, number)).comments.map(({ body }) => shown(body as string));

test('one comment points to the room, says who must approve, and is kept current', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: `Incident: #${room}` });
  await told(number);
  const [first] = await comments(number);
  expect(first).toContain(`[acme/shop#${room}](<${github.url}/acme/shop/issues/${room}>): Checkout is down`);
  expect(first).toContain('**C1** waits for approval. carol: `/approve C1` in the room.');
  await says(github, one, room, 'carol', '/approve C1');
  const after = await comments(number);
  expect(after).toHaveLength(1);
  expect(after[0]).toContain('was approved by carol at 09:44 UTC');
  expect(first).not.toContain('@');
});

test('nothing is written twice: not by two replicas at once, nor by one that knows of no comment', async () => {
  await begin();
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: `Incident: #${room}` });
  const look = (who: Replica) => who.look(room, { pulls: [{ repository: REPOSITORY, number }] });
  await Promise.all([look(one), look(replica(github))]);
  github.clock.advance(120_000);
  await look(one);
  await look(replica(github));
  expect(await comments(number)).toHaveLength(1);
});

test('the same pull request in two rooms has one comment with a part for each', async () => {
  await begin();
  const other = await declared(github, one, '', 'Search is down');
  const body = `Incidents: #${room}, #${other}`;
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body });
  await told(number);
  await told(number, REPOSITORY, other);
  await says(github, one, room, 'carol', '/approve C1');
  const [only, ...more] = await comments(number);
  expect(more).toEqual([]);
  expect(only).toContain('Checkout is down**\n\n- **C1** was approved by carol');
  expect(only).toContain('Search is down**\n\n- **C1** waits for approval');
});

test('where everybody reads the pull request and not the room, it says that it is tracked and no more', async () => {
  const site = { private: false, labels: LABELS };
  await begin({ repositories: { [REPOSITORY]: { private: true, labels: LABELS }, 'acme/site': site } });
  const body = `Incident: ${REPOSITORY}#${room}`;
  const number = await openPull(github, 'bob', { title: 'Raise', body, repo: 'acme/site' });
  await told(number, 'acme/site');
  const [only] = await comments(number, 'acme/site');
  expect(only).toContain('This pull request is tracked as a change of an incident.');
  expect(only).not.toMatch(/shop|Checkout|carol|C1|\/issues\//);
});

test('a public room speaks by card and labels only, and no private pull request is named in it', async () => {
  const vault = { private: true, labels: LABELS };
  await begin({ repositories: { [REPOSITORY]: { labels: LABELS }, 'acme/vault': vault } }, false);
  const number = await openPull(github, 'bob', { title: 'Raise', body: `Incident: #${room}` });
  await told(number);
  expect(await comments(number)).toEqual([]);
  const body = `Incident: ${REPOSITORY}#${room}`;
  const hidden = await openPull(github, 'bob', { title: 'Rotate the key', body, repo: 'acme/vault' });
  await told(hidden, 'acme/vault');
  const card = (await github.look(REPOSITORY, room)).comments[0]!.body as string;
  expect(card).toContain('Raise');
  expect(shown(card)).not.toMatch(/vault|Rotate/);
});

test('whoever may not record gets no row by naming an incident, and whoever may gets one', async () => {
  await begin();
  const number = await openPull(github, 'alice', { title: 'Raise', body: `Incident: #${room}` });
  // GitHub may tell another author by the time that we ask.
  github.faults.add({ path: /collaborators\/alice\/permission$/, answer: 404, times: 2 });
  await told(number);
  expect(ledgerOf(one, room)).toEqual([]);
  expect(await comments(number)).toEqual([]);
  github.faults.clear();
  await told(number);
  expect(ledgerOf(one, room)).toMatchObject([{ number: 1, by: { login: 'alice' }, pull: { number } }]);
  expect(await comments(number)).toHaveLength(1);
});
