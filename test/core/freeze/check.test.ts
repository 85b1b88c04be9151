import { describe, expect, it } from 'vitest';
import { checkFor, packed, roomsAfter, unpacked } from '../../../app/core/freeze/check.ts';
import { tokenOf, type Freeze, type Head } from '../../../app/core/freeze/freeze.ts';

const head: Head = { repository: 'acme/shop', private: true, number: 45, sha: 'a'.repeat(40) };
const passed = [{ repository: 'Acme/Shop', number: 45, head: head.sha }];
const room = (id: number, more: Partial<Freeze> = {}): Freeze => ({
  ...{ on: true, repositories: ['acme/shop'], passed: [], token: tokenOf(id) },
  room: { repository: 'acme/outages', private: true, url: `https://github.com/acme/outages/issues/${id}` },
  ...more,
});
const over = (id: number): Freeze => room(id, { on: false, repositories: [] });
const found = (...rooms: string[]) =>
  ({ conclusion: rooms.length > 0 ? 'neutral' : 'success', rooms }) as const;

describe('a head while a room freezes', () => {
  it('is neutral and leads to the room; found so, it is left alone', () => {
    const check = checkFor(head, [room(1)], undefined, false);
    expect(check).toMatchObject({ conclusion: 'neutral', title: 'Outage: ask the Change Manager' });
    expect(check?.summary).toContain('https://github.com/acme/outages/issues/1');
    expect(checkFor(head, [room(1)], found('room-1'), false)).toBeUndefined();
  });

  it('passes once somebody said yes to that very commit', () => {
    const freeze = room(1, { passed });
    expect(checkFor(head, [freeze], found('room-1'), false)).toMatchObject({
      conclusion: 'success',
      title: 'Approved for this outage',
    });
    expect(checkFor({ ...head, sha: 'b' }, [freeze], undefined, false)?.conclusion).toBe('neutral');
    expect(checkFor({ ...head, number: 46 }, [freeze], undefined, false)?.conclusion).toBe('neutral');
  });

  it('in a merge queue is known by its number', () => {
    const queued = { ...head, sha: 'c', queued: true };
    expect(checkFor(queued, [room(1, { passed })], undefined, true)?.conclusion).toBe('success');
    expect(checkFor({ ...queued, number: 46 }, [room(1, { passed })], undefined, true)?.conclusion).toBe(
      'neutral',
    );
  });

  it('elsewhere is left alone', () => {
    expect(checkFor({ ...head, repository: 'acme/other' }, [room(1)], undefined, false)).toBeUndefined();
  });

  it('in public does not tell where a private room is', () => {
    const seen = checkFor({ ...head, private: false }, [room(1)], undefined, false);
    expect(JSON.stringify(seen)).not.toContain('outages/');
    const own = room(1, { room: { ...room(1).room, repository: 'acme/shop' } });
    expect(checkFor({ ...head, private: false }, [own], undefined, false)?.summary).toContain('issues/1');
  });
});

describe('several rooms', () => {
  it('the worst wins, and the last that is over lifts it', () => {
    expect(checkFor(head, [room(1, { passed }), room(2)], undefined, false)?.conclusion).toBe('neutral');
    expect(checkFor(head, [over(1)], found('room-1', 'room-2'), false)).toMatchObject({
      conclusion: 'neutral',
      rooms: ['room-2'],
    });
    expect(checkFor(head, [over(2)], found('room-2'), false)).toMatchObject({
      conclusion: 'success',
      title: 'No outage',
      rooms: [],
    });
  });

  it('in whatever order they report, the end is the same', () => {
    const both = roomsAfter(roomsAfter([], [room(2)], head), [room(1)], head);
    expect(both).toEqual(roomsAfter(roomsAfter([], [room(1)], head), [room(2)], head));
    expect(roomsAfter(roomsAfter(both, [over(1)], head), [over(2)], head)).toEqual([]);
  });

  it('are read back from the check as they were written, and from nothing else', () => {
    expect(unpacked(packed(['room-1', 'room-22']))).toEqual(['room-1', 'room-22']);
    expect([unpacked(null), unpacked('room-1'), unpacked('allclear room-x @bob')]).toEqual([[], [], []]);
  });
});

describe('no freeze', () => {
  it('reports nothing, unless a branch rule requires the check', () => {
    expect(checkFor(head, [], undefined, false)).toBeUndefined();
    expect(checkFor(head, [], undefined, true)).toMatchObject({ conclusion: 'success', title: 'No outage' });
    expect(checkFor(head, [], found(), true)).toBeUndefined();
  });
});
