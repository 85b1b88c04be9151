import { describe, expect, it } from 'vitest';
import type { Outcome, Trigger } from '../../../app/github/shell.ts';
import { lookingAgain } from '../../../app/hosting/again.ts';

const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
const trigger: Trigger = { repository, number: 1, senders: ['alice'], comments: [], events: false };
const outcome = (result: Outcome['result'], againIn?: number): Outcome => ({
  room: 'acme/shop#1',
  result,
  answers: [],
  requests: 3,
  ...(againIn === undefined ? {} : { againIn }),
});

function setup(answer: Outcome) {
  const timers: { run: () => void; milliseconds: number }[] = [];
  const looked: Trigger[] = [];
  const again = lookingAgain(
    async (seen) => {
      looked.push(seen);
      return again.heed(seen, answer);
    },
    () => undefined,
    (run, milliseconds) => (timers.push({ run, milliseconds }), {}),
  );
  return { again, timers, looked };
}

describe('looking again', () => {
  it('happens after the time that the pass asked for', async () => {
    const { again, timers, looked } = setup(outcome('quiet'));
    again.heed(trigger, outcome('again', 61_000));
    expect(timers).toMatchObject([{ milliseconds: 61_000 }]);
    timers[0]?.run();
    expect(looked).toEqual([trigger]);
    expect(timers).toHaveLength(1);
  });

  it('does not happen otherwise', () => {
    const { again, timers } = setup(outcome('quiet'));
    for (const result of ['written', 'quiet', 'failed', 'not a room'] as const)
      again.heed(trigger, outcome(result));
    expect(timers).toEqual([]);
  });

  it('unites what asked for it, comments and all', () => {
    const { again, timers, looked } = setup(outcome('quiet'));
    const comment = { id: 7, body: '/join', createdAt: 0 };
    again.heed(trigger, outcome('again', 1));
    again.heed({ ...trigger, senders: ['bob'], comments: [comment] }, outcome('again', 1));
    expect(timers).toHaveLength(1);
    timers[0]?.run();
    expect(looked).toMatchObject([{ senders: ['alice', 'bob'], comments: [comment] }]);
  });

  it('ends when it leads nowhere, and begins anew later', async () => {
    const { again, timers, looked } = setup(outcome('again', 1));
    again.heed(trigger, outcome('again', 1));
    for (let n = 0; n < timers.length; n++) {
      timers[n]?.run();
      await Promise.resolve();
      await Promise.resolve();
    }
    expect(looked).toHaveLength(5);
    again.heed(trigger, outcome('again', 1));
    expect(timers).toHaveLength(6);
  });

  it('stops with the process', () => {
    const { again, timers, looked } = setup(outcome('quiet'));
    again.heed(trigger, outcome('again', 1));
    again.stop();
    timers[0]?.run();
    expect(looked).toEqual([]);
  });
});
