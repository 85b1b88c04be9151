import { afterEach, expect, it } from 'vitest';
import { MINUTE } from '../../app/core/incident/words.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { fault, mailbox, type Mailbox } from '../channels/mailbox.ts';
import { tend } from '../../app/github/upkeep/tend.ts';
import { mortal } from './mortal.ts';
import { replica, shop, type Replica } from './room.ts';
import { seen } from './review-year.ts';

const PLAN = `version: 1
review: { owner: [alice], last: 2025-01-01, ask: { End users: support@acme.example } }
drills: { every: none }
channels:
  mail: { email: { to: [all@acme.example] } }
`;
const PARTY = 2;

let github: LocalGitHub;
let mail: Mailbox;
afterEach(() => Promise.all([github.close(), mail.close()]));

/** A review is open and its party is to be asked: nothing was mailed yet. */
async function reviewed(faults: Parameters<typeof mailbox>[0] = {}): Promise<() => Replica> {
  mail = await mailbox(faults);
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const another = (): Replica => replica(github, { secrets: { ALLCLEAR_SMTP_URL: mail.url } });
  await another().upkeep();
  return another;
}
const later = async (one: Replica): Promise<void> => {
  github.clock.advance(11 * MINUTE);
  await one.tend(PARTY);
};
const said = () => seen({ github } as never, PARTY).then((one) => one!.comments);

it('a mail that is refused is told to whoever has to ask another way, in a comment of its own, once', async () => {
  const another = await reviewed({
    onRcptTo: (_address, _session, done) => done(fault(550, '@all: no such box')),
  });
  for (const one of [another(), another(), another()]) await later(one);
  const [first, second, ...more] = await said();
  expect(first).toMatch(/^A mail to End users did not go out\. Why: /);
  expect(second).toMatch(/^@alice: please ask them another way\. A mail to End users did not go out\. Why: /);
  expect([more, first!.includes('@all')]).toEqual([[], false]);
});

it('a mail of which nobody knows whether it left is not sent again, and somebody hears of it', async () => {
  const another = await reviewed();
  const one = another();
  const { shell, dead } = mortal(one.shell, 2, false);
  await Promise.race([dead, tend({ repository: one.repository, number: PARTY }, shell)]);
  expect([mail.got.length, await said()]).toEqual([1, ['A mail to End users is leaving …']]);
  github.clock.advance(MINUTE);
  await another().tend(PARTY);
  expect(await said()).toHaveLength(1);
  for (const next of [another(), another()]) await later(next);
  expect((await said()).slice(1)).toEqual([
    'Whether a mail to End users arrived, nobody knows, so it is not sent again. @alice: please ask them another way.',
  ]);
  expect(mail.got).toHaveLength(1);
});
