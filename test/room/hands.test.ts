import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const room = async (): Promise<{ one: ReturnType<typeof replica>; number: number }> => {
  github = await shop();
  const one = replica(github);
  return { one, number: await declared(github, one) };
};

test('relabelling the severity counts, with the person and the moment', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/sev 2');
  github.clock.advance(120_000);
  await github.as('carol').label(REPOSITORY, number, 'sev1');
  await github.as('carol').unlabel(REPOSITORY, number, 'sev2');
  github.clock.advance(30_000);
  await one.look(number);
  const { card, labels } = await shows(github, number);
  expect(labels).toEqual(['outage', 'sev1']);
  expect(card).toContain('- 09:44 carol: severity 1');
  expect(card).toMatch(/^\*\*Severity 1,/);
});

test('closing by hand ends it with its reason; reopening resumes', async () => {
  const { one, number } = await room();
  await github.as('bob').close(REPOSITORY, number, 'not_planned');
  await one.look(number);
  expect((await shows(github, number)).card).toMatch(/^\*\*Called off at 09:41 UTC: .* By bob/);
  github.clock.advance(60_000);
  await github.as('carol').reopen(REPOSITORY, number);
  await one.look(number);
  expect((await shows(github, number)).card).toContain('carol reopened it');
  github.clock.advance(60_000);
  await github.as('bob').close(REPOSITORY, number, 'completed');
  await one.look(number);
  const { card, state, reason } = await shows(github, number);
  expect(card).toMatch(/^\*\*Resolved at 09:43 UTC/);
  expect([state, reason]).toEqual(['closed', 'completed']);
});

test('assigning and unassigning by hand joins and leaves', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'alice', '/role lead @bob');
  github.clock.advance(1_000);
  await github.as('alice').assign(REPOSITORY, number, 'carol');
  await one.look(number);
  expect((await shows(github, number)).card).toContain('**Critical Response Team:** carol');
  github.clock.advance(1_000);
  await github.as('alice').unassign(REPOSITORY, number, 'bob');
  await one.look(number);
  const { card, assignees } = await shows(github, number);
  expect(card).not.toContain('**Incident Lead:**');
  expect(assignees).toEqual(['carol']);
});

test('a relabelling while /severity is in flight: the later one holds', async () => {
  const { one, number } = await room();
  github.clock.advance(60_000);
  await github.as('bob').comment(REPOSITORY, number, '/sev 1');
  github.clock.advance(2_000);
  await github.as('carol').label(REPOSITORY, number, 'sev3');
  await settle(github, one, number);
  const { card, labels } = await shows(github, number);
  expect(labels).toEqual(['outage', 'sev3']);
  expect(card).toMatch(/^\*\*Severity 3/);
});

test('taking the label away calls it off, and nobody puts it back', async () => {
  const { one, number } = await room();
  await github.as('carol').unlabel(REPOSITORY, number, 'outage');
  await settle(github, one, number);
  const { card, labels } = await shows(github, number);
  expect(card).toMatch(/^\*\*Called off/);
  expect(labels).toEqual([]);
});

test('a program that sets labels back is not fought for ever, and the card says so', async () => {
  github = await shop({ people: { alice: 'write', bob: 'write', 'labeler[bot]': 'write' } });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/sev 1');
  for (let round = 0; round < 5; round += 1) {
    github.clock.advance(20_000);
    await github.as('labeler[bot]').label(REPOSITORY, number, 'sev3');
    await github
      .as('labeler[bot]')
      .unlabel(REPOSITORY, number, 'sev1')
      .catch(() => undefined);
    await one.look(number);
  }
  const { card, labels, seen } = await shows(github, number);
  expect(labels).toEqual(['outage', 'sev3']);
  expect(card).toContain('Another program keeps setting the severity back');
  const ours = seen.events.filter(
    ({ event, label, actor }) =>
      event === 'labeled' && label.name === 'sev1' && actor.login === 'github-actions[bot]',
  );
  expect(ours.length).toBeLessThanOrEqual(3);
});

test('more than ten people lose nobody', async () => {
  const names = Array.from({ length: 14 }, (_, at) => `dev${at}`);
  github = await shop({
    people: { alice: 'write', bob: 'write', ...Object.fromEntries(names.map((name) => [name, 'write'])) },
  });
  const one = replica(github);
  const number = await declared(github, one);
  await says(
    github,
    one,
    number,
    'alice',
    `/role lead @bob\n/role team ${names.map((name) => `@${name}`).join(' ')}`,
  );
  await settle(github, one, number);
  const { card, assignees } = await shows(github, number);
  expect(assignees).toHaveLength(10);
  expect(assignees).toContain('bob');
  for (const name of names) expect(card).toContain(name);
  expect(card).toContain('Everyone here: 15');
});

test('people whom GitHub does not assign are named on the card, and not tried for ever', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'alice', '/role lead @nobody-here');
  await settle(github, one, number);
  expect((await shows(github, number)).card).toContain('**nobody-here could not be assigned.**');
  const tried = github.requests.filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/assignees'),
  );
  expect(tried).toHaveLength(1);
});
