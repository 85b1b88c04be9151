import { expect, test } from 'vitest';
import { hiddenIn } from '../../app/core/wire/marker.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows, type Replica } from './room.ts';

const PLAN = `
roles: { lead: { needed-at: [] }, comms: { needed-at: [] }, changes: { needed-at: [] } }
audiences: { technical: { channels: [room], when-due: remind } }
`;
const LATE = 'The technical update did not come in time';

/** A severity one that is told how it stands so many minutes after it was promised half an hour after. */
async function toldAfter(minutes: number): Promise<{ github: LocalGitHub; one: Replica; number: number }> {
  const github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/role lead\n/sev 1');
  for (let minute = 0; minute < minutes; minute += 1) {
    github.clock.advance(60_000);
    await one.look(number);
  }
  await says(github, one, number, 'bob', '/update technical edge 2 is looked at');
  return { github, one, number };
}
async function losesItsCard(github: LocalGitHub, number: number): Promise<void> {
  const { seen } = await shows(github, number);
  const card = seen.comments.find(({ body }) => hiddenIn(body as string).card !== undefined)!;
  await github.as('alice').deleteComment(REPOSITORY, card.id as number);
}

test('a promise that was missed is on the card again after the card was lost, as it was', async () => {
  const { github, one, number } = await toldAfter(35);
  const before = await shows(github, number);
  expect(before.card.split(LATE)).toHaveLength(2);
  await losesItsCard(github, number);
  await settle(github, replica(github), number);
  const { card, replies, labels } = await shows(github, number);
  expect(card.split(LATE)).toHaveLength(2);
  expect([replies, labels]).toEqual([before.replies, before.labels]);
  await says(github, one, number, 'bob', '/resolve a new certificate');
  expect((await shows(github, number)).card).toContain('**Updates in time:** technical 0 of 1');
  await github.close();
});

test('one that was kept is not', async () => {
  const { github, number } = await toldAfter(20);
  await losesItsCard(github, number);
  await settle(github, replica(github), number);
  expect((await shows(github, number)).card).not.toContain(LATE);
  await github.close();
});
