import { afterEach, describe, expect, it } from 'vitest';
import { resident, type Resident } from '../../action/resident.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, MOMENT, replica, REPOSITORY, shop, shows } from '../room/room.ts';
import { sleepers, type Sleepers } from './sleepers.ts';

const MINUTE = 60_000;
const FILE = 'allclear-watch.yml';
const WORKFLOW = 'on: { workflow_dispatch: { inputs: { mode: {} } } }';
const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };

let github: LocalGitHub;
afterEach(() => github.close());
const begin = async () => (github = await shop({}, { [`.github/workflows/${FILE}`]: WORKFLOW }));

/** Runs one resident on the clock of the sleepers. */
async function stays(time: Sleepers, more: Partial<Resident> = {}) {
  const lines: string[] = [];
  const log = ({ text }: { text: string }): void => void lines.push(text);
  const { shell } = replica(github);
  const workflow = { repository, file: FILE, shell: { ...shell, log } };
  const made = { ...shell, log, planRead: async () => undefined, forget: () => undefined };
  const pause = { sleep: time.sleep, stopped: () => false };
  const done = await resident({
    ...{ repository, shell: made, workflow, borrowed: false, pause },
    ...more,
  }).finally(time.gone);
  return { ...done, note: done.notes?.join(), lines };
}

const asked = async (number: number): Promise<string[]> =>
  (await github.look(REPOSITORY, number)).comments
    .filter(({ body }) => /How bad is it\?/.test(body) && !body.includes('<!-- allclear card'))
    .map(({ created_at }) => created_at as string);

describe('a resident run', () => {
  it('says what is due in its very second, and ends when the room is resolved', async () => {
    await begin();
    const number = await declared(github, replica(github), '/role lead');
    github.clock.advance(17_000);
    const time = sleepers(github, 1, async (seconds) => {
      if (seconds > 15 * 60) await github.as('alice').comment(REPOSITORY, number, '/resolve it was the disk');
    });
    const { note, lines } = await stays(time);
    expect(note).toBe('Nothing is left to watch.');
    // Due at 09:51:00, and GitHub's clock is certain to have come there a second later.
    expect(await asked(number)).toEqual(['2026-11-22T09:51:01Z']);
    expect((await shows(github, number)).state).toBe('closed');
    // One line for each wake that did something, and one for the end.
    expect(lines).toEqual([
      'One severe incident is watched; the next thing is due at 2026-11-22T09:51:00.000Z.',
      `${REPOSITORY}#${number}: written, 0 answers`,
      `${REPOSITORY}#${number}: written, 1 answers`,
      'Nothing is left to watch.',
    ]);
  });

  it('and another one at the same second say it once', async () => {
    await begin();
    const number = await declared(github, replica(github));
    const time = sleepers(github, 2, async (seconds) => {
      if (seconds > 15 * 60) await github.as('alice').comment(REPOSITORY, number, '/resolve it was the disk');
    });
    await Promise.all([stays(time), stays(time)]);
    expect(await asked(number)).toHaveLength(1);
  });

  it('learns of a room that became severe only meanwhile', async () => {
    await begin();
    const first = await declared(github, replica(github), '/sev 2');
    let second = 0;
    const time = sleepers(github, 1, async (seconds) => {
      second ||= await declared(github, replica(github));
      if (seconds > 5 * 60) await github.as('alice').comment(REPOSITORY, first, '/resolve it was the disk');
      if (seconds > 15 * 60) await github.as('alice').comment(REPOSITORY, second, '/resolve that too');
    });
    const { rooms } = await stays(time);
    expect(await asked(second)).toHaveLength(1);
    expect(rooms).toBe(1);
  });

  it('ends at once where no severe incident runs, and costs one sweep', async () => {
    await begin();
    await declared(github, replica(github), '/sev 3\n/role lead');
    github.clock.advance(30 * MINUTE);
    const { note, rooms, requests } = await stays(sleepers(github, 1));
    expect({ note, rooms }).toEqual({ note: 'Nothing is left to watch.', rooms: 1 });
    expect(requests).toBeLessThanOrEqual(8);
  });

  it('costs little while nothing happens', async () => {
    await begin();
    await declared(github, replica(github), '/sev 1\n/role lead\n\n/update technical next: 2h we wait');
    github.clock.advance(12 * MINUTE);
    const before = github.requests.length;
    const { requests } = await stays(sleepers(github, 1), { borrowed: true });
    expect(github.requests.length - before).toBeLessThan(110);
    expect(requests).toBeGreaterThan(30);
  });
});

