import { beforeAll, describe, expect, it } from 'vitest';
import { type AppCommands, appCommands } from '../../bench/app-command.ts';
import { deliveries } from '../../bench/deliveries.ts';
import { dueSweep } from '../../bench/due.ts';
import { figure, median, middle } from '../../bench/figures.ts';
import { published, type Published } from '../../bench/published.ts';
import { spoken } from '../../bench/severe.ts';
import { appSweep } from '../../bench/sweep.ts';
import { table } from '../../bench/table.ts';
import { targets } from '../../bench/targets.ts';
import type { RequestLog } from '../github/contract.ts';

describe('what a command asks of GitHub, through the App’s own process', () => {
  let commands: AppCommands;
  beforeAll(async () => {
    commands = await appCommands(50, 1);
  });

  it('reads three things at once and writes three for /role', () => {
    expect(commands.role).toMatchObject({ reads: 3, writes: 3 });
    expect(commands.together).toBe(true);
  });

  it('reacts first, and writes the card last', () => {
    expect(commands.writes[0]).toMatch(/^POST .*\/comments\/\d+\/reactions$/);
    expect(commands.writes.at(-1)).toMatch(/^PATCH .*\/comments\/\d+$/);
  });

  it('writes one thing more for /severity, whose old label goes', () => {
    expect(commands.severity).toMatchObject({ reads: 3, writes: 4 });
  });
});

describe('what nothing to do asks of GitHub', () => {
  it('is four requests for a sweep over more rooms than a page holds', async () => {
    const [sweep] = await appSweep(120, [0], 1);
    expect(sweep).toMatchObject({ reads: 4, writes: 0 });
  }, 90_000);

  it('is no request for comments without a command in an ordinary issue', async () => {
    const { requests, app, bare } = await deliveries(40, 1);
    expect(requests).toBe(0);
    expect(app).toBeGreaterThan(0);
    expect(bare).toBeGreaterThan(0);
  });
});

describe('what an update asks of GitHub', () => {
  let updates: Published;
  beforeAll(async () => {
    updates = await published();
  });

  it('is four reads and five writes by mail and chat: the yes, the guard, what is sent, what was sent, the card', () => {
    expect(updates.mail).toMatchObject({ reads: 4, writes: 5 });
    expect(updates.chat).toMatchObject({ reads: 4, writes: 5 });
  });

  it('is three writes for an offer, and one more than a mail for an issue elsewhere', () => {
    expect(updates.offer).toMatchObject({ reads: 3, writes: 3 });
    // The offer is claimed before its words leave.
    expect(updates.mirror).toMatchObject({ reads: 6, writes: 6 });
  });

  it('is nine at most where one was due, the sweep that finds it not counted', async () => {
    const { published: count, each } = await dueSweep(20, 4, 0);
    expect(count).toBe(4);
    expect(each).toBeLessThanOrEqual(9);
  });
});

describe('three hours of a severity one', () => {
  it('reach everybody in time without a reminder, and the app’s comments are counted', async () => {
    const { kinds, comments, messages } = await spoken();
    expect(kinds['reminder']).toBeUndefined();
    expect(kinds['other']).toBeUndefined();
    expect(messages).toBe(23);
    expect(comments).toBeLessThanOrEqual(20);
  }, 90_000);
});

describe('figures', () => {
  const request = (method: string, arrivedAt: number, answeredAt: number): RequestLog => ({
    ...{ method, path: '/repos/acme/shop', query: '', status: 200, account: 'a', body: undefined },
    ...{ arrivedAt, answeredAt },
  });

  it('count reads and writes, to the last answer', () => {
    const requests = [
      request('GET', 10, 20),
      request('POST', 20, 45),
      { ...request('POST', 5, 6), path: '/graphql' },
    ];
    expect(figure(requests, 5)).toEqual({ reads: 2, writes: 1, milliseconds: 40 });
    expect(figure([], 5)).toEqual({ reads: 0, writes: 0, milliseconds: 0 });
  });

  it('take the middle of times and the most of requests', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    const runs = [1, 7, 3].map((milliseconds, at) => ({ reads: at, writes: 3, milliseconds }));
    expect(middle(runs)).toEqual({ reads: 2, writes: 3, milliseconds: 3 });
  });

  it('are told as a table', () => {
    expect(table([{ what: 'a', requests: '1 read', times: ['2 ms', '3 ms'] }]).split('\n')[2]).toBe(
      '| a | 1 read | 2 ms | 3 ms |',
    );
  });
});

describe('targets', () => {
  const measured = {
    commands: {
      role: { reads: 3, writes: 3, milliseconds: 699 },
      together: true,
      writes: ['POST /a/reactions', 'PATCH /a'],
    },
    sweep: { reads: 4, writes: 0, milliseconds: 1 },
    deliveries: { requests: 0 },
    ignored: { action: 150, empty: 100 },
    due: { published: 20, each: 9 },
    severe: { comments: 20 },
  };

  it('are met at their limits', () => {
    expect(targets(measured).filter(({ met }) => !met)).toEqual([]);
  });

  it.each([
    { ...measured, commands: { ...measured.commands, role: { reads: 4, writes: 3, milliseconds: 1 } } },
    { ...measured, commands: { ...measured.commands, role: { reads: 3, writes: 4, milliseconds: 1 } } },
    { ...measured, commands: { ...measured.commands, together: false } },
    { ...measured, commands: { ...measured.commands, writes: ['PATCH /a', 'POST /a/reactions'] } },
    { ...measured, commands: { ...measured.commands, role: { reads: 3, writes: 3, milliseconds: 700 } } },
    { ...measured, sweep: { reads: 5, writes: 0, milliseconds: 1 } },
    { ...measured, deliveries: { requests: 1 } },
    { ...measured, ignored: { action: 151, empty: 100 } },
    { ...measured, due: { published: 19, each: 9 } },
    { ...measured, due: { published: 20, each: 9.1 } },
    { ...measured, severe: { comments: 21 } },
  ])('are missed beyond them: %#', (worse) => {
    expect(targets(worse).filter(({ met }) => !met)).toHaveLength(1);
  });
});
