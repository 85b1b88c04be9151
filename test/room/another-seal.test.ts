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
