import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';

const PLAN = `
roles: { lead: { on-call: [bob] }, comms: { title: Spokesperson } }
teams: { network: { title: Network team, on-call: [nina] } }
review: { ask: { Management: "@boss", Vendors: "" } }`;
const PEOPLE = {
  alice: 'write',
  bob: 'triage',
  carol: 'read',
  nina: 'read',
  boss: 'read',
  mallory: 'none',
} as const;

const partyOf = (
  login: string,
  text = '/feedback slow',
  before: readonly string[] = [],
): string | undefined => {
  const room = given({ plan: PLAN, people: PEOPLE });
  for (const line of before) room.says(login, line);
  room.says(login, text);
  return room.incident.feedback.said.at(-1)?.party;
};

describe('feedback', () => {
  it('is kept with the party that gave it: asked by name, held role, on call, team, colleague, outside', () => {
    expect(['boss', 'bob', 'nina', 'carol', 'mallory'].map((login) => partyOf(login))).toEqual([
      'Management',
      'Incident Lead',
      'Network team',
      'Colleagues',
      'End users',
    ]);
    expect(partyOf('carol', '/feedback slow', ['/role comms'])).toBe('Spokesperson');
  });

  it('for a party of the review is pasted by a colleague; a stranger speaks for nobody else', () => {
    expect(partyOf('bob', '/feedback for vendors: we were not called')).toBe('Vendors');
    expect(partyOf('mallory', '/feedback for Vendors: all is well')).toBe('End users');
    expect(partyOf('bob', '/feedback for me: too loud')).toBe('Incident Lead');
  });

  it('is taken from anybody, after the end too, and the card names no person for it', () => {
    const room = given();
    room.says('alice', '/resolve');
    expect(room.says('mallory', '/feedback the shop said nothing')).toMatchObject({
      reaction: '+1',
      answers: ['accepted'],
      said: '',
    });
    expect(room.card).toContain('End users, for the plan review: the shop said nothing');
    expect(room.card).not.toContain('mallory');
  });

  it('from a stranger makes no room of a report', () => {
    const room = given({ author: 'mallory' });
    expect(room.says('mallory', '/feedback hello').answers).toEqual(['denied']);
    expect(room.incident.declaration.declared).toBeNull();
  });

  it('beside commands of others is all that a stranger may', () => {
    const room = given();
    expect(room.says('mallory', '/sev 1\n/feedback slow').answers).toEqual(['denied', 'accepted']);
  });

  it('is counted where it is too much to keep', () => {
    const room = given();
    for (let at = 0; at < 42; at += 1) room.says('mallory', `/feedback number ${at}`);
    const { said, earlier } = room.incident.feedback;
    expect([said.length, earlier, said[0]!.text]).toEqual([40, 2, 'number 2']);
  });
});
