import { describe, expect, it } from 'vitest';
import { given, type Given } from '../given.ts';
import { PEOPLE, PLAN } from './plan.ts';

/** A severity one that bob leads and carol speaks for, its public update due ten minutes after 10:41. */
function room(plan = PLAN): Given {
  const one = given({ plan, people: PEOPLE });
  one.says('bob', '/role lead\n/sev 1');
  one.says('carol', '/role comms');
  return one;
}
/** What is said while minutes pass, somebody looking at each. */
const minutes = (one: Given, count: number): string =>
  Array.from({ length: count }, () => {
    one.later(1);
    return one.look().said;
  }).join('\n');
const times = (text: string, words: string): number => text.split(words).length - 1;

describe('an offer mentions whoever may say yes', () => {
  it('once: words that follow within five minutes name them plainly', () => {
    const one = room();
    expect(one.says('carol', '/update public We are on it.').said).toContain('@bob **U1');
    expect(one.says('carol', '/update public We have found it.').said).toContain('bob: **U2');
    one.later(4);
    expect(one.says('carol', '/update public We mend it.').said).toContain('@bob **U3');
  });
  it('once in a comment, however many it offers', () => {
    const one = room(PLAN.replace('first-within: 15m', 'first-within: 15m, approved-by: lead'));
    const { said } = one.says(
      'carol',
      '/update public We are on it.\n/update leadership Card payments fail.',
    );
    expect([times(said, '@bob'), times(said, 'bob: **U2 for Leadership**')]).toEqual([1, 1]);
  });
  it('and nothing that falls due mentions them again for five minutes', () => {
    const one = room();
    expect(one.says('carol', '/update public We are on it.').said).toContain('@bob');
    // The lead is asked for a Change Manager at 10:47, unless.
    expect(minutes(one, 4)).not.toContain('@bob');
    expect(minutes(one, 1)).toContain('@bob **Change Manager**');
  });
  it('plainly, where they were asked for something else a moment ago', () => {
    const one = given({ plan: `${PLAN}roles: { lead: { duties: [look] } }`, people: PEOPLE });
    expect(one.says('carol', '/role lead @bob').said).toContain('@bob');
    expect(one.says('carol', '/update public We are on it.').said).toContain('bob: **U1');
  });
});

describe('an offer that nobody answers', () => {
  it('says who may send it alone, and from when', () => {
    expect(room().says('carol', '/update public We are on it.').said).toContain(
      'Unanswered by 10:49 CET, carol may send it alone: `/approve U1`.',
    );
  });
  it('of somebody else than the Communication Lead says nothing of that', () => {
    expect(room().says('alice', '/update public We are on it.').said).not.toContain('alone');
  });
  it('is told to them once, when that moment has come and the update is due; then they may', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    const said = minutes(one, 12);
    expect(times(said, '@carol **Nobody has answered U1 for Public** since 10:44')).toBe(1);
    expect(said).toContain('the update is due by 10:51 CET. You may send it alone: `/approve U1`.');
    expect(one.says('carol', '/approve U1').reaction).toBe('+1');
    expect(one.left.map(({ audience }) => audience)).toEqual(['public']);
  });
  it('is not told where the update is not due yet, was sent, or names a time that has passed', () => {
    const early = room();
    early.says('carol', '/update public We are on it.');
    early.says('bob', '/approve U1');
    early.says('carol', '/update public We have found it.');
    expect(minutes(early, 8)).not.toContain('Nobody has answered');
    early.says('bob', '/approve U2');
    expect(minutes(early, 12)).not.toContain('Nobody has answered');
    const late = room();
    late.says('carol', '/update public next: 2m We are on it.');
    expect(minutes(late, 12)).not.toContain('Nobody has answered');
  });
  it('is told after the end as well, where they were told that it began', () => {
    const one = room();
    one.says('carol', '/update public We are on it.');
    one.says('bob', '/approve U1');
    one.says('bob', '/resolve a new certificate');
    one.says('carol', '/update public It is over.');
    expect(minutes(one, 8)).toContain('and they have not been told that it is over. You may send it alone');
  });
});
