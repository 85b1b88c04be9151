import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { merge, openPull, push } from './pull.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

let github: LocalGitHub;
afterEach(() => github.close());

const PLAN = `version: 1
roles:
  lead: { title: Incident Lead }
  changes: { title: Change Manager, on-call: [carol] }
changes: { approve-at: [sev1, sev2] }
`;

const begin = async (): Promise<{ one: Replica; room: number }> => {
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const one = replica(github);
  return { one, room: await declared(github, one) };
};

const told = (one: Replica, room: number, number: number) => {
  github.clock.advance(60_000);
  return one.look(room, { pulls: [{ repository: REPOSITORY, number }] });
};

const state = (one: Replica, room: number) =>
  one.shell.remembered(`${REPOSITORY}#${room}`).journal!.entries.filter(({ key }) => key.startsWith('pull:'));

test('x', async () => {
  const { one, room } = await begin();
  github.clock.advance(60_000);
  const number = await openPull(github, 'bob', { title: 'Raise the timeout', body: `Incident: #${room}` });
  console.log(await told(one, room, number));
  await says(github, one, room, 'carol', '/approve C1');
  await push(github, 'bob');
  await told(one, room, number);
  await says(github, one, room, 'carol', '/approve C1');
  await merge(github, 'bob', number);
  await told(one, room, number);
  const rev = await openPull(github, 'bob', {
    title: 'Revert "Raise the timeout"',
    body: `Reverts ${REPOSITORY}#${number}`,
    branch: 'revert',
  });
  await told(one, room, rev);
  await merge(github, 'bob', rev);
  await told(one, room, rev);
  console.log(
    state(one, room)
      .map((x) => JSON.stringify(x))
      .join('\n'),
  );
  const s = await shows(github, room);
  console.log(s.replies);
  for (const n of [number, rev])
    console.log((await github.look(REPOSITORY, n)).comments.map((c) => c.body).join('\n=====\n'));
  expect(1).toBe(1);
});
