import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { given, type Given, type Setting } from '../given.ts';
import { PEOPLE, PLAN } from '../outgoing/plan.ts';

const WHOLE = `${PLAN}roles: { lead: { needed-at: [] }, comms: { needed-at: [] }, changes: { needed-at: [] } }\nquiet: { sev1: none, sev2: none }\n`;
const room = (more: Setting = {}): Given => {
  const one = given({ plan: WHOLE, people: PEOPLE, ...more });
  one.says('bob', '/role lead\n/sev 1');
  one.says('carol', '/role comms');
  return one;
};
const wearsOverdue = ({ room: { issue } }: Given): boolean => issue.labels.includes('update overdue');

describe('a sweep that comes four hours late', () => {
  const late = (): Given => {
    const one = room();
    one.says('alice', '/note the disk is full');
    one.later(240);
    return one;
  };
  it('says once, to the lead and to who speaks, how late each is; it is not a flood', () => {
    const one = late();
    const { said } = one.look();
    expect(said.replace(/`[^`]*`/g, '').match(/@\w+/g)).toEqual(['@bob', '@carol']);
    expect(said).toContain('**The Leadership update is 3 hours 48 minutes late**, promised for 10:56 CET');
    expect(said).toContain('**The Public update is 3 hours 53 minutes late**, promised for 10:51 CET');
    expect(wearsOverdue(one)).toBe(true);
    expect(one.look().said).toBe('');
    one.later(5);
    expect(one.look().said).toBe('');
  });
  it('publishes what is new once, saying how late that comes', () => {
    const one = late();
    one.look();
    expect(one.left.map(({ channel }) => channel)).toEqual(['chat']);
    expect(one.left[0]!.message.markdown).toMatch(
      /\n\nDue 3 hours 32 minutes ago\. \*\*(?:So far|New)[^]*the disk is full/,
    );
    expect(one.incident.promises.next['technical']!.at).toBe(one.now + 30 * MINUTE);
  });
});

describe('an update that is due', () => {
  it('is not published without news, and its next time moves on', () => {
    const one = given({ plan: WHOLE, people: PEOPLE, labels: ['outage', 'sev1'] });
    one.later(29);
    expect(one.look().entries).toContain('nothing_new');
    expect(one.left).toEqual([]);
    expect(one.incident.promises.next['technical']!.at).toBe(one.now + 30 * MINUTE);
  });
  it('brings nobody a reminder once its word was sent', () => {
    const one = room();
    one.says('carol', '/update leadership public we are on it');
    one.says('bob', '/approve U2');
    one.later(11);
    expect(one.look().said).toBe('');
    expect(wearsOverdue(one)).toBe(false);
  });
  it('in a public room is chased by card and label alone', () => {
    const one = room({ private: false });
    for (let times = 0; times < 8; times += 1) {
      one.later(5);
      expect(one.look().said).toBe('');
    }
    expect(wearsOverdue(one)).toBe(true);
    expect(one.card).toContain('**Public update is late**, promised for 10:51 CET');
    expect(one.left).toEqual([]);
  });
});

describe('a promise', () => {
  it.each([
    // Summer time begins on 28 March 2027 at 02:00 and ends on 31 October at 03:00.
    ['2027-10-31T00:50:00Z', 'next: 30m', '02:20 CET', 30],
    ['2027-10-31T00:50:00Z', 'next: 03:10', '03:10 CET', 80],
    ['2027-10-31T00:50:00Z', 'next: 02:30', '02:30 CET', 40],
    ['2027-03-28T00:50:00Z', 'next: 30m', '03:20 CEST', 30],
    ['2027-03-28T00:50:00Z', 'next: 03:20', '03:20 CEST', 30],
    ['2027-03-28T00:50:00Z', 'next: 02:30', '03:30 CEST', 40],
  ])('across a change of the clock, at %s: %s is %s, in %i minutes', (at, next, shown, minutes) => {
    const one = room();
    const said = Date.parse(at);
    one.says('carol', `/update leadership ${next} we are on it`, { at: said });
    const { message } = one.left.find(({ channel }) => channel === 'mail')!;
    expect(message.text).toContain(`Next update by ${shown}`);
    expect(one.incident.promises.next['leadership']!.at).toBe(said + minutes * MINUTE);
  });
  it('made while it ran comes the sooner of the two, whatever changes', () => {
    const one = room();
    one.says('carol', '/update leadership we are on it');
    const promised = one.incident.promises.next['leadership']!;
    one.says('bob', '/status monitoring');
    one.says('bob', '/sev 2');
    expect(one.incident.promises.next['leadership']).toEqual(promised);
    one.says('bob', '/sev 1');
    expect(one.incident.promises.next['leadership']).toEqual(promised);
  });
});

describe('closing by hand', () => {
  const told = (): Given => {
    const one = room();
    one.says('carol', '/update leadership technical we are on it');
    one.does('bob', { did: 'closed', reason: 'completed' });
    return one;
  };
  it('says nothing outside for five minutes, then what is owed', () => {
    const one = told();
    const before = one.left.length;
    one.later(4);
    expect(one.look().said).toBe('');
    expect(one.left).toHaveLength(before);
    one.later(1);
    expect(one.look().said).toContain('**Leadership has not been told that it is over.**');
    expect(one.left.slice(before).map(({ channel, message }) => [channel, message.kind])).toEqual([
      ['chat', 'ended'],
    ]);
  });
  it('and reopened within them: nobody hears of an end', () => {
    const one = told();
    const before = one.left.length;
    one.does('bob', { did: 'reopened' });
    one.later(6);
    expect(one.look().said).not.toContain('over');
    expect(one.left.slice(before)).toEqual([]);
  });
  it('by a command is told at once', () => {
    const one = room();
    one.says('carol', '/update leadership technical we are on it');
    const { said } = one.says('bob', '/resolve the disk is larger now');
    expect(one.left.at(-1)!.message).toMatchObject({ audience: 'technical', kind: 'ended' });
    expect(said).toContain('by itself: it is over');
  });
});

describe('an audience for which the plan does nothing when it is due', () => {
  it('is not late: on the card, by the label, to anybody', () => {
    const quiet = WHOLE.replace(/(leadership: .*)when-due: remind/, '$1when-due: nothing');
    const one = room({ plan: quiet });
    one.says('carol', '/update public we are on it');
    one.says('bob', '/approve U1');
    one.later(17);
    expect(one.look().said).not.toContain('Leadership');
    expect(one.card).not.toMatch(/late/);
    expect(one.card).toMatch(/Leadership:\*\* not yet, was promised for 10:56/);
    expect(wearsOverdue(one)).toBe(false);
  });
});
