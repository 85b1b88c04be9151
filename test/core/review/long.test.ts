import { describe, expect, it } from 'vitest';
import { memoryOf, withGiven, type Given, type Memory } from '../../../app/core/review/desk/memory.ts';
import { sealWith } from '../../../app/github/seal.ts';
import { hidden } from '../../../app/github/upkeep/desks.ts';
import { attended, askedAll, boxes, only, PLAN_TEXT, reviewKept } from './desk.ts';

const GITHUB = 65_536;
const noise = (seed: number, length: number): string => {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 0x7fffffff;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  }).join('');
};
const given = (comment: number, party: string, answers = false): Given => ({
  ...{ comment, at: comment, party, answers, text: noise(comment, 400) },
});
const partiesOf = ({ given: all }: Memory): string[] => [...new Set(all.map(({ party }) => party))];

describe('what is said on a review', () => {
  it('never outgrows a comment, however much it is and in whatever script', () => {
    const says = Array.from({ length: 300 }, (_, at) => ['mallory', `/feedback ${noise(at, 390)}`] as const);
    const kept = reviewKept({ body: boxes('1 change', '2 drop') });
    const [living] = only(attended(kept, { says, others: askedAll() }), 'keep');
    const sealed = hidden(sealWith('a key'), living!.memory);
    expect(living!.body.length + sealed.length).toBeLessThan(GITHUB);
    const { given, more = 0 } = memoryOf(living!.memory);
    expect(given.length + more).toBe(300);
    expect(living!.body.includes(`${more} more did not fit here`)).toBe(true);
  });

  it('keeps the few who say little, and the newest of whoever says most', () => {
    const first = withGiven(memoryOf(undefined), [given(1, 'Lead'), given(2, 'Vendors', true)]);
    const loud = Array.from({ length: 100 }, (_, at) => given(at + 3, 'End users'));
    const memory = withGiven(first, loud);
    expect(partiesOf(memory)).toEqual(['Lead', 'Vendors', 'End users']);
    expect(memory.given.at(-1)!.comment).toBe(102);
    expect(memory.given.length).toBeLessThan(50);
  });

  it('leaves out the rest of a diff that is longer than a comment, in whole lines', () => {
    const many = Array.from({ length: 700 }, (_, at) => `  # line ${at} of a group that goes`).join('\n');
    const text = PLAN_TEXT.replace('  lead: {', `${many}\n  lead: {`).replace(
      'updates: { public: 20m }',
      `updates: { public: 20m }\n${many}`,
    );
    const ended = attended(reviewKept({ body: boxes('1 drop', '2 drop') }), {
      ...{ says: [['olga', '/reviewed']], others: askedAll(), planText: text, proposed: 'may not' },
    });
    for (const { body } of [...only(ended, 'keep'), ...only(ended, 'say')])
      expect(body.length).toBeLessThan(GITHUB / 2);
  });
});
