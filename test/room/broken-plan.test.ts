import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

const PATH = '.github/outage-plan.yml';
const PLAN = `version: 1
roles: { comms: { needed-at: [] }, changes: { needed-at: [] } }
severities:
  sev1: { updates: { leadership: 30m } }
audiences:
  leadership: { title: The board, channels: [mail], first-within: 30m }
channels:
  mail: { email: { to: [boss@acme.example] } }
`;
const BROKEN = PLAN.replace('audiences:', 'audiences: [');
const WORSE = PLAN.replace('channels:\n', '\tchannels:\n');
let github: LocalGitHub;
beforeEach(async () => void (github = await shop({}, { [PATH]: PLAN })));
afterEach(() => github.close());

async function pushed(text: string, one: Replica): Promise<void> {
  await github.as('alice').writeFile(REPOSITORY, PATH, text);
  one.planChanged();
}
const told = async (number: number): Promise<string[]> =>
  (await shows(github, number)).replies.filter((one) => one.includes('cannot be read'));
async function led(one: Replica): Promise<number> {
  const number = await declared(github, one);
  await says(github, one, number, 'alice', '/sev 1\n/impact nobody can pay');
  await says(github, one, number, 'bob', '/role lead');
  return number;
}

describe('a plan that breaks in the middle of an incident', () => {
  it('keeps every audience, and the lead hears where it is broken, once', async () => {
    const one = replica(github);
    const number = await led(one);
    await pushed(BROKEN, one);
    await says(github, one, number, 'alice', '/note the plan has a slip');
    const [line, ...more] = await told(number);
    expect(more).toEqual([]);
    expect(line).toMatch(
      /^@bob \*\*The outage plan cannot be read:\*\* line \d+, column \d+: .+ What was read before holds until it is mended\.\s*$/,
    );
    await says(github, one, number, 'alice', '/note still');
    expect((await told(number)).length).toBe(1);
    expect((await shows(github, number)).card).toContain('**The board:** not yet, ');
  });

  it('is told anew in a version that is broken otherwise, and not when it is mended and broken as before', async () => {
    const one = replica(github);
    const number = await led(one);
    const cards: boolean[] = [];
    for (const text of [BROKEN, WORSE, PLAN, BROKEN]) {
      await pushed(text, one);
      github.clock.advance(300_000);
      await says(github, one, number, 'alice', `/note ${cards.length}`);
      cards.push((await shows(github, number)).card.includes('cannot be read'));
    }
    expect(cards).toEqual([true, true, false, true]);
    expect((await told(number)).length).toBe(2);
  });

  it('is found by a sweep, without anybody’s word', async () => {
    const one = replica(github);
    const number = await led(one);
    // The card is old enough, and nothing is due.
    github.clock.advance(660_000);
    await pushed(BROKEN, one);
    await one.sweep();
    expect((await told(number)).length).toBe(1);
    github.clock.advance(660_000);
    await one.sweep();
    expect((await told(number)).length).toBe(1);
  });

  it('stands on the card alone where the room is public', async () => {
    const one = replica(github, { isPrivate: false });
    const number = await led(one);
    await pushed(BROKEN, one);
    await says(github, one, number, 'alice', '/note the plan has a slip');
    const { card, replies } = await shows(github, number);
    expect(card).toMatch(/- \*\*The outage plan cannot be read:\*\* line \d+, column \d+/);
    expect(replies).toEqual([]);
  });

  it('gives way to the built-in one in a process that never read a good one, and that is said', async () => {
    await github.as('alice').writeFile(REPOSITORY, PATH, BROKEN);
    const one = replica(github);
    const number = await declared(github, one);
    expect(await told(number)).toEqual([
      expect.stringContaining('The built-in plan holds until it is mended.'),
    ]);
    await pushed(PLAN, one);
    await says(github, one, number, 'alice', '/sev 1');
    const { card } = await shows(github, number);
    expect([card.includes('cannot be read'), card.includes('The board')]).toEqual([false, true]);
  });
});

describe('a plan whose file is gone', () => {
  const gone = (one: Replica): void => {
    github.faults.add({ path: /contents/, answer: 404, times: 9 });
    one.planChanged();
  };

  it('holds for the incident that runs, and not for the next one', async () => {
    const one = replica(github);
    const number = await led(one);
    gone(one);
    await says(github, one, number, 'alice', '/note who took it away?');
    expect(await told(number)).toEqual([expect.stringContaining('the file is gone')]);
    expect((await shows(github, number)).card).toContain('**The board:** not yet, ');
    const next = await declared(github, one);
    const { card } = await shows(github, next);
    expect([card.includes('has no outage plan'), card.includes('The board')]).toEqual([true, false]);
  });

  it('holds also while GitHub does not answer', async () => {
    const one = replica(github);
    const number = await led(one);
    github.faults.add({ path: /contents/, answer: 502, times: 99 });
    one.planChanged();
    await says(github, one, number, 'alice', '/note GitHub is unwell');
    const { card } = await shows(github, number);
    expect([card.includes('GitHub is unwell'), card.includes('cannot be read')]).toEqual([true, false]);
    expect(card).toContain('**The board:** not yet, ');
  });
});
