import { describe, expect, it } from 'vitest';
import { reached, severe } from '../audiences.ts';
import { given } from '../given.ts';

describe('/update', () => {
  it('to the room is the comment itself: nothing is said, and the next is promised', () => {
    const room = given();
    const came = room.says('bob', '/update technical the chain on edge 2 is incomplete');
    expect(came).toMatchObject({ reaction: '+1', said: '' });
    expect(room.card).toContain('- **Technical:** 09:42, next by **10:42**');
  });

  it('leaves for others through their template, and the room sees the same words', () => {
    const room = severe();
    const { said } = room.says(
      'carol',
      '/update leadership Card payments fail.\nDecision needed: shall we fail over?',
    );
    const [mail] = reached(room, 'leadership');
    for (const words of ['Card payments fail.', 'hall we fail over?', 'Next update by 11:13 CET']) {
      expect(mail).toContain(words);
      expect(said.replaceAll('*', '')).toContain(words);
    }
    expect(said).toContain('For the first time here to mail (leaders@');
    expect(room.says('carol', '/update leadership still so').said).not.toContain('For the first time');
  });

  it('states the next time where it is given one', () => {
    const room = severe();
    room.says('carol', '/update leadership next: 12:15 we wait for the vendor');
    expect(reached(room, 'leadership')[0]).toContain('Next update by 12:15 CET');
    expect(room.card).toContain('- **Leadership:** 10:43, next by **12:15**');
  });

  it('to several is one row, and each reads its own words', () => {
    const room = severe();
    room.says('bob', '/cause a certificate expired');
    room.says('carol', '/update leadership technical fixed on one edge');
    expect(reached(room, 'leadership')[0]).not.toContain('a certificate expired');
    expect(reached(room, 'technical')[0]).toContain('a certificate expired');
    expect(room.incident.updates.told).toMatchObject({ leadership: { number: 1 }, technical: { number: 1 } });
  });

  it('always names its audience, and one that the plan has', () => {
    const room = severe();
    expect(room.says('carol', '/update it is fine').said).toContain('is not an audience here');
    expect(room.says('carol', '/update leadership').said).toContain('It needs some words after it');
    expect(given().says('bob', '/update public all is well').entries).toEqual(['missing']);
  });

  it('outside the room is for those who may speak', () => {
    const room = severe();
    expect(room.says('reader', '/update leadership all is well').entries).toEqual(['not yours']);
    expect(
      given({ people: { alice: 'write', reader: 'read' } }).says('reader', '/update technical hm').reaction,
    ).toBe('+1');
  });

  it('for leaders is refused where everybody reads', () => {
    const room = severe({ private: false });
    expect(room.says('carol', '/update leadership we may lose the customer').said).toContain(
      'in-public-rooms',
    );
    expect(reached(room, 'leadership')).toEqual([]);
  });

  it('for the public is offered first, with exactly its words', () => {
    const room = severe();
    const came = room.says('carol', '/update public Some customers cannot pay.');
    expect(came).toMatchObject({ reaction: 'eyes', entries: ['update_offered'] });
    expect(came.said).toMatch(/^@bob \*\*U1 for Public\*\* waits for a yes: `\/approve U1`/);
    expect(came.said).toContain('> **Investigating:** Some customers cannot pay.');
    expect(reached(room, 'public')).toEqual([]);
  });

  it('that is too long to be kept whole is refused', () => {
    expect(severe().says('carol', `/update leadership ${'word '.repeat(1_000)}`).entries).toEqual([
      'too long',
    ]);
  });
});

describe('words that may not leave', () => {
  const SECRET = `/update leadership the key is ghp_${'a1B2'.repeat(9)}`;

  it('with a secret are held, never sent, and not repeated', () => {
    const room = severe();
    const { said } = room.says('carol', SECRET);
    expect(said).toContain('is not sent');
    expect(said).not.toContain('ghp_a1B2');
    expect(room.says('bob', '/approve U1 anyway').entries).toEqual(['not that']);
    expect(reached(room, 'leadership')).toEqual([]);
  });

  it('by the plan’s table are held with their number, and sent anyway on request', () => {
    const room = severe({ plan: STRICT });
    expect(
      room.says('carol', '/update leadership We are looking into why nobody can pay by card.').said,
    ).toContain('is held');
    expect(room.says('bob', '/approve U1').said).toContain('`/approve U1 anyway`');
    room.says('bob', '/approve U1 anyway');
    expect(reached(room, 'leadership')).toHaveLength(1);
  });
});

const STRICT = `
version: 1
audiences: { leadership: { channels: [mail], length: 40 } }
channels: { mail: { email: { to: [leaders@acme.example] } } }
words: { too-long: block }
`;
