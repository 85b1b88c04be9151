import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { replica, REPOSITORY } from './room.ts';
import { comments, desksOf, plan, RECORDS, trainedShop } from './training.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const shop = async (...args: Parameters<typeof trainedShop>): Promise<LocalGitHub> =>
  (github = await trainedShop(...args));
const ELSEWHERE = `{ keep: issue, repository: ${RECORDS} }`;

test.each([
  ['kept in the plan', '{}', {}, []],
  ['kept in an issue', '{ keep: issue }', {}, ['not kept in a public repository']],
  ['kept elsewhere', ELSEWHERE, { recordsPrivate: false }, ['not kept in a public repository']],
])('where everybody can read it, nothing is opened: %s', async (_, training, more, why) => {
  await shop(plan(training), { isPrivate: false, ...more });
  const { problems } = await replica(github, { isPrivate: false }).upkeep();
  expect([await desksOf(github), await desksOf(github, RECORDS)]).toEqual([[], []]);
  expect(problems).toEqual(why.map((words) => expect.stringContaining(words)));
});

test('a plan in public with its register in private: it is opened there, and read', async () => {
  await shop(plan(ELSEWHERE), { isPrivate: false });
  const one = replica(github, { isPrivate: false });
  expect((await one.upkeep()).problems).toEqual([]);
  expect((await desksOf(github, RECORDS)).map(({ title }) => title)).toEqual([
    'Training register of acme/shop',
    'Training of Alice Example runs out on 6 Dec 2026: Incident Lead',
  ]);
  expect(await desksOf(github)).toEqual([]);
});

test('a public repository that keeps them all the same is told in the room what would be right', async () => {
  await shop(plan('{ keep: issue }'), { isPrivate: false });
  const { problems } = await replica(github, { isPrivate: false }).shell.plan({
    ...{ owner: 'acme', name: 'shop', private: false, defaultBranch: 'main' },
  });
  expect(problems.map(({ message }) => message)).toEqual([
    'Records of training are not kept in a public repository. Right would be a private one, in the plan: `training: { keep: issue, repository: acme/… }`',
  ]);
});

test('the records cost one request more when the plan is read, and none where the plan keeps them', async () => {
  const asked = async (training: string): Promise<string[]> => {
    await shop(plan(training));
    const one = replica(github);
    await one.upkeep();
    await one.tend(1);
    one.planChanged();
    const from = github.requests.length;
    await one.shell.plan(one.repository);
    return github.requests.slice(from).map(({ path }) => path.split('?')[0]!);
  };
  const without = await asked('{}');
  await github.close();
  expect(await asked('{ keep: issue }')).toEqual([...without, `/repos/${REPOSITORY}/issues`]);
});

test('what was recorded is in the plan in force', async () => {
  await shop(plan('{ keep: issue }'));
  const one = replica(github);
  await one.upkeep();
  await comments(github, one, 1, 'bob', '/trained @bob lead 2026-10-01\n/trained @alice lead none');
  const { plan: read } = await replica(github).shell.plan(one.repository);
  expect(Object.entries(read.people).map(([login, { trained }]) => [login, { ...trained }])).toEqual([
    ['alice', {}],
    ['bob', { lead: '2026-10-01' }],
  ]);
});

test('where comments cannot be pinned it is found all the same', async () => {
  await shop(plan('{ keep: issue }'));
  github.faults.add({ method: 'PUT', path: /\/pin$/, answer: 404, times: 9 });
  const one = replica(github);
  await one.upkeep();
  await comments(github, one, 1, 'bob', '/trained @bob lead 2026-10-01');
  const { plan: read } = await replica(github).shell.plan(one.repository);
  expect({ ...read.people['bob']?.trained }).toEqual({ lead: '2026-10-01' });
});

test('while GitHub does not show the register, what was read before holds, and the room is told', async () => {
  await shop(plan('{ keep: issue }'));
  const one = replica(github);
  await one.upkeep();
  await comments(github, one, 1, 'bob', '/trained @bob lead 2026-10-01');
  one.planChanged();
  await one.shell.plan(one.repository);
  one.planChanged();
  github.faults.add({ method: 'GET', path: /\/issues$/, answer: 404, times: 9 });
  const { plan: read, problems } = await one.shell.plan(one.repository);
  expect({ ...read.people['bob']?.trained }).toEqual({ lead: '2026-10-01' });
  expect(problems[0]?.message).toMatch(/^the training records in acme\/shop could not be read: /);
});

test('two that look at once record it once', async () => {
  await shop(plan('{ keep: issue }'));
  const both = [replica(github), replica(github)];
  await Promise.all(both.map((one) => one.upkeep()));
  await comments(github, both[0]!, 1, 'bob', 'Nothing to record.');
  await github.as('bob').comment(REPOSITORY, 1, '/trained @bob lead 2026-10-01');
  await Promise.all(both.map((one) => one.tend(1)));
  await both[0]!.tend(1);
  const [register, due, more] = await desksOf(github);
  expect([register!.said.length, due!.said, more]).toEqual([1, [], undefined]);
  expect(register!.said[0]).toContain('| Bob Ray (bob) | Incident Lead | 1 Oct 2026 |');
  expect(register!.reactions).toEqual(['+1']);
});
