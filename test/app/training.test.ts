import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { app, type Stops } from '../doors.ts';
import { REPOSITORY, shows } from '../room/room.ts';
import { desksOf, plan, RECORDS, trainedShop } from '../room/training.ts';

const PATH = '.github/outage-plan.yml';
// Alice's has run out, and the register is elsewhere.
const PLAN = plan(`{ keep: issue, repository: ${RECORDS} }`).replace('2025-12-06', '2025-03-01');
let github: LocalGitHub;
let stops: Stops;

beforeEach(async () => {
  stops = [];
  github = await trainedShop('version: 1\n');
  stops.push(() => github.close());
  await app(github, stops);
});
afterEach(async () => {
  for (const stop of stops.reverse()) await stop();
});

/** The plan is pushed; its delivery makes the App read it anew, and look after it. */
async function pushed(text: string): Promise<void> {
  await github.as('alice').writeFile(REPOSITORY, PATH, text);
  await github.deliveries.settled();
}
async function says(repository: string, number: number, login: string, body: string): Promise<void> {
  await github.as(login).comment(repository, number, body);
  await github.deliveries.settled();
}
async function outage(): Promise<number> {
  const issue = { title: 'Checkout is down', labels: ['outage'] };
  const number = await github.as('bob').openIssue(REPOSITORY, issue);
  await github.deliveries.settled();
  return number;
}
const SKIPPED = 'Alice is skipped: training as Incident Lead ran out on 1 Mar.';

test('what is recorded in the register elsewhere counts in the next room, and closes what was due', async () => {
  await pushed(PLAN);
  expect((await desksOf(github, RECORDS)).map(({ title, assignees }) => [title, assignees])).toEqual([
    ['Training register of acme/shop', []],
    ['Training of Alice Example runs out on 1 Mar 2026: Incident Lead', ['alice']],
  ]);
  expect((await shows(github, await outage(), github.app.botLogin)).card).toContain(SKIPPED);

  await says(RECORDS, 1, 'bob', '/trained @alice lead 2026-11-20');
  const [register] = await desksOf(github, RECORDS);
  expect(register!.said).toEqual([expect.stringContaining('| 20 Nov 2026 | 20 Nov 2027 |')]);
  await pushed(`${PLAN}# read anew\n`);
  expect((await shows(github, await outage(), github.app.botLogin)).card).not.toContain('skipped');
});

test('said in the issue about it, it is passed on to the register, and that closes it', async () => {
  await pushed(PLAN);
  await says(RECORDS, 2, 'alice', 'Did it yesterday:\n\n/trained me lead yesterday');
  const [register, due] = await desksOf(github, RECORDS);
  expect(register!.said[0]).toContain('| 21 Nov 2026 | 21 Nov 2027 |');
  expect(due).toMatchObject({
    said: ['On record: Alice Example was trained as Incident Lead on 21 Nov 2026.'],
    ...{ state: 'closed', reason: 'completed' },
  });
});

test('in an incident it is refused, with where to say it', async () => {
  await pushed(PLAN);
  const number = await outage();
  await says(REPOSITORY, number, 'bob', '/trained @alice lead');
  const { replies } = await shows(github, number, github.app.botLogin);
  const place = `${github.url}/${RECORDS}/labels/outage%20plan`;
  expect(replies.join()).toContain(
    `Trainings are not recorded in an incident. Say it in [the training register](${place}).`,
  );
});
