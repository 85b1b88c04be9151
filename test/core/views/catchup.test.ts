import { describe, expect, it } from 'vitest';
import { given, type Given } from '../given.ts';

/** What a catch-up says in a room, line by line. */
const lines = (room: Given): string[] =>
  room
    .says('carol', '/catchup')
    .said.split('\n@')[0]!
    .split('\n')
    .filter((line) => line !== '');

/** A room in which all that can be told has happened, more than once. */
function busy(): Given {
  const room = given({
    plan: 'vendors: { citrix: { severities: { 1: { answer-within: 10m, restore-within: 4h } } } }',
  });
  room.says(
    'bob',
    '/role lead\n/sev 1\n/status identified\n/impact nobody can pay\n/cause a certificate\n/eta 45m',
  );
  for (const n of [1, 2, 3, 4]) {
    room.says('bob', `/start attempt ${n}`);
    room.says('bob', `/failed C${n} no effect`);
  }
  room.says('bob', '/start raise the timeout');
  room.says('bob', '/task @alice compare the chain');
  room.says('bob', '/vendor citrix 812 sev: 1');
  room.says('bob', '/update technical looking at the chain');
  room.says('bob', '/follow-up @carol alert earlier');
  return room;
}

describe('/catchup', () => {
  it('tells in ten lines what is broken, tried, running, who does what and what is next', () => {
    const said = lines(busy());
    expect(said.length).toBeLessThanOrEqual(10);
    const all = said.join('\n');
    for (const part of [
      /^\*\*Severity 1, identified: Checkout is down\.\*\* Declared by alice/,
      /- \*\*Impact:\*\* nobody can pay\./,
      /- \*\*Likely cause:\*\* a certificate\./,
      /- \*\*Expected:\*\* the end by/,
      /- \*\*Tried:\*\* C2 attempt 2, failed \d\d:\d\d: no effect; C3 .*; C4 .*; and 1 more/,
      /- \*\*Running:\*\* C5 raise the timeout \(bob\); T1 compare the chain \(alice\)/,
      /- \*\*Vendors:\*\* V1 Citrix 812, severity 1: since \d\d:\d\d, answer due/,
      /- \*\*Who:\*\* bob \(Incident Lead\)/,
      /- \*\*Next:\*\* Technical by \d\d:\d\d/,
    ])
      expect(all).toMatch(part);
  });
  it('says of one that is over how it ended and what is left', () => {
    const room = busy();
    room.says('bob', '/resolve raised the timeout');
    const said = lines(room);
    expect(said[0]).toMatch(/^\*\*Resolved at /);
    expect(said.join('\n')).toMatch(
      /\*\*Fixed by:\*\* raised the timeout\.[^]*\*\*Follow-ups:\*\* alert earlier \(carol/,
    );
    expect(said.length).toBeLessThanOrEqual(10);
  });
  it('is one line where nothing is known yet', () =>
    expect(lines(given())[0]).toMatch(/^\*\*Severity 2 \(assumed\)/));
  it('is in every handover packet', () => {
    const { said } = busy().says('bob', '/handover @carol');
    expect(said).toMatch(/\*\*Tried:\*\* .*; and 1 more/);
  });
});
