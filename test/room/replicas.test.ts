import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

test('thirty commands within a second: nothing is lost, doubled or out of order', async () => {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  github.clock.advance(60_000);
  const said = Array.from({ length: 30 }, (_, at) => (at % 10 === 9 ? `/sev 9 ${at}` : `/note line ${at}`));
  for (const body of said) await github.as('bob').comment(REPOSITORY, number, body);
  await Promise.all([one.look(number), replica(github).look(number)]);
  await settle(github, one, number);
  const { card, cards, replies, seen } = await shows(github, number);
  expect(cards).toBe(1);
  expect(replies).toHaveLength(3);
  const lines = [...card.matchAll(/line (\d+) \(noted by bob\)/g)].map(([, at]) => Number(at));
  expect(lines.toSorted((a, b) => a - b)).toEqual(
    said
      .flatMap((body, at) => (body.startsWith('/note') ? [at, ...(at >= 26 ? [] : [])] : []))
      .filter((at) => lines.includes(at)),
  );
  expect(new Set(lines).size).toBe(27);
  expect(seen.reactions.filter(({ content }) => content === '+1')).toHaveLength(27);
});

test('two processes with deliveries split, doubled and dropped end as one', async () => {
  github = await shop();
  const replicas = [replica(github), replica(github)] as const;
  const number = await declared(github, replicas[0]);
  const said = [
    '/role lead',
    '/sev 1',
    '/nope 1',
    '/sevv 1',
    '/task me look',
    '/impact nobody can pay',
    '/role comms @carol',
    '/done found it',
    '/help',
  ];
  for (const [at, body] of said.entries()) {
    github.clock.advance(20_000);
    const id = await github.as('bob').comment(REPOSITORY, number, body);
    const delivery = {
      comments: [{ id, body, createdAt: github.clock.now().getTime() }],
      senders: ['bob'],
      events: false,
    };
    if (at % 3 === 0) await Promise.all(replicas.map((one) => one.look(number, delivery)));
    if (at % 3 === 1) await replicas[at % 2]!.look(number, delivery);
  }
  await settle(github, replicas[0], number);
  await settle(github, replicas[1], number);
  const { card, cards, replies, labels, assignees } = await shows(github, number);
  expect(cards).toBe(1);
  expect(labels).toEqual(['outage', 'sev1']);
  expect(assignees).toEqual(['bob', 'carol']);
  expect(replies.filter((reply) => reply.includes('/sevv'))).toHaveLength(1);
  expect(replies.filter((reply) => reply.startsWith('| Comment |'))).toHaveLength(1);
  expect(card).toContain('bob finished T1: found it');
});

test('made by two processes at once, there is one card', async () => {
  github = await shop();
  const number = await github
    .as('alice')
    .openIssue(REPOSITORY, { title: 'Down', body: '/sev 1', labels: ['outage'] });
  await Promise.all([replica(github), replica(github), replica(github)].map((one) => one.look(number)));
  await settle(github, replica(github), number);
  const { cards, labels } = await shows(github, number);
  expect(cards).toBe(1);
  expect(labels).toEqual(['outage', 'sev1']);
});

test('both doors installed: the second account stands back', async () => {
  github = await shop({ people: { alice: 'write', bob: 'write', 'allclear-app[bot]': 'write' } });
  const action = replica(github);
  const app = replica(github, { token: github.token('allclear-app[bot]') });
  const number = await declared(github, action);
  const before = github.requests.length;
  const outcome = await says(github, app, number, 'bob', '/sevv 1');
  expect(outcome.result).toBe('another account');
  expect(
    github.requests.slice(before).filter(({ method, path }) => method !== 'GET' && path !== '/graphql'),
  ).toEqual([]);
  await action.look(number);
  expect((await shows(github, number)).replies).toHaveLength(1);
  expect((await shows(github, number, 'allclear-app[bot]')).replies).toEqual([]);
});

test('the same command twice within two minutes counts once, by another person twice', async () => {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/task look at the edge');
  await says(github, one, number, 'bob', '/task  look at the edge');
  await says(github, one, number, 'carol', '/task look at the edge');
  const { card } = await shows(github, number);
  expect(card).toContain('**T2**');
  expect(card).not.toContain('**T3**');
});

test('out of order: what was said first holds first', async () => {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  github.clock.advance(60_000);
  const first = await github.as('bob').comment(REPOSITORY, number, '/sev 1');
  github.clock.advance(5_000);
  await says(github, one, number, 'carol', '/sev 3');
  await one.look(number, {
    comments: [{ id: first, body: '/sev 1', createdAt: 0 }],
    senders: ['bob'],
    events: false,
  });
  await settle(github, one, number);
  expect((await shows(github, number)).labels).toEqual(['outage', 'sev3']);
});

test('somebody’s own label survives all that we do', async () => {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  await github.as('alice').label(REPOSITORY, number, 'customer');
  await says(github, one, number, 'bob', '/sev 1');
  await says(github, one, number, 'bob', '/resolve fixed');
  expect((await shows(github, number)).labels).toEqual(['customer', 'outage', 'sev1']);
});
