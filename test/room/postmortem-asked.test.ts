import { afterEach, expect, test } from 'vitest';
import { look } from '../../app/github/look.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { mortal } from './mortal.ts';
import { documents, files, PLAN } from './postmortem.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

async function room(plan: string | null = PLAN): Promise<{ one: Replica; number: number }> {
  github = await shop({}, plan === null ? {} : { '.github/outage-plan.yml': plan });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/role lead');
  return { one, number };
}

test('without a plan it is offered, and drafted for whoever asks, who hears where it is', async () => {
  const { one, number } = await room(null);
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  const { card } = await shows(github, number);
  expect(card).toContain('- **Postmortem:** nobody has asked for one; `/postmortem` drafts it.');
  await says(github, one, number, 'alice', '/postmortem');
  await settle(github, one, number);
  const [pull] = await documents(github);
  const { replies, labels } = await shows(github, number);
  expect(replies).toHaveLength(1);
  expect(replies[0]).toMatch(
    /^@alice The postmortem’s draft is \[pull request #\d+\]\(.*\)\. Merging it accepts it\.$/,
  );
  expect([pull!.state, labels]).toEqual(['open', ['outage']]);
});

test('waived with a reason nothing is chased any more', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  await says(github, one, number, 'bob', '/postmortem waive the same as last week');
  github.clock.advance(30 * 24 * 60 * 60_000);
  await replica(github).sweep();
  const { card, labels, replies } = await shows(github, number);
  expect(card).toContain('- **Postmortem:** waived by Bob on Sun 22 Nov: the same as last week.');
  expect([labels, replies]).toEqual([['outage'], []]);
});

test('not accepted in time, the lead is reminded weekly and the card says late', async () => {
  const { one, number } = await room();
  await says(github, one, number, 'bob', '/resolve certificate replaced');
  for (let day = 0; day < 27; day += 1) {
    github.clock.advance(24 * 60 * 60_000);
    await replica(github).sweep();
  }
  const { card, replies } = await shows(github, number);
  expect(
    replies.map((one) => /^@bob \*\*The postmortem (is due today|was due on Fri 4 Dec)/.exec(one)?.[1]),
  ).toEqual(['is due today', 'was due on Fri 4 Dec', 'was due on Fri 4 Dec']);
  expect(card).toContain('- **Postmortem** **late**, was due by Fri 4 Dec, Bob: [draft pull request #');
});

test('closed by hand it waits five minutes, and a slip of the hand brings none', async () => {
  const { one, number } = await room();
  await github.as('bob').close(REPOSITORY, number, 'completed');
  await one.look(number);
  expect(await documents(github)).toEqual([]);
  github.clock.advance(5 * 60_000 + 1_000);
  await one.sweep();
  expect(await documents(github)).toHaveLength(1);
});

test('a drill brings none by itself', async () => {
  const { one, number } = await room(`${PLAN}drills: { every: 6mo }\n`);
  await github.as('bob').label(REPOSITORY, number, 'drill');
  await one.look(number);
  await says(github, one, number, 'bob', '/resolve over');
  expect([await documents(github), (await shows(github, number)).labels.includes('postmortem due')]).toEqual([
    [],
    false,
  ]);
});

test('cut short after any write it is one document all the same', async () => {
  for (let heard = 0; heard < 12; heard += 1) {
    const { one, number } = await room();
    await github.as('bob').comment(REPOSITORY, number, '/resolve certificate replaced');
    const { shell, dead } = mortal(replica(github).shell, heard, true);
    const trigger = { repository: one.repository, number, senders: ['bob'], comments: [], events: true };
    await Promise.race([look(trigger, shell).catch(() => undefined), dead]);
    github.clock.advance(61_000);
    await settle(github, replica(github), number);
    const [pull, ...others] = await documents(github);
    expect([others, (await files(github, pull!.head.ref)).length], `after ${heard}`).toEqual([[], 1]);
    expect((await shows(github, number)).card, `after ${heard}`).toContain('[draft pull request #');
    await github.close();
  }
  github = await shop();
}, 120_000);
