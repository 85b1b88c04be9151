import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, settle, shop, shows } from './room.ts';

const PATH = '.github/outage-plan/drills/farm.yml';
const SCENARIO = 'title: The farm\ninjects: [{ at: 5m, say: all is slow }, { at: 30m, say: all is down }]\n';
const MINUTES = 60_000;

let github: LocalGitHub;
afterEach(() => github.close());

const injects = async (number: number): Promise<string[]> =>
  (await shows(github, number)).replies.flatMap((text) => /Inject \d of \d[^]*?> (.*)/.exec(text)?.[1] ?? []);

test('a card that is lost is had again with what was played, whatever the file says by now', async () => {
  github = await shop({}, { [PATH]: SCENARIO });
  const one = replica(github);
  const number = await declared(github, one);
  await says(github, one, number, 'alice', '/drill farm');
  github.clock.advance(6 * MINUTES);
  await one.look(number);
  expect(await injects(number)).toEqual(['all is slow']);
  await github.as('alice').writeFile(REPOSITORY, PATH, SCENARIO.replace('down', 'different'));
  const { comments } = (await shows(github, number)).seen;
  const card = comments.find(({ body }) => body.includes('allclear card'))!;
  await github.as('alice').deleteComment(REPOSITORY, card.id);
  const other = replica(github);
  await settle(github, other, number);
  expect((await shows(github, number)).card).toMatch(/^\*\*DRILL\./);
  github.clock.advance(30 * MINUTES);
  await Promise.all([one.look(number), other.look(number)]);
  await settle(github, other, number);
  expect(await injects(number)).toEqual(['all is slow', 'all is down']);
});

test('a scenario of the organization is played where the repository has none of that name', async () => {
  github = await shop({
    repositories: {
      [REPOSITORY]: { private: true, labels: ['outage'], files: {} },
      'acme/.github': { private: true, files: { [PATH]: SCENARIO } },
    },
  });
  const one = replica(github, { token: github.token('alice') });
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/drill FARM');
  expect((await shows(github, number, 'alice')).card).toMatch(/^\*\*DRILL\./);
});
