import { describe, expect, it } from 'vitest';
import { DISCOVERY_BUDGET, type Place, sweeper, type Swept } from '../../../app/hosting/sweeper.ts';

const place = (name: string, installation = 1): Place => ({
  installation,
  repository: { owner: 'acme', name, private: true, defaultBranch: 'main' },
});
const places = (count: number, prefix = 'r', installation = 1) =>
  Array.from({ length: count }, (_, n) => place(`${prefix}${n}`, installation));

function setup(found: (name: string) => Partial<Swept> | Error = () => ({})) {
  const swept: string[] = [];
  const state = { now: 0, left: 1 };
  const made = sweeper({
    sweep: async ({ repository }) => {
      swept.push(repository.name);
      const result = found(repository.name);
      if (result instanceof Error) throw result;
      return { requests: 4, open: 0, nextDueAt: null, ...result };
    },
    left: () => state.left,
    now: () => state.now,
    log: () => undefined,
  });
  const round = async (which?: 'all' | 'due') => {
    swept.length = 0;
    await made.round(which);
    return [...swept];
  };
  return { made, state, round };
}

describe('the sweeper', () => {
  it('comes back only where rooms are open', async () => {
    const { made, round } = setup((name) => ({ open: name === 'busy' ? 2 : 0 }));
    made.discovered([place('busy'), place('calm')]);
    expect(await round()).toEqual(['busy', 'calm']);
    expect(await round()).toEqual(['busy']);
    expect(await round()).toEqual(['busy']);
    expect(made.known()).toBe(1);
  });

  it('comes back to closed rooms when something is due there', async () => {
    const { made, state, round } = setup(() => ({ nextDueAt: 5000 }));
    made.discovered([place('closed')]);
    expect(await round()).toEqual(['closed']);
    expect(await round()).toEqual([]);
    state.now = 5000;
    expect(await round()).toEqual(['closed']);
  });

  it('looks every hour for new rooms where one that is closed waits for a day to come', async () => {
    const { made, round } = setup((name) => ({ nextDueAt: 5000, open: name === 'busy' ? 1 : 0 }));
    made.discovered([place('closed'), place('busy')]);
    await round();
    made.discovered([place('closed'), place('busy')]);
    expect(await round()).toEqual(['busy', 'closed']);
    expect(await round()).toEqual(['busy']);
  });

  it('between rounds comes only where something is due by then', async () => {
    const { made, state, round } = setup((name) => ({ open: 1, nextDueAt: name === 'first' ? 5000 : 9000 }));
    for (const name of ['first', 'second']) made.found(place(name));
    made.discovered([place('unseen')]);
    expect(made.nextDueAt()).toBeNull();
    await round();
    expect(made.nextDueAt()).toBe(5000);
    expect(await round('due')).toEqual([]);
    state.now = 5000;
    expect(await round('due')).toEqual(['first']);
  });

  it('sweeps where a delivery told of a room', async () => {
    const { made, round } = setup();
    made.found(place('heard'));
    expect(await round()).toEqual(['heard']);
    expect(await round()).toEqual([]);
  });

  it('looks for rooms within a budget, and next hour begins with what it never reached', async () => {
    const { made, round } = setup();
    const all = places(200);
    made.discovered(all);
    const first = await round();
    expect(first).toHaveLength(DISCOVERY_BUDGET / 4);
    expect(await round()).toEqual([]);
    made.discovered(all);
    expect((await round()).slice(0, 50)).toEqual(all.slice(150).map(({ repository }) => repository.name));
  });

  it('counts what a sweep really cost', async () => {
    const { made, round } = setup(() => ({ requests: 200 }));
    made.discovered(places(100));
    expect((await round()).length).toBeLessThan(8);
    expect(await round()).toEqual([]);
  });

  it('keeps a budget for each installation', async () => {
    const { made, round } = setup();
    made.discovered([...places(300, 'a', 1), ...places(10, 'b', 2)]);
    expect((await round()).filter((name) => name.startsWith('b'))).toHaveLength(10);
  });

  it('leaves the last of the hour to people', async () => {
    const { made, state, round } = setup(() => ({ open: 1 }));
    made.found(place('busy'));
    state.left = 0.05;
    expect(await round()).toEqual([]);
    state.left = 0.5;
    expect(await round()).toEqual(['busy']);
  });

  it('goes on after a failure, and gives up on what stays away', async () => {
    const { made, round } = setup((name) => (name === 'gone' ? new Error('404') : { open: 1 }));
    made.found(place('gone'));
    made.found(place('here'));
    for (let n = 0; n < 10; n++) expect(await round()).toEqual(['gone', 'here']);
    expect(await round()).toEqual(['here']);
  });

  it('does not begin a second round during one', async () => {
    const { made, round } = setup(() => ({ open: 1 }));
    made.found(place('busy'));
    const [first] = await Promise.all([round(), made.round()]);
    expect(first).toEqual(['busy']);
  });

  it('begins nothing more once stopped', async () => {
    const { made, round } = setup(() => ({ open: 1 }));
    made.found(place('busy'));
    await made.stop();
    expect(await round()).toEqual([]);
  });
});
