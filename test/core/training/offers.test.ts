import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';

// Declared on 22 November 2026: a year before, a training that counts for twelve months had run out.
const plan = (trained: Record<string, string>, more = ''): string => `
roles:
  lead: { on-call: [alice, bob], valid-for: 12mo${more} }
  comms: { needed-at: [] }
  changes: { needed-at: [] }
people:
  alice: { name: Alice Example${trained['alice'] ? `, trained: { lead: ${trained['alice']} }` : ''} }
  bob: { name: Bob Ray${trained['bob'] ? `, trained: { lead: ${trained['bob']} }` : ''} }
`;
const OLD = '2025-03-01';
const NEW = '2026-03-01';
const people = { alice: 'write', bob: 'write', carol: 'write' } as const;
const room = (text: string, more = {}) => given({ plan: text, people, author: 'carol', ...more });

/** Who is asked for the lead, and in what words, after 5, 10 and 20 minutes. */
const asked = (one: ReturnType<typeof room>): string[] =>
  [5, 5, 10].map((minutes) => {
    one.later(minutes);
    return one.look().said;
  });

describe('whose training for a role has run out', () => {
  it('is skipped with why, and asked all the same when nobody else is left', () => {
    const said = asked(room(plan({ alice: OLD, bob: NEW })));
    expect(said[0]).toMatch(
      /^@bob \*\*Incident Lead\*\* has been missing .* Alice is skipped: training as Incident Lead ran out on 1 Mar\.$/,
    );
    expect(said[1]).toMatch(
      /^@alice .* Nobody else on call is left, so you are asked all the same: your training as Incident Lead ran out on 1 Mar\.$/m,
    );
    expect(said[2]).toMatch(/^@carol .* to ask someone\.$/);
  });

  it('is named on the card once for as long as the role is empty', () => {
    const one = room(plan({ alice: OLD, bob: NEW }));
    expect(one.card.match(/Alice is skipped: training as Incident Lead ran out on 1 Mar\./g)).toHaveLength(1);
    one.says('bob', '/role lead');
    expect(one.card).not.toContain('skipped');
  });

  it('goes for all: everybody is asked all the same, and the card says so', () => {
    const one = room(plan({ alice: OLD, bob: '2024-03-01' }));
    expect(one.card).toContain(
      'Nobody left on call has a training as Incident Lead that counts (Alice: ran out on 1 Mar; Bob: ran out on 1 Mar 2025), so they are asked all the same.',
    );
    expect(asked(one).map((words) => words.split(' ')[0])).toEqual(['@alice', '@bob', '@carol']);
  });

  it('hears it on being given the role, though the plan has no other word for that', () => {
    const one = room(plan({ alice: OLD, bob: NEW }, ', training: https://learn.example/lead'));
    expect(one.says('carol', '/role lead @bob').said).toBe('');
    expect(one.says('carol', '/role lead @alice').said).toContain(
      '@alice You are **Incident Lead** now. Your training as Incident Lead ran out on 1 Mar. Learn it at <https://learn.example/lead>.',
    );
  });

  it('hears it with what is handed over', () => {
    const one = room(plan({ alice: OLD, bob: NEW }));
    one.says('bob', '/role lead');
    expect(one.says('bob', '/handover @alice').said).toContain(
      '\n\nYour training as Incident Lead ran out on 1 Mar.\n\n',
    );
  });

  it('follows a silent holder last', () => {
    const one = room(plan({ alice: OLD, bob: NEW }).replace('valid-for', 'accept-within: 3m, valid-for'));
    one.says('carol', '/role lead @bob');
    one.later(4);
    expect(one.look().said).toMatch(
      /Alice, can you take it\? Comment `\/role lead`\. Nobody else on call is left/,
    );
  });

  it('is not said where everybody reads along; the order is the same', () => {
    const open = `${plan({ alice: OLD, bob: NEW })}public-rooms: { speak: true }`;
    const one = room(open, { private: false });
    const said = asked(one);
    expect(said.map((words) => words.split(' ')[0])).toEqual(['@bob', '@alice', '@carol']);
    expect(one.card + said.join() + one.says('carol', '/role lead @alice').said).not.toMatch(
      /training|skipped/i,
    );
  });

  it('keeps who is asked first for a yes to a change out of it, not their right to give one', () => {
    const changes = `
roles: { changes: { on-call: [alice, bob], valid-for: 12mo } }
people: { alice: { trained: { changes: ${OLD} } }, bob: }`;
    const one = room(changes);
    one.says('carol', '/change restart the gateway');
    expect(one.card).toMatch(/\*\*C1 waits.*bob: `\/approve C1`/);
    expect(one.says('alice', '/approve C1').answers).toEqual(['accepted']);
  });
});

describe('who was never trained, as far as the record goes', () => {
  it('is asked like the others', () => {
    const one = room(plan({ bob: NEW }));
    expect(one.card).not.toContain('skipped');
    expect(asked(one).map((words) => words.split(' ')[0])).toEqual(['@alice', '@bob', '@carol']);
  });

  it('is asked last where the role needs training', () => {
    const one = room(plan({ bob: NEW }, ', needs-training: true'));
    expect(one.card).toContain('Alice is skipped: no training as Incident Lead is on record.');
    expect(asked(one)[1]).toMatch(
      /you are asked all the same: no training as Incident Lead is on record\.$/m,
    );
    expect(one.says('carol', '/role lead @alice').said).toContain(
      'No training as Incident Lead is on record.',
    );
  });
});

it('a training that runs out while the incident goes on counts to its end', () => {
  const one = room(plan({ alice: '2025-11-23', bob: NEW }));
  one.later(3 * 24 * 60);
  expect(one.look().said).not.toContain('skipped');
  expect(one.card).not.toContain('skipped');
});
