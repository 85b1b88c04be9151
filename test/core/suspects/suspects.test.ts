import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../app/core/incident/words.ts';
import type { Suspect } from '../../../app/core/suspects/suspect.ts';
import { AT, given } from '../given.ts';

const merge = (number: number, more: Partial<Suspect> = {}): Suspect => ({
  ...{ kind: 'merge', at: AT - number * MINUTE, repository: 'acme/shop', by: 'frank' },
  ...{ what: `Change ${number}`, url: `https://github.com/acme/shop/pull/${number}`, number },
  ...{ commit: 'c0ffee0123456789c0ffee0123456789c0ffee01', ...more },
});
const run = (minutes: number): Suspect => ({
  ...{ kind: 'run', at: AT - minutes * MINUTE, repository: 'acme/shop', by: null },
  ...{ what: 'Deploy', url: `https://github.com/acme/shop/actions/runs/${minutes}`, how: 'failure' },
});

describe('at the declaration', () => {
  it('stands on the card, counted, newest first, with a way back', () => {
    const release: Suspect = { ...merge(9), kind: 'release', what: 'v2', by: null };
    const { card } = given({ changed: { rows: [merge(50), release, merge(3)] } });
    expect(card).toContain('<summary>What changed before it broke: 2 merges, 1 release</summary>');
    expect(card.indexOf('Change 3')).toBeLessThan(card.indexOf('Change 50'));
    expect(card).toContain('[revert](<https://github.com/acme/shop/pull/3#partial-pull-merging>)');
  });

  it('is asked once, and says nothing where nothing changed', () => {
    const room = given();
    expect(room.entries.filter(({ type }) => type === 'suspects_seen')).toHaveLength(1);
    expect(room.says('bob', '/sev 1').entries).not.toContain('suspects_seen');
    expect(room.card).not.toContain('before it broke');
  });

  it('is not asked where the plan says none', () => {
    const room = given({ plan: 'suspects: { within: none }', changed: { rows: [merge(3)] } });
    expect(room.entries.map(({ type }) => type)).not.toContain('suspects_seen');
  });

  it('keeps twenty, workflow runs only where there is room', () => {
    const merges = Array.from({ length: 18 }, (_, at) => merge(at + 60));
    const runs = Array.from({ length: 9 }, (_, at) => run(at + 1));
    const { card } = given({ changed: { rows: [...merges, ...runs, merge(7 * 60)] } });
    expect(card).toContain('18 merges, 9 workflow runs');
    expect(card.match(/ ended as failure/g)).toHaveLength(2);
    expect(card).toContain('- and 7 more');
  });

  it('names what could not be seen, and what would help', () => {
    const unseen = [
      { repository: 'acme/shop', kind: 'deployment', why: 'forbidden' },
      { repository: 'acme/shop', kind: 'merge', why: 'more' },
      { repository: 'acme/shop', kind: 'run', why: 'no answer' },
    ] as const;
    const { card } = given({ changed: { unseen } });
    expect(card).toContain('What changed before it broke: nothing seen');
    expect(card).toContain('deployments of acme/shop (it takes the permission deployments: read)');
    expect(card).toContain('workflow runs of acme/shop (GitHub did not answer)');
    expect(card).toContain('older pull requests of acme/shop (more than one page changed)');
  });

  it('mentions nobody and renders nobody’s markup', () => {
    const what = '@bob `x` <!-- </details> [a](b) | #4';
    const { card } = given({ changed: { rows: [merge(3, { what, by: '@carol', url: 'https://x/<)|>' })] } });
    expect(card).not.toMatch(/@(bob|carol)/);
    expect(card.match(/<\/details>/g)?.length).toBe(card.match(/<details>/g)?.length);
    expect(card).toContain('https://x/%3C)%7C%3E');
  });
});

describe('/suspects', () => {
  it('answers whoever asked, with what to type', () => {
    const room = given({ changed: { rows: [merge(3)] } });
    const { said, reaction } = room.says('bob', '/suspects');
    expect(reaction).toBe('+1');
    expect(said).toContain('**What changed before it broke:** 1 merge.');
    expect(said).toContain('`git revert -m 1 c0ffee012345`');
  });

  it('looks back from the first impact, where that is known', () => {
    const room = given({ changed: { rows: [merge(90), merge(3)] } });
    room.says('bob', '/impact since: 09:00');
    expect(room.says('bob', '/suspects').said).toContain('**What changed before it broke:** 1 merge.');
    expect(room.incident.suspects.seen).toMatchObject({
      until: AT - 41 * MINUTE,
      since: AT - 41 * MINUTE - 6 * HOUR,
    });
  });

  it('looks where the plan says, five repositories at most, and from a public room only at its own', () => {
    const plan = 'suspects: { repositories: [acme/a, acme/b, acme/c, acme/d, acme/e, acme/Shop] }';
    const rows = [merge(3, { repository: 'acme/a' })];
    const { card } = given({ plan, changed: { rows } });
    expect(card).toContain('merged by frank in acme/a');
    expect(card).toContain('Not seen: 1 further repository of the plan.');
    const open = given({ plan, private: false, people: { alice: 'write' }, changed: { rows } });
    expect(open.card).toContain('Not seen: 5 further repositories of the plan.');
  });
});
