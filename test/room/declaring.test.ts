import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

test('opened with the label: a title is enough', async () => {
  github = await shop();
  const number = await declared(github, replica(github));
  const { card, cards, labels } = await shows(github, number);
  expect(cards).toBe(1);
  expect(card).toMatch(
    /^\*\*Severity 2 \(assumed\), investigating: Checkout is down\.\*\* Declared by alice at 09:41 UTC on 22 Nov\./,
  );
  expect(labels).toEqual(['outage']);
});

test('labelled later, by whoever set the label; what was said before is no command', async () => {
  github = await shop();
  const one = replica(github);
  const number = await github.as('reader').openIssue(REPOSITORY, { title: 'Slow', body: '/sev 1' });
  await github.as('alice').comment(REPOSITORY, number, '/sev 3');
  expect((await one.look(number)).result).toBe('not a room');
  github.clock.advance(60_000);
  await github.as('bob').label(REPOSITORY, number, 'outage');
  await one.look(number);
  const { card, labels } = await shows(github, number);
  expect(card).toContain('Declared by bob at 09:42');
  expect(labels).toEqual(['outage']);
});

test('commands in the issue’s own text count', async () => {
  github = await shop();
  const number = await declared(
    github,
    replica(github),
    '### How bad is it?\n\n/sev 1 most customers cannot use it\n\n/role lead @bob',
  );
  const { card, labels, assignees } = await shows(github, number);
  expect(card).toContain('**Severity 1, investigating');
  expect(labels).toEqual(['outage', 'sev1']);
  expect(assignees).toEqual(['bob']);
});

test('/incident on any issue, by someone who may; the label follows', async () => {
  github = await shop();
  const one = replica(github);
  const number = await github
    .as('mallory')
    .openIssue(REPOSITORY, { title: 'It is broken' })
    .catch(() => github.as('reader').openIssue(REPOSITORY, { title: 'It is broken' }));
  await says(github, one, number, 'mallory', '/incident').catch(() => undefined);
  await says(github, one, number, 'bob', '/incident 1 EU customers cannot pay');
  const { card, labels } = await shows(github, number);
  expect(card).toContain('**Severity 1, investigating: It is broken.**');
  expect(card).toContain('EU customers cannot pay');
  expect(labels).toEqual(['outage', 'sev1']);
});

test('an outsider’s issue is a report until somebody who may acts', async () => {
  github = await shop({ repositories: { [REPOSITORY]: { private: false, labels: ['outage', 'sev1'] } } });
  const one = replica(github, { isPrivate: false });
  // An issue form labels what anybody opens with it.
  const issue = { title: 'Down for me', body: '/sev 1', author: 'mallory', labels: ['outage'] };
  const { number: report } = github.seedIssue(REPOSITORY, issue);
  await one.look(report);
  let seen = await shows(github, report);
  expect(seen.card).toMatch(/^\*\*Reported: Down for me\.\*\* By mallory/);
  expect(seen.labels).toEqual(['outage']);
  await says(github, one, report, 'mallory', '/role lead');
  expect((await shows(github, report)).card).toMatch(/^\*\*Reported/);
  await says(github, one, report, 'carol', '/sev 1');
  seen = await shows(github, report);
  expect(seen.card).toMatch(/^\*\*Severity 1, investigating: Down for me\.\*\* Declared by carol at 09:43/);
  expect(seen.assignees).toEqual([]);
});

test('a broken plan never stops a declaration, and is told once with line and column', async () => {
  const plan =
    'severitys:\n  sev1: { means: all }\nroles:\n  lead: { on-call: [bob], accept-within: soon }\n';
  github = await shop({}, { '.github/outage-plan.yml': plan });
  const one = replica(github);
  const number = await declared(github, one);
  const { card } = await shows(github, number);
  expect(card).toMatch(/The outage plan has \d problems/);
  expect(card).toMatch(/line 1, column 1: .*severities/);
  expect(card).toMatch(/line 4, column 4\d: /);
  await says(github, one, number, 'bob', '/sev 1');
  expect((await shows(github, number)).replies).toEqual([]);
});

test('nothing is written again where nothing happened', async () => {
  github = await shop();
  const one = replica(github);
  const number = await declared(github, one);
  expect(await settle(github, one, number)).toBe(1);
  expect(await settle(github, replica(github), number)).toBe(1);
});

test('a dry run writes nothing', async () => {
  github = await shop();
  const number = await github
    .as('alice')
    .openIssue(REPOSITORY, { title: 'Down', body: '/sev 1\n/nope\n/sev 9', labels: ['outage'] });
  await replica(github, { dryRun: true }).look(number);
  expect(github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);
});
