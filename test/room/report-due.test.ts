import { afterEach, expect, test } from 'vitest';
import { mailbox, type Mailbox } from '../channels/mailbox.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { HOUR, MINUTE } from '../../app/core/incident/words.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

const DAY = 24 * HOUR;
const PLAN = `version: 1
audiences:
  regulator: { channels: [mail], deadlines: { early-warning: 24h, report: 72h } }
channels:
  mail: { email: { to: [desk@regulator.example] } }
postmortem: { due: { sev1: none, sev2: none } }
`;
let github: LocalGitHub;
let mail: Mailbox;
afterEach(() => Promise.all([github.close(), mail.close()]));

/** A room that bob led, just over; the regulator has had the early warning and is owed the report. */
async function over(): Promise<{ number: number; process(): Replica }> {
  mail = await mailbox();
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const process = (): Replica =>
    replica(github, { secrets: { ALLCLEAR_SMTP_URL: mail.url }, timeout: 20_000 });
  const one = process();
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/role lead\n/role comms');
  await says(github, one, number, 'bob', '/update regulator Card payments fail.');
  await says(github, one, number, 'bob', '/resolve the old version is back');
  return { number, process };
}
const worn = async (number: number): Promise<boolean> =>
  (await shows(github, number)).labels.includes('report due');
const reminders = async (number: number): Promise<string[]> =>
  (await shows(github, number)).replies.filter((one) => one.includes('is owed the'));
const lists = (): number =>
  github.requests.filter(({ path, query }) => path.endsWith('/issues') && query.includes('state=closed'))
    .length;

test('a report that is owed after the end is a label on the closed room', async () => {
  mail = await mailbox();
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const one = replica(github, { secrets: { ALLCLEAR_SMTP_URL: mail.url }, timeout: 20_000 });
  const number = await declared(github, one);
  expect(await worn(number)).toBe(false);
  await says(github, one, number, 'bob', '/resolve the old version is back');
  const { state, card } = await shows(github, number);
  expect([await worn(number), state]).toEqual([true, 'closed']);
  expect(card).toContain('**Regulator is owed the early-warning by 23 Nov 09:41 UTC.**');
  await says(github, one, number, 'alice', '/reopen it is back');
  expect(await worn(number)).toBe(false);
});

test('a process started days later reminds of it, once; sent, the label goes', async () => {
  const { number, process } = await over();
  // The newest comments and events of the repository are about something else by then.
  await Promise.all([1, 2, 3].map((n) => github.as('alice').openIssue(REPOSITORY, { title: `${n}` })));
  github.clock.advance(2 * DAY + MINUTE);
  await process().sweep();
  expect(await reminders(number)).toHaveLength(1);
  const later = process();
  github.clock.advance(HOUR);
  await later.sweep();
  await process().sweep();
  expect([await worn(number), (await reminders(number)).length]).toEqual([true, 1]);
  await says(github, later, number, 'bob', '/update regulator The whole report.');
  expect(await worn(number)).toBe(false);
  expect(await later.sweep()).toMatchObject({ open: 0, nextDueAt: null });
});

test('closed rooms are listed once an hour, and what is due in days keeps nobody awake', async () => {
  const { number, process } = await over();
  github.clock.advance(3 * HOUR);
  const one = process();
  const swept = await one.sweep();
  expect(swept).toMatchObject({ rooms: 0, open: 0 });
  // The reminder of a day before: two days after it was declared.
  expect(swept.nextDueAt! - github.clock.now().getTime()).toBeGreaterThan(DAY);
  github.clock.advance(MINUTE);
  expect([(await one.sweep()).requests, lists()]).toEqual([3, 3]);
  github.clock.advance(HOUR);
  expect([(await one.sweep()).requests, lists()]).toEqual([6, 6]);
  expect(await reminders(number)).toEqual([]);
});

test('a label that nothing stands behind is taken off by the sweep that lists it', async () => {
  const { number, process } = await over();
  const one = process();
  await says(github, one, number, 'bob', '/update regulator The whole report.');
  await github.as('bob').label(REPOSITORY, number, 'report due');
  github.clock.advance(DAY);
  await process().sweep();
  expect(await worn(number)).toBe(false);
});

test('words after the end that did not arrive are sent by the process that comes next', async () => {
  const { number, process } = await over();
  github.clock.advance(6 * HOUR);
  const nowhere = replica(github, { secrets: { ALLCLEAR_SMTP_URL: mail.url.replace(/:\d+$/, ':9') } });
  await says(github, nowhere, number, 'bob', '/update regulator The whole report.');
  expect(mail.got).toHaveLength(1);
  github.clock.advance(2 * MINUTE);
  await process().sweep();
  expect(mail.got).toHaveLength(2);
});
