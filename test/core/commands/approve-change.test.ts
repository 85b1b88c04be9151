import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';
import { outage, PEOPLE, PLAN, row } from '../changes/room.ts';

const proposed = (room = outage()) => {
  room.says('erin', '/change replace the certificate undo: secret version 41');
  return room;
};

describe('a yes to a change', () => {
  it('is the Change Manager’s: others are told whose it is', () => {
    const room = proposed();
    expect(room.says('alice', '/approve C1').said).toContain('C1 is for Dave to say yes or no to.');
    expect(row(room).state).toBe('proposed');
    room.says('dave', '/approve C1');
    expect(row(room)).toMatchObject({
      ...{ state: 'approved', by: { login: 'erin' }, started: null },
      approval: { by: { login: 'dave' }, own: false, after: false },
    });
  });
  it('keeps proposer, approver and executor apart', () => {
    const room = proposed();
    room.says('dave', '/approve C1');
    room.says('frank', '/start C1');
    room.says('frank', '/done C1 errors back to normal');
    expect(room.card).toMatch(
      /\| C1 \| done .*, errors back to normal \| replace the certificate \| frank, proposed by Erin, approved by Dave \|/,
    );
  });
  it('to one’s own is marked as such', () => {
    const room = outage();
    room.says('dave', '/change replace the certificate');
    expect(room.says('dave', '/approve').entries).toEqual(['change_approved']);
    expect(row(room).approval).toMatchObject({ own: true });
    expect(room.card).toContain('Dave approved C1, their own');
  });
  it('is the on-call’s or the lead’s while nobody is Change Manager', () => {
    const room = given({ plan: PLAN, people: PEOPLE });
    room.says('bob', '/role lead\n/sev 1');
    room.says('erin', '/change a\n/change b\n/change c');
    expect(room.says('alice', '/approve C1').entries[0]).toBe('not that');
    expect(room.says('bob', '/approve C1').entries[0]).toBe('change_approved');
    expect(room.says('dave', '/approve C2').entries[0]).toBe('change_approved');
  });
  it('needs no right on GitHub of whom the plan names', () => {
    const room = outage({ people: { ...PEOPLE, dave: 'none' } });
    proposed(room);
    expect(room.says('dave', '/approve C1').entries).toEqual(['change_approved']);
  });
  it.each([
    ['/change C1 replace both', 'its words changed'],
    ['/change C1 undo: none', 'its words changed'],
    ['/change C1 risk: high', 'its words changed'],
  ])('is void after %s, and seen to be', (line, why) => {
    const room = proposed();
    room.says('dave', '/approve C1');
    room.says('erin', line);
    expect(row(room)).toMatchObject({ state: 'proposed', approval: null, voided: { why: 'words' } });
    expect(room.card).toContain(`An earlier yes is void since`);
    expect(room.card).toContain(why);
    expect(room.card).toContain('Erin reworded C1, and its approval is void');
  });
  it('stays where the same words were said again, or only its number elsewhere', () => {
    const room = proposed();
    room.says('dave', '/approve C1');
    room.says('erin', '/change C1 replace the certificate ref: CHG-9');
    expect(row(room)).toMatchObject({ state: 'approved', ref: 'CHG-9' });
  });
  it('before it was started and not after; after the fact and not before', () => {
    const room = proposed();
    expect(room.says('dave', '/approve C1 after the fact').said).toContain('C1 has not been started.');
    room.says('erin', '/start C1');
    expect(room.says('dave', '/approve C1').said).toContain('`/approve C1 after the fact`');
    expect(room.says('dave', '/approve C1 after the fact').entries).toEqual(['change_approved']);
    expect(row(room)).toMatchObject({ state: 'running', approval: { after: true } });
    expect(room.card).toContain('Dave approved C1, after the fact');
  });
  it('said by two is one, and no mistake', () => {
    const room = proposed();
    room.says('dave', '/role changes @bob');
    room.says('bob', '/approve C1');
    room.says('bob', '/role changes @dave');
    expect(room.says('dave', '/approve C1').reaction).toBe('+1');
    expect(row(room).approval?.by.login).toBe('bob');
  });
});

describe('a no', () => {
  it('is on record with its why, and may be taken back by a yes', () => {
    const room = proposed();
    expect(room.says('alice', '/reject C1 no').entries[0]).toBe('not that');
    room.says('dave', '/reject C1 not while the backup runs');
    expect(row(room)).toMatchObject({ state: 'rejected', rejected: { why: 'not while the backup runs' } });
    room.says('dave', '/approve C1');
    expect(row(room)).toMatchObject({ state: 'approved', rejected: null });
  });
  it('comes too late for what runs', () => {
    const room = proposed();
    room.says('erin', '/start C1');
    expect(room.says('dave', '/reject C1 no').said).toContain('C1 is running already');
  });
});

describe('taking back', () => {
  it.each(['erin', 'dave', 'bob'])('is for %s', (login) => {
    const room = proposed();
    room.says(login, '/withdraw C1 the vendor does it');
    expect(row(room).state).toBe('withdrawn');
    expect(room.says('dave', '/approve C1').said).toContain('C1 was withdrawn.');
  });
  it('is not for others, nor for what runs', () => {
    const room = proposed();
    expect(room.says('frank', '/withdraw C1').entries[0]).toBe('not that');
    room.says('erin', '/start C1');
    expect(room.says('erin', '/withdraw C1').said).toContain('`/undone C1`');
  });
});
