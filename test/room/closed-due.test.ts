import { afterEach, expect, test } from 'vitest';
import { mailbox, type Mailbox } from '../channels/mailbox.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

const PLAN = `version: 1
audiences:
  leadership: { channels: [mail] }
postmortem: { due: { sev1: none, sev2: none } }
channels:
  mail: { email: { to: [boss@acme.example] } }
`;
let github: LocalGitHub;
let mail: Mailbox;
afterEach(() => Promise.all([github.close(), mail.close()]));

/** A room that bob leads and speaks for, whose leaders heard that it began. */
async function room(): Promise<{ one: Replica; number: number; another(): Replica }> {
  mail = await mailbox();
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const another = (): Replica => replica(github, { secrets: { ALLCLEAR_SMTP_URL: mail.url } });
  const one = another();
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/role lead\n/role comms');
  await says(github, one, number, 'bob', '/update leadership Nobody can pay by card.');
  return { one, number, another };
}
const over = async (number: number): Promise<boolean> =>
  (await shows(github, number)).replies.some((one) => one.includes('has not been told that it is over'));

test('closed by hand, the draft of the end comes five minutes later though nobody says a word', async () => {
  const { one, number } = await room();
  await github.as('bob').close(REPOSITORY, number, 'completed');
  const { open, nextDueAt } = await one.sweep();
  expect(nextDueAt! - github.clock.now().getTime()).toBeLessThanOrEqual(5 * 60_000);
  expect([open, await over(number)]).toEqual([1, false]);
  github.clock.advance(5 * 60_000 + 1_000);
  await one.sweep();
  expect(await over(number)).toBe(true);
  await says(github, one, number, 'bob', '/approve');
  expect(await one.sweep()).toMatchObject({ open: 0, nextDueAt: null });
});

test('a process that was started after the room was closed looks there as well', async () => {
  const { one, number, another } = await room();
  github.faults.add({ method: 'POST', path: /\/comments$/, answer: 502, times: 9 });
  await says(github, one, number, 'bob', '/resolve the old version is back');
  github.faults.clear();
  expect(await over(number)).toBe(false);
  github.clock.advance(6 * 60_000);
  const fresh = another();
  await fresh.sweep();
  github.clock.advance(61_000);
  await fresh.sweep();
  expect(await over(number)).toBe(true);
});
