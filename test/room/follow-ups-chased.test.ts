import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { HOUR } from '../../app/core/incident/words.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

const PLAN = 'version: 1\ntimezone: Europe/Berlin\n';
let github: LocalGitHub;
afterEach(() => github.close());

/** A room that is over, with a follow-up of carol's, due on Sunday 29 November; the numbers of both. */
async function owing(): Promise<{ one: Replica; room: number; number: number }> {
  github = await shop({}, { '.github/outage-plan.yml': PLAN });
  const one = replica(github);
  const room = await declared(github, one);
  await says(github, one, room, 'bob', '/resolve the old version is back');
  await says(github, one, room, 'bob', '/follow-up @carol due:2026-11-29 alert 30 days before');
  return { one, room, number: room + 1 };
}
const said = async (number: number): Promise<string[]> => (await shows(github, number)).replies;
const until = (day: string): void =>
  github.clock.advance(Date.parse(`${day}T09:05:00Z`) - github.clock.now().getTime());

test('on its day its owner is asked there once, weekly after, and never again once it is done', async () => {
  const { room, number } = await owing();
  until('2026-11-28');
  await replica(github).sweep();
  expect(await said(number)).toEqual([]);
  until('2026-11-29');
  await Promise.all([replica(github).sweep(), replica(github).sweep()]);
  // Each may have left it to the other: then it is asked once the claim has aged.
  for (let times = 0; times < 2; times += 1) {
    github.clock.advance(61_000);
    await replica(github).sweep();
  }
  const [first, ...more] = await said(number);
  expect(more).toEqual([]);
  expect(first).toMatch(
    /^@carol This follow-up of \[Checkout is down\]\(.*\) is due today, 29 Nov\. Close it as completed/,
  );
  until('2026-12-06');
  await replica(github).sweep();
  expect((await said(number))[1]).toMatch(/^@carol .* was due on 29 Nov, 7 days ago\./);
  expect((await shows(github, room)).card).toContain('(carol, **late** since 29 Nov)');
  await github.as('carol').close(REPOSITORY, number, 'completed');
  until('2026-12-13');
  await replica(github).sweep();
  expect(await said(number)).toHaveLength(2);
  const { card, labels } = await shows(github, room);
  expect([card.includes('(carol, done)'), labels.includes('follow-ups open')]).toEqual([true, false]);
});

test('asked and cut off before the room knew, it is not asked again', async () => {
  const { number } = await owing();
  until('2026-11-29');
  github.faults.add({ method: 'PATCH', path: /\/comments\//, answer: 502, times: 3 });
  await replica(github).sweep();
  github.clock.advance(2 * HOUR);
  await replica(github).sweep();
  expect(await said(number)).toHaveLength(1);
});

test('closed while nobody listened, a process started later finds it within the hour, and the room shows it', async () => {
  const { one, room, number } = await owing();
  until('2026-11-24');
  await one.sweep();
  await github.as('carol').close(REPOSITORY, number, 'completed');
  github.clock.advance(2 * HOUR);
  await replica(github).sweep();
  expect((await shows(github, room)).card).toContain('(carol, done)');
});

test('its room is found by its label, at one request an hour, and nothing keeps the repository awake', async () => {
  await owing();
  until('2026-11-24');
  const one = replica(github);
  expect(await one.sweep()).toMatchObject({ rooms: 0, open: 0 });
  github.clock.advance(60_000);
  expect((await one.sweep()).requests).toBe(3);
});

test('gone from GitHub it is asked about no more', async () => {
  const { room, number } = await owing();
  until('2026-11-29');
  const at = `/repos/${REPOSITORY}/issues/${number}`;
  github.faults.add({ method: 'GET', path: new RegExp(`${at}$`), answer: 410, times: 9 });
  await replica(github).sweep();
  expect(await said(number)).toEqual([]);
  expect((await shows(github, room)).card).toContain('(carol, gone)');
});

test('reassigned by hand, it is whoever has it now that is asked', async () => {
  const { one, room, number } = await owing();
  await github.as('bob').unassign(REPOSITORY, number, 'carol');
  await github.as('bob').assign(REPOSITORY, number, 'alice');
  await one.look(room, { events: false, followUps: [number] });
  until('2026-11-29');
  await replica(github).sweep();
  expect((await said(number))[0]).toMatch(/^@alice /);
});
