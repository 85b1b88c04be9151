import { describe, expect, it } from 'vitest';
import { given, type Given, type Setting } from '../given.ts';

const BRIDGE = "bridges: { technical: { url: 'https://meet.example/tech', phone: '+49 30 5550100' } }";
const PLAN = `
channels: { pager: { webhook: ALLCLEAR_PAGER } }
roles:
  lead: { duties: [Decide severity], call: [pager] }
  comms: { duties: ['Tell @everyone #1'] }
${BRIDGE}`;

const says = (lines: string, setting: Setting = { plan: PLAN }): string =>
  given(setting).says('bob', lines).said;
const mentions = (said: string): string[] => said.replace(/`[^`]*`/g, '').match(/@\w+/g) ?? [];
const toldIn = ({ entries }: Given): object[] => entries.filter(({ type }) => type === 'duties_told');

describe('duties', () => {
  it('are told to whoever is given a role, and to whoever takes it', () => {
    expect(says('/role lead @carol')).toMatch(
      /^@carol You are \*\*Incident Lead\*\* now\. What that is for:\n- Decide severity\n/,
    );
    expect(says('/role lead')).toMatch(/^@bob You are \*\*Incident Lead\*\* now\./);
  });

  it('come with the bridge, its number, and what the card asks for', () => {
    const said = says('/role lead @carol');
    expect(said).toContain('**Join:** [technical bridge](<https://meet.example/tech>) or +49 30 5550100.');
    expect(said).toContain('**Needed now:**\n- **Communication Lead:** comment `/role comms` to take it');
    expect(said).not.toContain('Somebody to lead');
  });

  it('of several roles are one message that mentions each person once, and obeys no word of the plan', () => {
    const said = says('/role lead @carol\n/role comms @carol\n/role team @alice @carol');
    expect(mentions(said)).toEqual(['@carol', '@alice']);
    expect(said.match(/\*\*Join:\*\*/g)).toHaveLength(1);
  });

  it('stand below the answer to the same comment', () => {
    expect(says('/role lead @carol\n/sev 9')).toMatch(/^`\/sev 9`: [^]+\n\n@carol You are \*\*Incident Lead/);
  });

  it('are not told without duties and bridge, nor to those who join a team of which the plan says nothing', () => {
    expect(says('/role lead @carol', {})).toBe('');
    expect(says('/join', { plan: BRIDGE })).toBe('');
    expect(says('/role team @carol', { plan: BRIDGE })).toMatch(
      /^@carol You are on the \*\*Critical Response Team\*\* now\.\n\n\*\*Join/,
    );
    expect(says('/role lead', { plan: 'roles: { lead: { call: [room] } }' })).toBe('');
  });

  it('are told once: not to who holds the role already, nor to who held it for a line', () => {
    const room = given({ plan: PLAN });
    room.says('bob', '/role lead @carol');
    room.later(5);
    expect(room.says('bob', '/role lead @carol').said).not.toContain('You are');
    expect(mentions(says('/role lead @carol\n/role lead @alice'))).toEqual(['@alice']);
  });

  it('are not told again by taking over what the packet told already', () => {
    const room = given({ plan: PLAN });
    room.says('bob', '/role lead');
    room.says('bob', '/handover @carol');
    expect(room.says('carol', '/accept').said).toBe('');
  });

  it('are silent in a public room, or speak there without numbers', () => {
    const setting = { private: false, people: { alice: 'triage', bob: 'triage' } } as const;
    expect(says('/role lead @carol', { ...setting, plan: PLAN })).toBe('');
    const spoken = says('/role lead @carol', { ...setting, plan: `${PLAN}\npublic-rooms: { speak: yes }` });
    expect([spoken.includes('@carol'), spoken.includes('5550100')]).toEqual([true, false]);
  });

  it('record whom they mentioned, and whom to wake: nobody who took it themselves', () => {
    const [one, other] = [given({ plan: PLAN }), given({ plan: PLAN })];
    one.says('bob', '/role lead @carol');
    other.says('bob', '/role lead');
    expect(toldIn(one)).toMatchObject([{ to: [{ login: 'carol' }], calls: ['pager'] }]);
    expect(toldIn(other)).toMatchObject([{ to: [{ login: 'bob' }] }]);
    expect(toldIn(other)[0]).not.toHaveProperty('calls');
  });
});

describe('one mention in five minutes', () => {
  const HASTY = PLAN.replace('call: [pager]', 'accept-within: 1m');
  it('counts duties, waits, and then brings what waited', () => {
    const room = given({ plan: HASTY });
    room.says('alice', '/sev 2\n/impact all');
    room.says('alice', '/role lead @carol\n/role comms @alice');
    const said = Array.from({ length: 6 }, () => room.says('bob', 'still here').said);
    expect(said.slice(0, 4)).toEqual(['', '', '', '']);
    expect(said[4]).toContain('**carol** was named Incident Lead');
    expect(said[5]).toBe('');
  });
  it('is as long as the plan says', () => {
    const room = given({ plan: `${HASTY}\nreminders: { mention-every: 1m }` });
    room.says('alice', '/sev 2\n/impact all');
    room.says('alice', '/role lead @carol\n/role comms @alice');
    expect(room.says('bob', 'still here').said).toContain('**carol** was named Incident Lead');
  });
});
