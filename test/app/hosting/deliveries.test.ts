import { describe, expect, it } from 'vitest';
import type { Wanted } from '../../../app/core/wire/delivery.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import type { Outcome } from '../../../app/github/shell.ts';
import { deliver } from '../../../app/hosting/deliveries.ts';
import type { Installation } from '../../../app/hosting/installation.ts';
import type { Log } from '../../../app/hosting/log.ts';

const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
const trigger = { repository, number: 7, senders: ['alice'], comments: [], events: false };
const outcome: Outcome = {
  room: 'acme/shop#7',
  result: 'written',
  answers: [{ by: 'alice', command: 'role', answer: 'accepted' }],
  requests: 6,
};

/** Delivers one event as if `wanted` had said so; what was done, and the line in the log. */
async function delivered(
  wanted: Wanted,
  look: () => Promise<Outcome> = async () => outcome,
  payload: unknown = { action: 'created', installation: { id: 5 }, comment: { body: 'a secret plan' } },
) {
  const done: string[] = [];
  const lines: Parameters<Log>[0][] = [];
  const at = {
    id: 5,
    plans: { label: () => 'outage', drop: ({ name }: { name: string }) => done.push(`drop ${name}`) },
    rooms: { look },
    shell: { plan: async () => readPlan(null) },
  } as unknown as Installation;
  const failed = await deliver(
    { id: 'guid', event: 'issue_comment', payload },
    {
      wanted: () => wanted,
      installation: async () => at,
      ensureLabels: async ({ name }) => void done.push(`labels ${name}`),
      tend: async ({ number }) => ({ ...outcome, room: `acme/shop#${number}` }),
      keepUp: async ({ name }) => {
        done.push(`kept ${name}`);
        return { looked: [], requests: 2, problems: [] };
      },
      found: (_, { name }) => done.push(`found ${name}`),
      log: (line) => lines.push(line),
    },
  ).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { done, lines, failed };
}

describe('a delivery', () => {
  it('leads to a look at its room, and to one line without anybody’s words', async () => {
    const { done, lines, failed } = await delivered({ look: trigger });
    expect(failed).toBeUndefined();
    expect(done).toEqual(['found shop', 'kept shop']);
    expect(lines).toEqual([
      {
        level: 'info',
        text: 'delivery',
        delivery: 'guid',
        event: 'issue_comment.created',
        room: 'acme/shop#7',
        outcome: 'written',
        answers: 1,
        requests: 6,
        ms: expect.any(Number),
      },
    ]);
  });

  it('that concerns no room is logged with the reason', async () => {
    const { done, lines } = await delivered({ ignore: 'a bot' });
    expect(done).toEqual([]);
    expect(lines).toMatchObject([{ level: 'info', outcome: 'ignored', why: 'a bot' }]);
  });

  it('of no installation is ignored', async () => {
    const { lines } = await delivered({ look: trigger }, undefined, { action: 'created' });
    expect(lines).toMatchObject([{ outcome: 'ignored', why: 'no installation' }]);
  });

  it('about an issue that is no room makes nothing known', async () => {
    const { done } = await delivered({ look: trigger }, async () => ({ ...outcome, result: 'not a room' }));
    expect(done).toEqual(['kept shop']);
  });

  it('makes labels, and sweeps there from now on', async () => {
    const web = { ...repository, name: 'web' };
    expect((await delivered({ labels: [repository, web] })).done).toEqual([
      'labels shop',
      'found shop',
      'labels web',
      'found web',
    ]);
  });

  it('drops a plan that has changed', async () => {
    const { done, lines } = await delivered({ planChanged: repository });
    expect(done).toEqual(['drop shop', 'kept shop']);
    expect(lines).toMatchObject([{ outcome: 'plan changed', repository: 'acme/shop' }]);
  });

  it('looks at an issue about the plan, and at what is due for it', async () => {
    const about = await delivered({ desk: { repository, number: 9 } });
    expect(about.lines).toMatchObject([{ room: 'acme/shop#9', outcome: 'written' }]);
    const due = await delivered({ upkeep: repository });
    expect(due.lines).toMatchObject([{ outcome: 'kept up', issues: 0, requests: 2 }]);
  });

  it('whose pass throws fails at GitHub, with details only in the log', async () => {
    const { lines, failed } = await delivered({ look: trigger }, () =>
      Promise.reject(Object.assign(new Error('Server Error'), { name: 'HttpError', status: 502 })),
    );
    expect(failed).toBe('The pass failed; the log says why at delivery guid');
    expect(lines).toMatchObject([
      { level: 'error', delivery: 'guid', outcome: 'failed', error: 'HttpError: Server Error', status: 502 },
    ]);
  });

  it('whose pass says that it failed fails too, in one line', async () => {
    const { lines, failed } = await delivered({ look: trigger }, async () => ({
      ...outcome,
      result: 'failed',
      problems: ['403'],
    }));
    expect(failed).toContain('guid');
    expect(lines).toMatchObject([{ level: 'error', outcome: 'failed', problems: ['403'] }]);
  });
});
