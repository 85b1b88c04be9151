import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';
import { outage, PEOPLE, PLAN, row } from '../changes/room.ts';

const LINE = '/change replace the certificate risk: low undo: secret version 41 ref: CHG-7';

describe('a change that waits', () => {
  it('is put to the Change Manager once, with all that it takes to decide', () => {
    const room = outage();
    room.says('erin', LINE);
    const { said } = room.look();
    expect(said).toBe('');
    expect(room.said.at(-1)).toBe(
      [
        '@dave **C1 waits for approval:** replace the certificate',
        '- By Erin, 09:50',
        '- Risk: low',
        '- Undo: secret version 41',
        '- Ref: CHG-7',
        '',
        '`/approve C1` lets it be made, `/reject C1` and why does not.',
      ].join('\n'),
    );
    room.later(30);
    expect(room.look().said).not.toContain('waits for approval');
  });
  it('says what nobody said', () => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    expect(room.said.at(-1)).toContain('- Risk: not said\n- Undo: not said');
  });
  it('is put to them again in other words, and says that the earlier yes is void', () => {
    const room = outage();
    room.says('erin', LINE);
    room.says('dave', '/approve C1');
    room.later(6);
    room.says('erin', '/change C1 replace both certificates');
    expect(room.said.at(-1)).toMatch(
      /^@dave \*\*C1 waits for approval:\*\* replace both certificates\n[^]*An earlier yes is void since \d\d:\d\d: its words changed\./,
    );
  });
  it('waits until whoever is asked may be mentioned again', () => {
    const room = outage();
    room.says('erin', '/change one');
    room.says('erin', '/change two');
    expect(room.said.filter((one) => one.includes('waits for approval'))).toHaveLength(1);
    room.later(5);
    expect(room.look().said).toContain('**C2 waits for approval:** two');
  });
  it('is put to the on-call, and without any to the lead, where nobody is Change Manager', () => {
    const room = given({ plan: PLAN, people: PEOPLE });
    room.says('bob', '/role lead\n/sev 1');
    room.says('erin', LINE);
    room.later(6);
    room.look();
    expect(room.said.join('\n')).toContain('@dave **C1 waits for approval:**');
    const other = given({ people: PEOPLE, plan: 'changes: { approve-at: [sev1] }' });
    other.says('bob', '/role lead\n/sev 1');
    other.later(6);
    other.says('erin', LINE);
    expect(other.said.at(-1)).toContain('@bob **C1 waits for approval:**');
  });
  it('is not put to who proposed it, and in a public room to nobody', () => {
    const room = outage();
    room.says('dave', LINE);
    const open = outage({ private: false, people: { ...PEOPLE, erin: 'triage' } });
    open.says('erin', LINE);
    expect([room.said, open.said].flat().join()).not.toContain('waits for approval');
    expect(open.card).toContain('**C1 waits for approval** since 09:50: replace the certificate, by Erin.');
    expect(open.card).toContain('Risk low. Undo: secret version 41. Dave: `/approve C1`.');
  });
});

describe('a change that was made without a yes', () => {
  it('is told to the Change Manager once, with what closes it', () => {
    const room = outage();
    room.says('erin', '/start restart the pods');
    expect(room.said.at(-1)).toBe(
      '@dave **C1 was started without approval** by Erin at 09:50: restart the pods. `/approve C1 after the fact` closes it.',
    );
    room.later(10);
    room.says('dave', '/approve C1 after the fact');
    expect(room.card).not.toContain('without approval**');
  });
  it('is told after the end as well', () => {
    const room = outage();
    room.says('bob', '/resolve it was the certificate');
    room.says('erin', '/failed a restart of the pods');
    expect(room.said.at(-1)).toContain('@dave **C1 was tried without approval** by Erin');
    expect(room.card).toContain(
      '**C1 was made without approval**: a restart of the pods. Dave: `/approve C1 after',
    );
  });
  it('is no news to the Change Manager who made it', () => {
    const room = outage();
    room.says('dave', '/start restart the pods');
    expect(room.said.join()).not.toContain('without approval');
    expect(room.card).toContain('**C1 was started without approval** at 09:50, by Dave');
  });
});

describe('a change that runs long', () => {
  const long = () => {
    const room = outage();
    room.says('erin', LINE);
    room.says('dave', '/approve C1');
    room.says('erin', '/start C1');
    return room;
  };
  it('is asked after once, by who started it', () => {
    const room = long();
    room.later(29);
    expect(room.look().said).not.toContain('How did it go');
    room.later(1);
    expect(room.look().said).toContain(
      '@erin **C1 has been running for 30 minutes**, since 09:52: replace the certificate. How did it go?',
    );
    expect(room.card).toContain('**C1 runs long**, since 09:52: replace the certificate. Erin: `/done C1`');
    room.later(60);
    expect(room.look().said).not.toContain('C1 has been');
  });
  it('is not where it is over, nor where the plan asks for nothing', () => {
    const room = long();
    room.says('erin', '/done C1');
    const never = outage({ plan: 'changes: { runs-long-after: none }' });
    never.says('erin', '/start restart the pods');
    for (const one of [room, never]) one.later(40);
    expect([room.look().said, never.look().said].join()).not.toContain('How did it go');
    expect(row(never).started!.askAt).toBeNull();
  });
});
