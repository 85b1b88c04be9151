import { expect, test } from 'vitest';
import type { Client } from '../../app/github/shell.ts';
import { replica, settle, shop, shows, type Replica, type Shown } from './room.ts';
import { look } from '../../app/github/look.ts';

/** A replica that is cut short: after so many writes it sends nothing more, and hears no answer to the last. */
function cutShort(one: Replica, writes: number): { look(number: number): Promise<unknown>; wrote(): number } {
  let wrote = 0;
  let cut = (): void => undefined;
  const dead = new Promise<void>((resolve) => (cut = resolve));
  const never = (): Promise<never> => (cut(), new Promise(() => undefined));
  const request = (async (route: string, parameters: Record<string, unknown>) => {
    const write = !/^GET |graphql/.test(route);
    if (write && wrote >= writes) return never();
    const answer = await one.shell.client.request(route, parameters);
    return write && ++wrote >= writes ? never() : answer;
  }) as unknown as Client['request'];
  const shell = { ...one.shell, client: { request } as Client };
  const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
  const trigger = { repository, senders: [], comments: [], events: true };
  return { look: (number) => Promise.race([look({ ...trigger, number }, shell), dead]), wrote: () => wrote };
}

async function story(writes: number): Promise<{ end: Shown; wrote: number }> {
  const github = await shop();
  // However loaded the machine: what is compared happened at the same moments.
  github.clock.speed = 0;
  try {
    const number = await github.as('alice').openIssue('acme/shop', {
      title: 'Checkout is down',
      body: '/sev 1\n/sevv 2',
      labels: ['outage'],
    });
    await github.as('bob').comment('acme/shop', number, '/role lead @carol\n/impact nobody can pay');
    await github.as('carol').comment('acme/shop', number, '/help role');
    await github.as('bob').assign('acme/shop', number, 'bob');
    const first = cutShort(replica(github), writes);
    await first.look(number);
    const wrote = first.wrote();
    github.clock.advance(61_000);
    await settle(github, replica(github), number);
    return { end: await shows(github, number), wrote };
  } finally {
    await github.close();
  }
}

const lasting = ({ card, cards, labels, assignees, replies }: Shown): object => ({
  cards,
  labels,
  assignees,
  replies: replies.sort(),
  card: card.replace(/^As of .*$/m, '').replace(/127\.0\.0\.1:\d+/, ''),
});

test('cut short after every single write, then again: the same end, and nothing doubled', async () => {
  const whole = await story(Infinity);
  expect(whole.wrote).toBeGreaterThan(8);
  expect(whole.end.replies).toHaveLength(2);
  const cuts = Array.from({ length: whole.wrote }, (_, at) => at);
  const ends = await Promise.all(cuts.map((at) => story(at)));
  ends.forEach(({ end }, at) =>
    expect(lasting(end), `cut after ${cuts[at]} writes`).toEqual(lasting(whole.end)),
  );
}, 60_000);