describe('when its time is up', () => {
  const late = async (spoil: () => void) => {
    await begin();
    await declared(github, replica(github), '/sev 1');
    spoil();
    return stays(sleepers(github, 1), { borrowed: true });
  };

  it('another run goes on', async () => {
    const { note } = await late(() => undefined);
    expect(note).toBe('The time of this run is up. Another run goes on.');
    expect(github.workflowRuns).toMatchObject([{ file: FILE, ref: 'main', inputs: { mode: 'watch' } }]);
    expect(github.clock.now().getTime() - MOMENT.getTime()).toBeLessThan(51 * MINUTE);
  });

  it('a run that waits already is enough', async () => {
    const { note } = await late(() => {
      github.workflowRuns.push({
        at: github.clock.now().toISOString(),
        id: 1,
        repo: REPOSITORY,
        file: FILE,
        ref: 'main',
        inputs: {},
        by: 'alice',
        status: 'queued',
      });
    });
    expect(note).toContain('Another run goes on.');
    expect(github.workflowRuns).toHaveLength(1);
  });

  it('and it may not start one, it says what is missing', async () => {
    const { note } = await late(() => github.faults.add({ path: /dispatches$/, answer: 403, times: 9 }));
    expect(note).toContain('may not start allclear-watch.yml (403); it needs the permission actions: write');
    expect(github.requests.filter(({ path }) => path.endsWith('/dispatches'))).toHaveLength(1);
  });

  it('and GitHub stumbles, it is tried again', async () => {
    const { note } = await late(() => github.faults.add({ path: /dispatches$/, answer: 502 }));
    expect(note).toContain('Another run goes on.');
  });
});

describe('a resident run survives', () => {
  it('sweeps that fail', async () => {
    await begin();
    await declared(github, replica(github), '/sev 1');
    github.faults.add({ path: /\/issues$/, answer: 500, skip: 1, times: 30 });
    const { note, lines } = await stays(sleepers(github, 1), { borrowed: true });
    expect(lines.join()).toContain('the next sweep comes in 60 seconds');
    expect(note).toContain('Another run goes on.');
  });

  it('a token refused for a moment', async () => {
    await begin();
    await declared(github, replica(github), '/sev 1');
    github.faults.add({ path: /\/issues(\/|$)/, answer: 401, skip: 20, times: 2 });
    const { note } = await stays(sleepers(github, 1), { borrowed: true });
    expect(note).toBe('The time of this run is up. Another run goes on.');
  });

  it('but not for ever', async () => {
    await begin();
    await declared(github, replica(github), '/sev 1');
    github.faults.add({ path: /\/issues$/, answer: 500, times: 9_999 });
    await expect(stays(sleepers(github, 1))).rejects.toMatchObject({ status: 500 });
  });

  it('a token that runs out: another run gets a new one', async () => {
    await begin();
    await declared(github, replica(github), '/sev 1');
    github.faults.add({ path: /\/issues(\/|$)/, answer: 401, skip: 60, times: 9_999 });
    const { note } = await stays(sleepers(github, 1));
    expect(note).toBe('GitHub does not accept the token any more. Another run goes on.');
  });

  it('but not one that never worked', async () => {
    await begin();
    await declared(github, replica(github), '/sev 1');
    github.faults.add({ path: /\/issues(\/|$)/, answer: 401, times: 9_999 });
    await expect(stays(sleepers(github, 1))).rejects.toMatchObject({ status: 401 });
    expect(github.workflowRuns).toEqual([]);
  });
});
