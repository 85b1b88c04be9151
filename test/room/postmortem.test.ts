import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { documents, files, PLAN } from './postmortem.ts';
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
  expect(file!.text).toContain('first failed payments');
  const { card, labels, replies } = await shows(github, number);
  // Sunday: ten working days later is a Friday.
  expect(card).toContain('- **Postmortem** by Fri 4 Dec, Bob: [draft pull request #');
  expect(labels).toContain('postmortem due');
  expect(replies).toEqual([]);
  expect(pull!.requested_reviewers.map(({ login }) => login)).toEqual(['bob', 'carol']);
});
