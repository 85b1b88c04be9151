import { describe, expect, it } from 'vitest';
import { outage, row } from './room.ts';

const started = () => {
  const room = outage();
  room.says('erin', '/change restart the pods undo: none');
  room.says('dave', '/approve C1 but only after lunch');
  room.says('erin', '/start C1');
  return room;
};

describe('a moment that cannot have been', () => {
  it('as its end leaves the approval what it was, and is told beside the record', () => {
    const room = started();
    room.says('erin', '/done C1 at: 09:00 they are up');
    expect(row(room)).toMatchObject({ approval: { after: false }, unapproved: null });
    expect(row(room).ended!.at).toBe(row(room).started!.at);
    expect(room.card).toContain(
      'Erin finished C1; at 09:00, they said, which is before its start: they are up',
    );
  });
  it('as its undoing is its end at the earliest', () => {
    const room = started();
    room.says('erin', '/done C1');
    room.says('erin', '/undone C1 at: 09:00');
    expect(row(room).undone!.at).toBe(row(room).ended!.at);
  });
});

describe('a start that was earlier', () => {
  it('is what the approval came after', () => {
    const room = outage();
    room.says('erin', '/change restart the pods');
    room.says('dave', '/approve C1');
    room.says('erin', '/start C1 at: 09:45');
    expect(row(room).approval).toMatchObject({ after: true });
  });
  it('is asked after a while after it was said', () => {
    const room = outage();
    expect(room.says('erin', '/start restart the pods at: 09:00').said).not.toContain('has been running');
    room.later(30);
    expect(room.look().said).toContain('**C1 has been running for');
  });
});

describe('a yes with words', () => {
  it('keeps them, in the timeline and beside the change', () => {
    const room = started();
    expect(row(room).approval).toMatchObject({ text: 'but only after lunch' });
    expect(room.card).toContain('Dave approved C1: but only after lunch');
    expect(room.card).toContain('approved by Dave: but only after lunch');
  });
});

describe('a severity that rises', () => {
  const calm = () => {
    const room = outage();
    room.says('bob', '/sev 3');
    room.says('erin', '/change restart the pods');
    room.later(6);
    return room;
  };
  it('makes wait what nobody has started, and it is asked for', () => {
    const room = calm();
    room.says('bob', '/sev 1');
    expect(row(room)).toMatchObject({ state: 'proposed', needsYes: true });
    expect(room.said.join()).toContain('@dave **C1 waits for approval:** restart the pods');
  });
  it('counts at the start, also of what was started without a word before', () => {
    const room = calm();
    room.says('bob', '/sev 1');
    room.says('erin', '/start C1');
    expect(row(room).unapproved).toMatchObject({ did: 'started' });
  });
  it('leaves alone what runs already', () => {
    const room = calm();
    room.says('erin', '/start C1');
    room.says('bob', '/sev 1');
    expect(row(room)).toMatchObject({ state: 'running', needsYes: false, unapproved: null });
  });
});

it('other words for the change of whoever approves, by somebody else, are put to them', () => {
  const room = outage();
  room.says('dave', '/change restart the pods\n/approve C1');
  room.says('erin', '/change C1 delete the pods');
  expect(room.said.at(-1)).toContain('@dave **C1 waits for approval:** delete the pods');
});

it.each([
  ['summary', (long: string) => long],
  ['undo', (long: string) => `restart undo: ${long}`],
])('a %s that would not be kept whole is refused, and says so', (what, words) => {
  const room = outage();
  const { said } = room.says('erin', `/change ${words('x'.repeat(501))}`);
  expect(said).toContain(`The ${what} has 501 characters, and 500 are kept.`);
  expect(room.incident.changes.rows).toEqual([]);
});
