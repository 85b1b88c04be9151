import { describe, expect, it } from 'vitest';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { followUpChased } from '../../../app/core/views/follow-ups/chased.ts';
import { issueText, issueTitle } from '../../../app/core/views/follow-ups/issue.ts';
import { followUpsLine } from '../../../app/core/views/follow-ups/listed.ts';
import { overview } from '../../../app/core/views/follow-ups/overview.ts';
import { viewOf } from '../../../app/core/views/scene.ts';
import { followUpMark, followUpMarkIn } from '../../../app/core/wire/follow-up.ts';
import { HOSTILE } from '../hostile.ts';

const AT = Date.parse('2026-11-22T10:00:00Z');
const DAY = 24 * 60 * 60_000;
const by = { id: 1, login: 'alice' };
const { plan } = readPlan({ text: 'people: { grace: { name: Grace Hopper } }', path: 'p' });
const given = (n: number, text = `number ${n}`): Entry =>
  ({
    type: 'follow_up_given',
    text,
    who: [{ id: 2, login: 'grace' }],
    due: AT + n * DAY,
    key: `c${n}.1`,
    at: AT,
    by,
  }) as Entry;
const view = (entries: readonly Entry[]) =>
  viewOf({
    ...{ incident: fold(entries), entries, plan, now: AT, issueUrl: 'https://github.com/a/b/issues/7' },
    repository: { owner: 'a', name: 'b', private: true, defaultBranch: 'main' },
    earlier: { count: 0, comments: [] },
  });
const standing = (number: number, days: number, due: number, title = 'x') => ({
  ...{ number, url: `https://github.com/a/b/issues/${number}`, title, room: 7 },
  ...{ due: AT + due * DAY, createdAt: AT - days * DAY, assignees: [{ id: 2, login: 'grace' }] },
});

describe('the card’s line', () => {
  it('shows ten, the first due first, and how many more there are', () => {
    const line = followUpsLine(view(Array.from({ length: 14 }, (_, n) => given(14 - n))))!;
    expect(line).toMatch(/^- \*\*Follow-ups:\*\* number 1 \(Grace, 23 Nov, not opened yet\), number 2 /);
    expect(line).toMatch(/, and 4 more$/);
  });
  it('is not there where nothing is to be done', () => expect(followUpsLine(view([]))).toBeUndefined());
});

it('of a drill is taken for nothing that broke, when it is opened and on its day', () => {
  const begun = { type: 'drill_begun', key: 'e1', at: AT, by } as Entry;
  const exercise = view([begun, given(1)]);
  const [one] = exercise.incident.followUps.all;
  expect(issueText(one!, exercise)).toMatch(/^\*\*DRILL\.\*\* [^]*A follow-up of the drill \[/);
  expect(followUpChased(one!, exercise)).toMatch(/^This follow-up of the drill \[/);
  const real = view([given(1)]);
  expect(issueText(one!, real) + followUpChased(one!, real)).not.toMatch(/drill/i);
});

it.each(HOSTILE)('whatever was typed, nobody is mentioned and nothing is markup: %j', (words) => {
  const { incident } = view([given(1, words)]);
  const [one] = incident.followUps.all;
  const text = issueText(one!, view([given(1, words)]));
  expect(text).not.toMatch(/@\w|^\s*\/\w|<!--/m);
  expect(issueTitle(one!)).not.toMatch(/[\n\r]/);
  expect(issueTitle(one!).length).toBeLessThanOrEqual(240);
  const rows = overview([standing(9, 1, 1, words)], plan, AT).split('\n');
  expect(rows).toHaveLength(5);
  expect(rows[4]!.match(/(?<!\\)\|/g)).toHaveLength(6);
});

describe('the overview of all that is open', () => {
  it('goes by age, and says what is late', () => {
    const shown = overview([standing(9, 3, 11), standing(8, 40, -26), standing(7, 1, 0)], plan, AT);
    expect(shown).toMatchInlineSnapshot(`
      "3 follow-ups are open, 1 late.

      | Follow-up | Room | Owner | Open for | Due |
      | --- | --- | --- | --- | --- |
      | [#8 x](<https://github.com/a/b/issues/8>) | #7 | Grace Hopper | 40 days | 27 Oct, **26 days late** |
      | [#9 x](<https://github.com/a/b/issues/9>) | #7 | Grace Hopper | 3 days | 3 Dec |
      | [#7 x](<https://github.com/a/b/issues/7>) | #7 | Grace Hopper | 1 day | 22 Nov |"
    `);
  });
  it('says so where nothing is', () => expect(overview([], plan, AT)).toBe('No follow-up is open.'));
});

it('the mark is found at the very end of a text alone', () => {
  const mark = { room: 7, key: 'c9.1', due: AT };
  expect(followUpMarkIn(`words\n\n${followUpMark(mark)}\n`)).toEqual(mark);
  expect(followUpMarkIn(`${followUpMark(mark)} and more`)).toBeUndefined();
});
