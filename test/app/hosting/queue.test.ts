import { describe, expect, it } from 'vitest';
import type { Outcome, Trigger } from '../../../app/github/shell.ts';
import { roomQueue, united } from '../../../app/hosting/queue.ts';

const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
const trigger = (number: number, more: Partial<Trigger> = {}): Trigger => ({
  repository,
  number,
  senders: [],
  comments: [],
  events: false,
  ...more,
});
const text = (id: number, body = `text ${id}`) => ({ id, body, createdAt: id });

/** A look that ends when told to. */
function slow() {
  const passes: { trigger: Trigger; end(): void; fail(error: Error): void }[] = [];
  const look = (seen: Trigger) =>
    new Promise<Outcome>((resolve, reject) => {
      const outcome: Outcome = {
        room: `#${seen.number}`,
        result: 'written',
        answers: [],
        requests: passes.length,
      };
      passes.push({ trigger: seen, end: () => resolve(outcome), fail: reject });
    });
  return { passes, look };
}
const turns = async (): Promise<void> => {
  for (let n = 0; n < 20; n++) await Promise.resolve();
};

describe('the queue of rooms', () => {
  it('makes one more pass of everything that arrives during one', async () => {
    const { passes, look } = slow();
    const queue = roomQueue(look);
    const first = queue.look(trigger(1, { senders: ['alice'], comments: [text(1)] }));
    await turns();
    const later = [2, 3, 4].map((id) => queue.look(trigger(1, { senders: ['bob'], comments: [text(id)] })));
    later.push(queue.look(trigger(1, { senders: ['carol'], events: true })));
    await turns();
    expect(passes).toHaveLength(1);
    passes[0]?.end();
    await turns();
    expect(passes).toHaveLength(2);
    expect(passes[1]?.trigger).toMatchObject({
      senders: ['bob', 'carol'],
      comments: [text(2), text(3), text(4)],
      events: true,
    });
    passes[1]?.end();
    expect((await first).requests).toBe(0);
    expect((await Promise.all(later)).map((outcome) => outcome.requests)).toEqual([1, 1, 1, 1]);
    expect(queue.busy()).toBe(0);
  });

  it('looks at different rooms at the same time', async () => {
    const { passes, look } = slow();
    const queue = roomQueue(look);
    void queue.look(trigger(1));
    void queue.look(trigger(2));
    void queue.look({ ...trigger(1), repository: { ...repository, name: 'web' } });
    await turns();
    expect(passes).toHaveLength(3);
    expect(queue.busy()).toBe(3);
  });

  it('tells a failure to those who waited for it, and goes on', async () => {
    const { passes, look } = slow();
    const queue = roomQueue(look);
    const first = queue.look(trigger(1));
    await turns();
    const second = queue.look(trigger(1));
    passes[0]?.fail(new Error('502'));
    await expect(first).rejects.toThrow('502');
    await turns();
    passes[1]?.end();
    expect((await second).result).toBe('written');
    await queue.idle();
  });

  it('survives a look that throws at once', async () => {
    const queue = roomQueue(() => {
      throw new Error('broken');
    });
    await expect(queue.look(trigger(1))).rejects.toThrow('broken');
    expect(queue.busy()).toBe(0);
  });

  it('is idle when the last pass is done', async () => {
    const { passes, look } = slow();
    const queue = roomQueue(look);
    await queue.idle();
    void queue.look(trigger(1));
    void queue.look(trigger(1));
    let idle = false;
    const done = queue.idle().then(() => (idle = true));
    await turns();
    passes[0]?.end();
    await turns();
    expect(idle).toBe(passes.length === 1);
    passes[1]?.end();
    await done;
  });
});

describe('two triggers united', () => {
  it('keep the first text of a comment that was delivered twice', () => {
    const both = united(
      trigger(1, { comments: [text(7, 'first')] }),
      trigger(1, { comments: [text(7, 'again'), text(5)] }),
    );
    expect(both.comments).toEqual([text(5), text(7, 'first')]);
  });

  it('keep each mirror once, as far back as either says', () => {
    const there = (since: number, mirror = 'acme/status#7') => ({ mirror, since });
    const both = united(
      trigger(1, { mirrors: [there(5)] }),
      trigger(1, { mirrors: [there(9), there(3, 'acme/partners#1')] }),
    );
    expect(both.mirrors).toEqual([there(5), there(3, 'acme/partners#1')]);
    expect(united(trigger(1), trigger(1))).not.toHaveProperty('mirrors');
  });
});
