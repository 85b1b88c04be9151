import { expect, test } from 'vitest';
import type { Fault, LocalGitHub } from '../github/contract.ts';
import { declared, replica, settle, shop, shows, type Shown } from './room.ts';

const ANSWERS: readonly Partial<Fault>[] = [
  { answer: 403 },
  { answer: 404 },
  { answer: 422 },
  { answer: 429, headers: { 'retry-after': '2' } },
  { answer: 500 },
  { answer: 500, after: true },
  { answer: 'hang' },
];

/** One pass with something of everything: a label, an assignee, a refusal in words, a reply, an acknowledgement. */
async function story(spoil: (github: LocalGitHub) => void): Promise<Shown & { requests: number }> {
  const github = await shop();
  // However loaded the machine: what is compared happened at the same moments.
  github.clock.speed = 0;
  try {
    const one = replica(github);
    const number = await declared(github, one);
    github.clock.advance(60_000);
    await github.as('alice').comment('acme/shop', number, '/sev 1\n/role lead @bob\n/sev 9');
    await github.as('bob').comment('acme/shop', number, '/note error rate rises\n/role');
    await github.as('bob').comment('acme/shop', number, '/cause a certificate');
    await github.as('carol').assign('acme/shop', number, 'carol');
    const before = github.requests.length;
    spoil(github);
    await one.look(number).catch(() => undefined);
    const requests = github.requests.length - before;
    github.faults.clear();
    await settle(github, one, number);
    // What GitHub refused for good is tried again after ten minutes.
    github.clock.advance(11 * 60_000);
    await settle(github, one, number);
    return { ...(await shows(github, number)), requests };
  } finally {
    await github.close();
  }
}

/** Without what depends on when things were written. */
const lasting = ({ labels, assignees, state, replies, card, cards }: Shown): object => ({
  labels,
  assignees,
  state,
  cards,
  replies: replies.filter((one) => !one.startsWith('@')).sort(),
  card: card
    .replace(/^As of .*$/m, '')
    .replace(/^\*\*Severity.*$/m, '')
    .replace(/127\.0\.0\.1:\d+/, ''),
});

test('a fault of GitHub at any call is survived, and healed by the next passes', async () => {
  const whole = await story(() => undefined);
  expect(whole.labels).toEqual(['outage', 'sev1']);
  expect(whole.assignees).toEqual(['bob', 'carol']);
  expect(whole.replies).toHaveLength(2);
  const cases = Array.from({ length: whole.requests }, (_, skip) =>
    ANSWERS.map((answer) => ({ ...answer, skip })),
  ).flat();
  for (let from = 0; from < cases.length; from += 12) {
    const some = cases.slice(from, from + 12);
    const ends = await Promise.all(some.map((fault) => story((github) => github.faults.add(fault as Fault))));
    ends.forEach((end, at) => expect.soft(lasting(end), JSON.stringify(some[at])).toEqual(lasting(whole)));
  }
}, 120_000);
