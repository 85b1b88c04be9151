import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { documents, edits, files, PLAN } from './postmortem.ts';
import { merge } from './pull.ts';
import { declared, replica, says, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

async function room(plan = PLAN): Promise<{ one: Replica; number: number }> {
  github = await shop({}, { '.github/outage-plan.yml': plan });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/role lead');
  await says(github, one, number, 'carol', '/role comms');
  return { one, number };
}

test('the all-clear brings a pull request with all that is known, and the card says by when', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/note at: 10:38 first failed payments');
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const [pull, ...others] = await documents(github);
  expect(others).toEqual([]);
  expect(pull).toMatchObject({ state: 'open', title: 'Postmortem: Checkout is down' });
  const [file] = await files(github, pull!.head.ref);
  expect(file!.path).toBe(`postmortems/2026-11-22-checkout-is-down-${number}.md`);
  expect(file!.text).toContain('First failed payments');
  const { card, labels, replies } = await shows(github, number);
  // Sunday: ten working days later is a Friday.
  expect(card).toContain('- **Postmortem** by Fri 4 Dec, Bob: [draft pull request #');
  expect(labels).toContain('postmortem due');
  expect(replies).toEqual([]);
  expect(pull!.requested_reviewers.map(({ login }) => login)).toEqual(['bob', 'carol']);
});

const told = (github: LocalGitHub, one: Replica, number: number): Promise<unknown> => {
  github.clock.advance(61_000);
  return one.look(number, { events: false, document: true });
};

test('merged it is accepted, by whom and when; what it says of the plan is read from it', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const [pull] = await documents(github);
  await edits(github, 'bob', pull!.head.ref, (text) =>
    text.replace('- [ ] No, because', '- [x] No, because the certificate was on no list of ours'),
  );
  await merge(github, 'alice', pull!.number);
  await told(github, one, number);
  const { card, labels, replies } = await shows(github, number);
  expect(card).toContain(`- **Postmortem:** [accepted, pull request #${pull!.number}](`);
  expect(card).toContain('- **The plan stays as it is:** the certificate was on no list of ours.');
  expect([labels.includes('postmortem due'), replies]).toEqual([false, []]);
});

test('accepted without a word on the plan, the lead is asked for it until it is said', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const [pull] = await documents(github);
  await merge(github, 'alice', pull!.number);
  await told(github, one, number);
  await told(github, one, number);
  const asked = await shows(github, number);
  expect(asked.replies).toHaveLength(1);
  expect(asked.replies[0]).toMatch(/^@bob \*\*Does the plan change because of this\?\*\*/);
  expect(asked.labels).toContain('postmortem due');
  github.clock.advance(8 * 24 * 60 * 60_000);
  await replica(github).sweep();
  expect((await shows(github, number)).replies).toHaveLength(2);
  await says(github, one, number, 'bob', '/postmortem plan yes certificates get an owner, #431');
  const { card, labels } = await shows(github, number);
  expect(card).toContain('- **The plan changes:** certificates get an owner, [#431](');
  expect(labels).not.toContain('postmortem due');
});

test('a merge that no delivery told of is found by the sweep of the next hour', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const [pull] = await documents(github);
  await merge(github, 'alice', pull!.number);
  github.clock.advance(3 * 60 * 60_000);
  await replica(github).sweep();
  expect((await shows(github, number)).card).toContain('[accepted, pull request #');
});

test('it came back: the draft is brought up to date, and nothing is written twice', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  await says(github, one, number, 'bob', '/reopen payments fail again');
  expect((await shows(github, number)).labels).not.toContain('postmortem due');
  await says(github, one, number, 'bob', '/resolve the other certificate replaced too');
  const [pull, ...others] = await documents(github);
  const [file, ...more] = await files(github, pull!.head.ref);
  expect([others, more, file!.untouched]).toEqual([[], [], true]);
  expect(file!.text).toContain('the other certificate replaced too');
  expect((await shows(github, number)).replies).toEqual([]);
});

test('a draft that people changed is left as it is, and the lead hears it', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const [pull] = await documents(github);
  await edits(github, 'alice', pull!.head.ref, (text) => `${text}\nOur own words.\n`);
  await says(github, one, number, 'bob', '/reopen payments fail again');
  await says(github, one, number, 'bob', '/resolve the other certificate replaced too');
  await told(github, one, number);
  const [file] = await files(github, pull!.head.ref);
  expect(file!.text).toContain('Our own words.');
  expect(file!.text).not.toContain('the other certificate');
  const { replies } = await shows(github, number);
  expect(replies).toHaveLength(1);
  expect(replies[0]).toMatch(
    /^@bob The postmortem’s \[draft pull request #\d+\].* was changed by people, so I left it/,
  );
});
