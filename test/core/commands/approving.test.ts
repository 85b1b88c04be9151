import { describe, expect, it } from 'vitest';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { AT, given, type Given } from '../given.ts';
import { PEOPLE, PLAN } from '../outgoing/plan.ts';

const room = (): Given => {
  const one = given({ plan: PLAN, people: PEOPLE });
  one.says('bob', '/role lead\n/sev 1');
  one.says('carol', '/role comms');
  return one;
};
const sent = ({ left }: Given): string[] =>
  left.map(({ message }) => /:\*\* (.*)/.exec(message.markdown)?.[1] ?? message.markdown);

describe('an offer', () => {
  it('leaves on somebody’s yes, with just its words, and once', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    expect(one.says('bob', '/approve U1').reaction).toBe('+1');
    expect(one.says('alice', '/approve U1').entries[0]).toBe('no such row');
    expect(sent(one)).toEqual(['We are on it.']);
  });
  it('is not for its own author to approve, unless nobody answers for five minutes: then on record', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    one.later(3);
    expect(one.says('carol', '/approve U1').entries[0]).toBe('not that');
    expect(one.says('carol', '/approve').said).toContain('Nothing waits for a yes of yours.');
    expect(one.says('carol', '/approve U1').said).toContain('alone: nobody answered in time');
    expect(one.card).toContain('carol told Public, alone');
  });
  it('of somebody who does not hold that role is never theirs to send alone', () => {
    const one = room();
    one.says('alice', '/update public We are on it.');
    one.later(20);
    expect(one.says('alice', '/approve U1 anyway').entries[0]).toBe('not that');
    expect(one.left).toEqual([]);
  });
  it('with changed words is a new one, and the old is none any more', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    one.says('carol', '/update public We have found it.');
    expect(one.says('bob', '/approve U1').said).toContain('Open is `U2`');
    one.says('bob', '/approve U2');
    expect(sent(one)).toEqual(['We have found it.']);
  });
  it.each([
    ['carol', '/withdraw U1'],
    ['bob', '/withdraw U1 too early'],
    ['bob', '/reject U1 too early'],
  ])('%s: %s, and it cannot be approved any more', (login, line) => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    expect(one.says(login, line).reaction).toBe('+1');
    expect(one.says('alice', '/approve U1').entries[0]).toBe('no such row');
    expect(one.left).toEqual([]);
  });
  it('is not for just anybody to take back', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    expect(one.says('alice', '/withdraw U1').entries[0]).toBe('not that');
    expect(one.says('mallory', '/approve U1').reaction).toBe('confused');
    expect(one.incident.updates.open).toHaveLength(1);
  });
  it('that does not fit any more is gone: at the end, and when it goes on', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    one.says('bob', '/resolve');
    expect(one.says('bob', '/approve U1').entries[0]).toBe('no such row');
    one.says('carol', '/update public It is over.');
    one.says('bob', '/reopen');
    expect(one.incident.updates.open).toEqual([]);
  });
});

describe('what an offer says of the next update', () => {
  it('is what its sending promises', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    const said = one.now + 20 * MINUTE;
    one.later(4);
    one.says('bob', '/approve U1');
    expect(one.incident.promises.next['public']!.at).toBe(said);
  });
  it('unless it got worse meanwhile: then sooner', () => {
    const one = room();
    one.says('bob', '/sev 2');
    one.says('carol', '/update public We are on it.');
    one.says('bob', '/sev 1');
    one.says('bob', '/approve U1');
    expect(one.incident.promises.next['public']!.at).toBe(one.now + 20 * MINUTE);
  });
  it('and stays, where somebody asked for that very time', () => {
    const one = room();
    one.says('carol', '/update public next: 45m We are on it.');
    const said = one.now + 45 * MINUTE;
    one.says('bob', '/approve U1');
    expect(one.incident.promises.next['public']!.at).toBe(said);
  });
  it('and is not sent once that has passed, unless anyway', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    one.later(20);
    expect(one.says('bob', '/approve U1').said).toContain('and that has passed');
    expect(one.left).toEqual([]);
    one.says('bob', '/approve U1 anyway');
    expect(sent(one)).toEqual(['We are on it.']);
    expect(one.incident.promises.next['public']!.at).toBe(one.now + 20 * MINUTE);
  });
});

describe('a draft', () => {
  const late = (): Given => {
    const one = room();
    one.says('alice', '/impact nobody can pay');
    one.later(3);
    return one;
  };
  it('is sent by one person’s yes', () => {
    const one = late();
    expect(one.look().said).toContain('`/approve U1`, which sends exactly this:');
    one.says('carol', '/approve U1');
    expect(sent(one)).toEqual(['nobody can pay']);
  });
  it('is superseded by what somebody sent or offered', () => {
    const one = late();
    one.look();
    one.says('carol', '/update public We are on it.');
    expect(one.says('bob', '/approve U1').entries[0]).toBe('no such row');
    one.says('bob', '/approve U2');
    expect(sent(one)).toEqual(['We are on it.']);
  });
  it('is not made where somebody’s words wait: whoever may say yes is reminded of those', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    one.later(5);
    expect(one.look().said).toMatch(/^@?bob \*\*The Public update is due by .* U1 waits for a yes/m);
    expect(one.incident.updates.open.map(({ number, draft }) => [number, draft])).toEqual([[1, false]]);
    one.says('bob', '/approve U1');
    expect(sent(one)).toEqual(['We are on it.']);
  });
});

it('two rows that were given one number in one moment are not mistaken for each other', () => {
  const offer = (key: string, audience: string): Entry =>
    ({
      ...{ type: 'update_offered', number: 2, audience, text: audience, words: audience, key },
      ...{ at: AT, by: { id: 3, login: 'carol' } },
    }) as Entry;
  const { open } = fold([offer('c5.1', 'public'), offer('c6.1', 'leadership')]).updates;
  expect(open.map(({ number, was, audience }) => [number, was, audience])).toEqual([
    [2, null, 'public'],
    [3, 2, 'leadership'],
  ]);
});
