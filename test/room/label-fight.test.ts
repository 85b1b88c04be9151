import { expect, test } from 'vitest';
import { declared, replica, REPOSITORY, shop, shows } from './room.ts';

test('a program that takes the outage label away is not fought for ever either (DESIGN 3.2, rule 2)', async () => {
  const github = await shop({ people: { alice: 'write', 'labeler[bot]': 'write' } });
  const one = replica(github);
  const number = await declared(github, one);
  for (let round = 0; round < 8; round += 1) {
    github.clock.advance(20_000);
    await github
      .as('labeler[bot]')
      .unlabel(REPOSITORY, number, 'outage')
      .catch(() => undefined);
    await one.look(number);
  }
  const { seen, card } = await shows(github, number);
  const ours = seen.events.filter(
    ({ event, actor }) => event === 'labeled' && actor.login === 'github-actions[bot]',
  );
  expect.soft(ours.length).toBeLessThanOrEqual(2);
  expect.soft(card).toContain('Another program keeps setting the label back');
  await github.close();
});
