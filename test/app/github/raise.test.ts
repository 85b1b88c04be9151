import { afterEach, beforeEach, expect, test } from 'vitest';
import { asking } from '../../../app/github/asking.ts';
import { propose } from '../../../app/github/propose.ts';
import { listDesks } from '../../../app/github/upkeep/desks.ts';
import { raise } from '../../../app/github/upkeep/raise.ts';
import { claimLabel, type Opening } from '../../../app/core/upkeep/desk.ts';
import type { LocalGitHub } from '../../github/contract.ts';
import { replica, REPOSITORY, shop, type Replica } from '../../room/room.ts';

let github: LocalGitHub;
beforeEach(async () => {
  github = await shop({}, { '.github/outage-plan.yml': 'version: 1\n' });
});
afterEach(() => github.close());

const WANTED: Opening = {
  ...{ kind: 'plan review', key: '2026-11-23', title: 'Review the plan', body: 'Words.' },
  ...{ data: { due: 7 }, assignees: ['bob', 'nobody-here'] },
};
const raising = async ({ shell, repository }: Replica) => {
  const ask = asking(shell);
  return { repository, shell, ask, desks: await listDesks(repository, shell, ask) };
};
const raised = async (one: Replica, wanted = WANTED) => raise(wanted, await raising(one));
const issues = () => github.look(REPOSITORY, 1).then(({ issue }) => issue);

test('it is opened once, whoever asks twice or late', async () => {
  const one = replica(github);
  const first = await raised(one);
  expect(first).toMatchObject({
    number: 1,
    kind: 'plan review',
    key: '2026-11-23',
    data: { due: 7 },
    ended: null,
  });
  expect(await raised(one)).toMatchObject({ number: first!.number, createdAt: first!.createdAt });
  expect(await raised(replica(github))).toMatchObject({ number: 1, data: { due: 7 } });
  expect(await github.look(REPOSITORY, 2).catch(() => 'none')).toBe('none');
});

test('whoever may be assigned is, and the label says what it is about', async () => {
  await raised(replica(github));
  const issue = await issues();
  expect(issue.assignees.map(({ login }: { login: string }) => login)).toEqual(['bob']);
  expect(issue.labels.map(({ name }: { name: string }) => name)).toEqual([
    'outage plan',
    'plan review 2026-11-23',
  ]);
});

test('of two that listed nothing at once, one opens it', async () => {
  const both = [await raising(replica(github)), await raising(replica(github))];
  const opened = await Promise.all(both.map((each) => raise(WANTED, each)));
  expect(opened.filter((each) => each !== undefined).length).toBeGreaterThanOrEqual(1);
  expect(await github.look(REPOSITORY, 2).catch(() => 'none')).toBe('none');
});

test('a claim that was cut off is taken over once it has aged, and not before', async () => {
  github.faults.add({ method: 'POST', path: /\/issues$/, answer: 502, times: 9 });
  await expect(raised(replica(github))).rejects.toThrow();
  github.faults.clear();
  expect(await raised(replica(github))).toBeUndefined();
  github.clock.advance(11 * 60_000);
  expect(await raised(replica(github))).toMatchObject({ number: 1 });
  expect((await issues()).labels.map(({ name }: { name: string }) => name)).toContain(
    'plan review 2026-11-23 (2)',
  );
});

test('an issue that somebody else dressed up as ours is none', async () => {
  const { body } = await raised(replica(github)).then(() => issues());
  const forged = await github
    .as('alice')
    .openIssue(REPOSITORY, { title: 'Mine', body, labels: ['outage plan'] });
  const { desks } = await raising(replica(github));
  expect(desks.map(({ number }) => number)).not.toContain(forged);
});

test('one that another key has sealed is not opened again', async () => {
  await raised(replica(github));
  github.clock.advance(60 * 60_000);
  expect(await raised(replica(github, { key: 'a new key' }))).toBeUndefined();
  expect(await github.look(REPOSITORY, 2).catch(() => 'none')).toBe('none');
});

test('it hangs below another where GitHub can', async () => {
  const one = replica(github);
  await raised(one);
  await raised(one, { ...WANTED, kind: 'party asked', key: 'End users', under: 1 });
  const sent = github.requests.find(({ path }) => path.endsWith('/sub_issues'));
  expect(sent).toMatchObject({ path: '/repos/acme/shop/issues/1/sub_issues', status: 201 });
});

test('a label fits, whatever the key', () => {
  const label = claimLabel({ kind: 'training due', key: `${'x'.repeat(39)} 2027-03-01` }, 2);
  expect(label.length).toBeLessThanOrEqual(50);
  expect(label).toMatch(/^training due x+….*2027-03-01 \(2\)$/);
});

const CHANGE = {
  ...{ branch: 'allclear/review-2026', path: '.github/outage-plan.yml', text: 'version: 1\nlabel: down\n' },
  ...{ title: 'Review the plan', body: 'Because.', reviewers: ['bob', 'nobody-here'] },
};

test('a file is proposed by one pull request, however often', async () => {
  const { shell, repository } = replica(github);
  const first = await propose(repository, CHANGE, asking(shell));
  expect(first).toMatchObject({ state: 'open' });
  expect(await propose(repository, CHANGE, asking(shell))).toEqual(first);
});

test('a branch that was left without a pull request is taken up', async () => {
  const { shell, repository } = replica(github);
  github.faults.add({ method: 'POST', path: /\/pulls$/, answer: 502, times: 9 });
  await expect(propose(repository, CHANGE, asking(shell))).rejects.toThrow();
  github.faults.clear();
  expect(await propose(repository, CHANGE, asking(shell))).toMatchObject({ state: 'open' });
});

test('where contents may not be written, that is the answer', async () => {
  const { shell, repository } = replica(github);
  github.faults.add({ method: 'POST', path: /\/git\/refs$/, answer: 403, times: 9 });
  expect(await propose(repository, CHANGE, asking(shell))).toBe('may not');
});
