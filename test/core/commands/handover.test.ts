import { describe, expect, it } from 'vitest';
import { given, type Given } from '../given.ts';

const PLAN = 'roles: { lead: { duties: [Decide] } }';
const lead = (room: Given): string | undefined => room.incident.roles.holders['lead']?.login;
const offered = (room: Given): string[] =>
  Object.entries(room.incident.handovers.pending).map(
    ([role, { by, to }]) => `${role}: ${by.login} → ${to.login}`,
  );

/** Bob leads, and has offered it to Carol. */
function handing(plan = PLAN): Given {
  const room = given({ plan });
  room.says('bob', '/role lead');
  room.says('bob', '/task @alice look at the edge');
  room.says('bob', '/handover @carol rollback is half way');
  return room;
}

describe('/handover', () => {
  it('sends the packet to the receiver, and the giver holds', () => {
    const room = given({ plan: PLAN });
    room.says('bob', '/role lead');
    const { said, reaction } = room.says('bob', '/handover lead @carol rollback is half way');
    expect([reaction, lead(room), offered(room)]).toEqual(['+1', 'bob', ['lead: bob → carol']]);
    expect(said).toMatch(
      /^@carol bob hands \*\*Incident Lead\*\* over to you .*`\/accept lead`.*`\/decline lead`/,
    );
    expect(said).toContain('**Notes:** rollback is half way.');
    expect(said).toContain('### What Incident Lead is for\n- Decide');
  });

  it('tells what is known, who does what, what runs and what waits', () => {
    const room = given();
    room.says('bob', '/role lead\n/sev 1\n/impact nobody can pay\n/cause a certificate\n/eta 45m');
    room.says('bob', '/task @alice look at the edge');
    const { said } = room.says('bob', '/handover @carol');
    for (const part of [
      'Severity 1',
      'nobody can pay',
      'a certificate',
      '**Expected:**',
      '### Who',
      '**T1**',
    ])
      expect(said).toContain(part);
    expect(said.replace(/`[^`]*`/g, '').match(/@\w+/g)).toEqual(['@carol']);
  });

  it('stands on the card until it is answered', () => {
    expect(handing().card).toContain(
      '**Incident Lead:** bob, since 09:42; handing over to carol, who has not answered',
    );
    expect(handing().card).toContain(
      '- **Incident Lead is offered to carol** by bob since 09:44. carol: `/accept lead`',
    );
  });

  it.each([
    ['who holds nothing', 'alice', '/handover @carol', 'Only who holds a role'],
    ['who holds another', 'alice', '/handover lead @carol', 'Only who holds a role'],
    ['to oneself', 'bob', '/handover @bob', 'You hold that role already.'],
    ['of the team', 'bob', '/handover team @carol', 'add somebody'],
    ['of one of several', 'bob', '/handover @alice', 'It needs one of your roles'],
  ])('is refused: %s', (_, who, line, words) => {
    const room = given();
    room.says('bob', '/role lead\n/role comms\n/join');
    const { answers, said } = room.says(who, line.includes('@bob') ? '/handover lead @bob' : line);
    expect([answers, said.includes(words)]).toEqual([['refused'], true]);
  });

  it('is withdrawn by another one, by /role, by leaving and by the end', () => {
    const ends = ['/handover lead @alice', '/role lead @alice', '/leave', '/resolve'].map((line) => {
      const room = handing();
      room.says('bob', line);
      return offered(room);
    });
    expect(ends).toEqual([['lead: bob → alice'], [], [], []]);
  });

  it('says nothing in a public room that is not to be spoken in, and shows it on the card', () => {
    const room = given({ private: false, people: { alice: 'write', bob: 'triage', carol: 'triage' } });
    room.says('bob', '/role lead');
    expect(room.says('bob', '/handover @carol')).toMatchObject({ said: '', reaction: '+1' });
    expect(room.card).toContain('handing over to carol');
  });
});

describe('/accept', () => {
  it('takes over from the giver, confirmed', () => {
    const room = handing();
    expect(room.says('carol', '/accept')).toMatchObject({
      answers: ['accepted'],
      entries: ['role_taken'],
      said: '',
    });
    expect([lead(room), offered(room), room.incident.roles.holders['lead']!.silent]).toEqual([
      'carol',
      [],
      undefined,
    ]);
    expect(room.card).toContain('carol took over from bob as Incident Lead');
    expect(room.room.issue.assignees.map(({ login }) => login)).toEqual(['carol']);
  });

  it('is not given by other words, nor by another person', () => {
    const room = handing();
    room.says('carol', '/note reading');
    expect([lead(room), room.says('alice', '/accept').answers]).toEqual(['bob', ['refused']]);
  });

  it('of a role that one was named for says that one is there', () => {
    const room = given();
    room.says('bob', '/role lead @carol');
    expect(room.incident.roles.holders['lead']!.silent).toEqual({ within: 300_000 });
    expect(room.says('carol', '/accept lead').entries).toEqual(['role_confirmed']);
    expect(room.incident.roles.holders['lead']!.silent).toBeUndefined();
  });

  it('asks which, where several are offered; with nothing offered says what would be right', () => {
    const room = given();
    room.says('bob', '/role lead\n/role comms');
    room.says('bob', '/handover lead @carol\n/handover comms @carol');
    expect(room.says('carol', '/accept').said).toContain('It needs one of them: use `lead` or `comms`.');
    expect(room.says('alice', '/accept comms').said).toContain('Right would be `/role comms`');
  });
});

describe('/decline', () => {
  it('of a handover tells the giver, who stays', () => {
    const room = handing();
    expect(room.says('carol', '/decline on a train').said).toBe(
      '@bob carol declined **Incident Lead**: on a train. You hold it still. `/handover lead @name` asks somebody else.',
    );
    expect([lead(room), offered(room)]).toEqual(['bob', []]);
  });

  it('of a role that one was named for gives it back and tells who named', () => {
    const room = given();
    room.says('bob', '/role lead @carol');
    expect(room.says('carol', '/decline').said).toBe(
      '@bob carol declined **Incident Lead**. Nobody holds it now. `/role lead @name` asks somebody else.',
    );
    expect([lead(room), room.card.includes('carol declined Incident Lead')]).toEqual([undefined, true]);
  });

  it('of what one took oneself is refused: that is leaving', () => {
    const room = given();
    room.says('bob', '/role lead');
    expect(room.says('bob', '/decline lead').said).toContain('`/leave lead`');
  });
});
