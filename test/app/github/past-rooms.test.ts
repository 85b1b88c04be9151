import { afterEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../../app/core/plan/read.ts';
import { asking } from '../../../app/github/asking.ts';
import { pastRooms, type PastRooms } from '../../../app/github/past-rooms.ts';
import type { LocalGitHub } from '../../github/contract.ts';
import { declared, MOMENT, replica, REPOSITORY, says, shop, type Replica } from '../../room/room.ts';

let github: LocalGitHub;
let one: Replica;
afterEach(() => github.close());

const HOUR = 60 * 60_000;
const SPAN = { from: MOMENT.getTime() - HOUR, to: MOMENT.getTime() + 24 * HOUR };
const WHERE = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };

async function begin(more: Parameters<typeof shop>[0] = {}): Promise<void> {
  github = await shop(more);
  one = replica(github);
}

async function read(span = SPAN): Promise<{ past: PastRooms; requests: number }> {
  const ask = asking(one.shell);
  const past = await pastRooms(WHERE, span, readPlan(null).plan, { seal: one.shell.seal, ask });
  return { past, requests: ask.requests() };
}

describe('the rooms of a period', () => {
  it('come with one list where their cards are pinned: open and closed, not pull requests', async () => {
    await begin();
    const first = await declared(github, one, '/sev 1');
    await says(github, one, first, 'alice', '/resolve restarted');
    const second = await declared(github, one, '/sev 2');
    const { past, requests } = await read();
    expect(past.rooms.map(({ number }) => number).sort()).toEqual([first, second]);
    expect(past.rooms.find(({ number }) => number === first)!.incident.status.now).toBe('resolved');
    expect([past.unreadable, requests]).toEqual([[], 1]);
  });

  it('are read from their comments where nothing is pinned', async () => {
    await begin({ noPins: true });
    const number = await declared(github, one, '/sev 1');
    const { past, requests } = await read();
    expect(past.rooms).toMatchObject([{ number, incident: { severity: { now: 'sev1' } } }]);
    expect(requests).toBe(2);
  });

  it('are those that may have been declared in it', async () => {
    await begin();
    await declared(github, one, '/sev 1');
    const later = { from: MOMENT.getTime() + HOUR, to: MOMENT.getTime() + 2 * HOUR };
    expect((await read(later)).past.rooms).toEqual([]);
    const before = { from: 0, to: MOMENT.getTime() - HOUR };
    expect((await read(before)).past.rooms).toEqual([]);
  });

  it('are there without those that cannot be read, which are named with the reason', async () => {
    await begin({ noPins: true });
    const good = await declared(github, one, '/sev 1');
    const broken = await declared(github, one, '/sev 1');
    const never = await github.as('alice').openIssue(REPOSITORY, { title: 'An idea', labels: ['outage'] });
    const path = new RegExp(`/issues/${broken}/comments`);
    github.faults.add({ method: 'GET', path, answer: 451, times: 99 });
    const { past } = await read();
    expect(past.rooms.map(({ number }) => number)).toEqual([good]);
    expect(past.unreadable.map(({ number, why }) => [number, why]).sort()).toEqual([
      [broken, 'GitHub answered 451'],
      [never, 'it was never declared, or its record is gone'],
    ]);
  });
});
