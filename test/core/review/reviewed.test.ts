import { describe, expect, it } from 'vitest';
import { memoryOf } from '../../../app/core/review/desk/memory.ts';
import { askedAll, askedKept, attended, boxes, only, reviewKept } from './desk.ts';

const others = askedAll();
const livingOf = (deeds: ReturnType<typeof attended>): string => only(deeds, 'keep')[0]!.body;

describe('/reviewed', () => {
  const says = [['olga', '/reviewed one rule dropped']] as const;
  const kept = reviewKept({ body: boxes('2 drop') });

  it('brings the day and every decision in one pull request', () => {
    const [deed] = only(attended(kept, { others, says }), 'propose');
    expect(deed!.proposal).toMatchObject({
      branch: expect.stringMatching(/^allclear\/plan-review-40-2026-11-01-\w+$/),
      path: '.github/outage-plan.yml',
    });
    expect(deed!.proposal.text).toContain('last: 2026-11-01');
    expect(deed!.proposal.text).toContain('lead: { on-call: [lea] }');
    expect(deed!.proposal.body).toContain('- Drop “The lead answers within 5m”');
  });

  it('then answers, closes the review and what is open below it, and says when the next is', () => {
    const proposed = { number: 50, url: 'x', state: 'open' } as const;
    const deeds = attended(kept, { others, says, proposed });
    expect(deeds.map((deed) => deed.do)).toEqual(['say', 'close', 'close', 'close', 'close', 'keep']);
    expect(only(deeds, 'say')[0]!.body).toContain(
      'The next is due on Mon 1 Nov 2027, and opens on Sat 2 Oct 2027',
    );
    expect(only(deeds, 'say')[0]!.body).toContain(
      'Pull request #50 writes it into the plan, and waits to be merged.',
    );
    expect(livingOf(deeds)).toContain('**Reviewed on Sun 1 Nov 2026**: one rule dropped');
    expect(memoryOf(only(deeds, 'keep')[0]!.memory).ended).toEqual({
      on: '2026-11-01',
      comment: 100,
      how: 'one rule dropped',
    });
  });

  it('proposes what is ticked later, or after it was reopened, beside what was proposed before', () => {
    const branch = (...ticked: string[]) =>
      only(attended(reviewKept({ body: boxes(...ticked) }), { others, says }), 'propose')[0]!.proposal.branch;
    expect(branch()).toBe('allclear/plan-review-40-2026-11-01');
    expect(branch('1 keep')).toBe(branch());
    expect(new Set([branch('2 drop'), branch('1 change'), branch('1 change', '2 drop'), branch()]).size).toBe(
      4,
    );
  });

  it('is on record here too where the pull request was closed without being merged', () => {
    const proposed = { number: 50, url: 'x', state: 'closed' } as const;
    expect(livingOf(attended(kept, { others, says, proposed }))).toContain(
      'Pull request #50 was to write it into the plan, and was closed without being merged',
    );
  });

  it('is on record here where nothing may be written, with the diff to write by hand', () => {
    const deeds = attended(kept, { others, says, proposed: 'may not' });
    expect(only(deeds, 'say')[0]!.body).toContain('this issue is the record, and counts');
    expect(only(deeds, 'say')[0]!.body).toContain('+  last: 2026-11-01');
  });

  it('is what closing by hand as completed comes to; called off it stamps nothing; reopened it goes on', () => {
    const closedAt = Date.parse('2026-11-20T10:00:00Z');
    const byHand = attended({ ...kept, closedAt, ended: 'completed' }, { others });
    expect(only(byHand, 'propose')[0]!.proposal.text).toContain('last: 2026-11-20');
    const off = attended({ ...kept, closedAt, ended: 'not planned' }, { others });
    expect([only(off, 'propose'), livingOf(off).split('\n')[0]]).toEqual([
      [],
      expect.stringContaining('**Called off.**'),
    ]);
    const memory = { version: 1, heard: 100, given: [], ended: { on: '2026-11-01', comment: 100, how: '' } };
    expect(livingOf(attended(kept, { others, memory }))).toContain('**Due on Tue 1 Dec 2026**');
  });
});

describe('a party', () => {
  it('is mailed once, then reminded weekly and twice in the last week; colleagues are mentioned', () => {
    const keys = (party: string, said: readonly string[] = []) =>
      Array.from({ length: 33 }, (_, days) => {
        const [deed] = attended(askedKept(party), { others: [reviewKept()], days, said: [...said] });
        if (deed && 'key' in deed) said = [...said, deed.key];
        return deed && 'key' in deed ? `${days} ${deed.do} ${deed.key}` : '';
      }).filter(Boolean);
    expect(keys('End users')).toEqual([
      '0 mail ask',
      ...['7 mail remind 2026-11-08', '14 mail remind 2026-11-15', '23 mail remind 2026-11-24'],
      '27 mail remind 2026-11-28',
    ]);
    expect(keys('Management')[0]).toBe('7 say remind 2026-11-08');
  });

  it('has answered in its own words, or by what a colleague pastes; a stranger answers for nobody', () => {
    const does = (party: string, login: string, body: string) =>
      attended(askedKept(party), { others: [reviewKept()], says: [[login, body]] }).map((deed) => deed.do);
    expect(does('Management', 'boss', 'More calm, please')).toEqual(['react', 'close']);
    expect(does('Management', 'tess', 'I have asked them')).toEqual([]);
    expect(does('Vendors', 'olga', '/feedback call us sooner')).toEqual(['react', 'close']);
    expect(does('Vendors', 'mallory', '/feedback all is well')).toEqual([]);
  });

  it('is asked no more once the review is over', () => {
    const over = reviewKept({ closedAt: 1, ended: 'completed' });
    expect(attended(askedKept('Vendors'), { others: [over], days: 9 })).toEqual([
      { do: 'close', as: 'not planned' },
    ]);
  });

  it('is asked no more once the plan asks somebody else', () => {
    expect(attended(askedKept('Auditors'), { others: [reviewKept()] })).toEqual([
      { do: 'close', as: 'not planned' },
    ]);
  });
});
