import { afterEach, expect, test } from 'vitest';
import { wanted } from '../../app/core/wire/delivery.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { documents, issues, PLAN } from './postmortem.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

async function room(plan = PLAN): Promise<{ one: Replica; number: number }> {
  github = await shop({}, { '.github/outage-plan.yml': plan });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/role lead');
  return { one, number };
}
const branches = async (): Promise<string[]> =>
  (await github.as('alice').request('GET', `/repos/${REPOSITORY}/branches`)).map(
    ({ name }: { name: string }) => name,
  );

test('where contents may not be written it is an issue, assigned to the lead', async () => {
  const { one, number } = await room();
  github.faults.add({ method: 'POST', path: /\/git\/refs$/, answer: 403, times: 9 });
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const [issue, ...others] = await issues(github);
  expect([others, await documents(github)]).toEqual([[], []]);
  expect(issue).toMatchObject({ state: 'open', assignees: [{ login: 'bob' }] });
  expect(issue!.body).toContain('closing this issue as completed accepts it');
  expect((await shows(github, number)).card).toContain(`Bob: [draft issue #${issue!.number}](`);
});

test('where contents may be written and pull requests not, no branch is left behind', async () => {
  const { one, number } = await room();
  github.faults.add({ method: 'POST', path: /\/pulls$/, answer: 403, times: 9 });
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  expect([(await issues(github)).length, await branches()]).toEqual([1, ['main']]);
});

test('closed as completed it is accepted, and its delivery leads to the room', async () => {
  const { one, number } = await room(`${PLAN.trim().replace('} }', '}, as: issue }')}\n`);
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const [issue] = await issues(github);
  const body = issue!.body.replace('- [ ] Yes, here:', '- [x] Yes, here: #431');
  await github.as('alice').request('PATCH', `/repos/${REPOSITORY}/issues/${issue!.number}`, { body });
  await github.as('alice').close(REPOSITORY, issue!.number, 'completed');
  github.clock.advance(60_000);
  const delivery = {
    ...{ action: 'closed', sender: { id: 5, login: 'alice', type: 'User' } },
    issue: { number: issue!.number, body, labels: [{ name: 'postmortem' }] },
    repository: { name: 'shop', full_name: REPOSITORY, private: true, default_branch: 'main' },
  };
  const asked = wanted('issues', delivery, () => 'outage');
  expect(asked).toMatchObject({ look: { number, document: true } });
  await one.look(number, 'look' in asked ? asked.look : {});
  const { card, labels } = await shows(github, number);
  expect(card).toContain(`[accepted, issue #${issue!.number}](`);
  expect(card).toContain('- **The plan changes:** [#431](');
  expect(labels).not.toContain('postmortem due');
});

test('closed as not planned it is no postmortem, until it is opened again', async () => {
  const { one, number } = await room(`${PLAN.trim().replace('} }', '}, as: issue }')}\n`);
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const [issue] = await issues(github);
  await github.as('alice').close(REPOSITORY, issue!.number, 'not_planned');
  github.clock.advance(2 * 60 * 60_000);
  await replica(github).sweep();
  expect((await shows(github, number)).card).toContain('was closed without being accepted; reopen it, or');
  await github
    .as('alice')
    .request('PATCH', `/repos/${REPOSITORY}/issues/${issue!.number}`, { state: 'open' });
  github.clock.advance(2 * 60 * 60_000);
  await replica(github).sweep();
  expect((await shows(github, number)).card).toContain('[draft issue #');
});

test('found again where the card was lost, and opened once', async () => {
  const { one, number } = await room(`${PLAN.trim().replace('} }', '}, as: issue }')}\n`);
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const { seen } = await shows(github, number);
  const card = seen.comments.find(({ body }) => body.includes('<!-- allclear card'))!['id'];
  await github.as('alice').request('DELETE', `/repos/${REPOSITORY}/issues/comments/${card}`);
  github.clock.advance(120_000);
  const fresh = replica(github);
  await fresh.look(number);
  github.clock.advance(120_000);
  await fresh.look(number);
  expect(await issues(github)).toHaveLength(1);
  expect((await shows(github, number)).card).toContain('[draft issue #');
});
