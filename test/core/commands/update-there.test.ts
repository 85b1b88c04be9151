import { describe, expect, it } from 'vitest';
import { audiencesOf, speaksThere } from '../../../app/core/pass/mirrored.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { given, type Given } from '../given.ts';

const PLAN = `version: 1
people: { dora: { name: Dora } }
audiences:
  technical: { channels: [room, site] }
  leadership: { channels: [mail] }
  public: { channels: [status, mail] }
  partners: { channels: [status] }
channels:
  mail: { email: { to: [boss@acme.example] } }
  status: { repository: acme/status }
  site: { repository: acme/site }
`;
const STATUS = { mirror: 'acme/status#7' };
const SITE = { mirror: 'acme/site#7' };

/** A room whose words have arrived in both mirrors. Dora stands in the plan, and may read the room only. */
function mirrored(): Given {
  const people = { alice: 'write', bob: 'triage', dora: 'read', mallory: 'none' } as const;
  const room = given({ plan: PLAN, people });
  room.says('alice', '/update partners We look into it.');
  room.says('alice', '/update technical the chain is incomplete');
  return room;
}
const reached = (room: Given, after: number): string[] =>
  room.left.slice(after).map(({ audience, channel }) => `${audience} by ${channel}`);

describe('/update in a mirror', () => {
  it('means all for whom the mirror is, where nobody is named: at once, or as an offer', () => {
    const room = mirrored();
    const before = room.left.length;
    const came = room.says('bob', '/update We found it.', STATUS);
    expect(came).toMatchObject({ reaction: 'eyes', entries: ['update_sent', 'update_offered'] });
    expect(reached(room, before)).toEqual(['partners by status']);
    expect(room.incident.updates.open).toMatchObject([{ audience: 'public', text: 'We found it.' }]);
  });

  it('is for nobody else', () => {
    const room = mirrored();
    const came = room.says('bob', '/update leadership We found it.', STATUS);
    expect(came).toMatchObject({ reaction: 'confused', entries: ['not here'] });
    expect(came.said).toBe('');
    expect(room.says('bob', '/update partners We found it.', STATUS).entries).toEqual(['update_sent']);
  });

  it('is shown in the room, also to those who hear what is typed there', () => {
    const came = mirrored().says('bob', '/update edge 2 has the whole chain', SITE);
    expect(came.said).toMatch(/\*\*U3 to technical\*\*[^]*> .*edge 2 has the whole chain/i);
    expect(came.said).toContain('bob wrote it in `acme/site#7`.');
  });

  it('takes the right to speak in the room, for every audience; to read it is not enough', () => {
    for (const [login, where] of [
      ['mallory', STATUS],
      ['dora', STATUS],
      ['dora', SITE],
    ] as const) {
      const came = mirrored().says(login, '/update All is well.', where);
      expect(came).toEqual({ reaction: 'confused', answers: ['denied'], entries: ['denied'], said: '' });
    }
  });

  it('counts once, only in a mirror of this room, and only from people', () => {
    const room = mirrored();
    expect(room.says('bob', '/update We found it.', { mirror: 'acme/status#8' }).entries).toEqual([]);
    expect(room.says('helper[bot]', '/update We found it.', STATUS).entries).toEqual([]);
    room.says('bob', '/update We found it.', STATUS);
    expect(room.look()).toMatchObject({ entries: [], said: '' });
  });

  it('confirms no role and commands nothing by prose', () => {
    const room = mirrored();
    room.says('alice', '/role lead @bob');
    expect(room.says('bob', 'We look into it.', STATUS).entries).toEqual([]);
    expect(room.incident.roles.holders['lead']).toMatchObject({ silent: expect.anything() });
  });
});

it('what speaks there is a line that says so', () => {
  const said = ['/update x', ' /UPDATE x', '/updat x', '/allclear update x', 'see\n/update x'];
  expect(said.filter((one) => !speaksThere(one))).toEqual([]);
  const prose = ['/resolve', '> /update x', '`/update x`', 'an /update', '- /updates', '/etc/hosts', ''];
  expect(prose.filter((one) => speaksThere(one))).toEqual([]);
  expect([speaksThere('/update x', true), speaksThere('/allclear update x', true)]).toEqual([false, true]);
});

it('a mirror is for whoever has a channel to its repository', () => {
  const { plan } = readPlan({ text: PLAN, path: 'p' });
  expect(audiencesOf('Acme/Status#9', plan)).toEqual(['public', 'partners']);
  expect(audiencesOf('acme/statuses#9', plan)).toEqual([]);
});
