import { expect, test } from 'vitest';
import { declared, replica, says, settle, shop, shows } from './room.ts';

test('after the App’s key was changed nothing is said again', async () => {
  const github = await shop();
  const before = replica(github);
  const number = await declared(github, before);
  await says(github, before, number, 'bob', '/sev 2\n/role lead');
  await says(github, before, number, 'bob', '/sevv 2');
  await says(github, before, number, 'bob', '/help role');
  await settle(github, replica(github, { key: 'another' }), number);
  expect((await shows(github, number)).replies).toHaveLength(2);
  await github.close();
});

test('nor is any of what one comment said for several reasons', async () => {
  const github = await shop();
  const before = replica(github);
  const number = await declared(github, before);
  github.clock.advance(10 * 60_000);
  await before.look(number);
  const asked = (await shows(github, number)).replies;
  // Who leads, and how bad it is.
  expect(asked).toEqual([expect.stringMatching(/Incident Lead[^]*How bad is it\?/)]);
  await settle(github, replica(github, { key: 'another' }), number);
  const { replies } = await shows(github, number);
  expect(replies.filter((one) => one.includes('How bad is it?'))).toHaveLength(1);
  await github.close();
});

test('without the key a sealed room of the same account is left alone, and it is said why', async () => {
  const github = await shop();
  const number = await declared(github, replica(github));
  const before = await shows(github, number);
  const outcome = await says(github, replica(github, { key: null }), number, 'bob', '/sev 1');
  expect(outcome).toMatchObject({
    result: 'another account',
    problems: [expect.stringContaining('seal-key')],
  });
  expect(await shows(github, number)).toMatchObject({ card: before.card, cards: 1, labels: ['outage'] });
  await settle(github, replica(github), number);
  expect((await shows(github, number)).labels).toEqual(['outage', 'sev1']);
  await github.close();
});
