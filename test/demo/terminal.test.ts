import { describe, expect, it } from 'vitest';
import { columns } from '../../demo/columns.ts';
import { ledger, partners } from '../../demo/ledger.ts';
import type { Heard } from '../../demo/outside.ts';

const card = `**Severity 1: Checkout is down.**

<details><summary>All changes: 1 done, 1 waiting</summary>

| Change | State | What | Who | Undo |
| --- | --- | --- | --- | --- |
| C1 | done 09:58, no effect | restart the pods \\| twice | Bob, proposed by Ann | start them again |
| C2 | waiting since 10:02 | Raise the timeout ([#4](<https://github.example/4>)) | Cid |  |

</details>

<details><summary>Timeline: 5 entries</summary>

- 09:41 Ann took T1: V-belts
- 09:46 Bob called PayCo: V1, answer due 09:56: payments time out
- 09:47 Bob gave Network T2 (answer due 10:02): look at the edge
- 09:50 Ann finished T1: nothing
- 09:51 Cid finished T2: the edge is fine
- 09:58 Bob finished C1: no effect

</details>
`;

it('a row of the ledger takes a line for each thing that it says, and none for what it does not', () => {
  expect(ledger(card, 80).split('\n')).toEqual([
    'C1  restart the pods | twice',
    '    Bob, proposed by Ann',
    '    done 09:58, no effect',
    '    undo: start them again',
    'C2  Raise the timeout (#4)',
    '    Cid',
    '    waiting since 10:02',
  ]);
});

it('no line is longer than the terminal is wide, and what is wrapped stays behind its number', () => {
  const lines = ledger(card, 20).split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(20);
  expect(lines.filter((line) => !line.startsWith('    '))).toHaveLength(2);
});

it('of the timeline are shown vendors’ cases and the tasks of teams, not those of people', () => {
  expect(partners(card, 100).split('\n')).toEqual([
    '- 09:46 Bob called PayCo: V1, answer due 09:56: payments time out',
    '- 09:47 Bob gave Network T2 (answer due 10:02): look at the edge',
    '- 09:51 Cid finished T2: the edge is fine',
  ]);
});

it('a card without changes and partners has nothing to show', () => {
  expect([ledger('**Declared.**', 80), partners('**Declared.**', 80)]).toEqual(['', '']);
});

describe('what audiences heard, on a terminal', () => {
  const heard = (audience: string, text: string): Heard => ({
    ...{ audience, way: 'mail', at: new Date('2019-07-02T13:58:00Z'), title: '', text, html: '' },
  });
  const all = [heard('public', 'We are on it.'), heard('technical', 'The WAF burns all CPU.')];

  it('stands side by side, whoever works on it first', () => {
    const [heads, , , words] = columns(all, 60).split('\n');
    expect(heads).toMatch(/^TECHNICAL · mail +PUBLIC · mail$/);
    expect(words).toMatch(/^The WAF burns all CPU\. +We are on it\.$/);
    expect(words!.indexOf('We')).toBe(heads!.indexOf('PUBLIC'));
  });

  it('stands one below the other where that is too narrow, and no line is longer', () => {
    const narrow = columns(all, 30).split('\n');
    expect(narrow.filter((line) => / · mail$/.test(line))).toEqual(['TECHNICAL · mail', 'PUBLIC · mail']);
    expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(30);
  });
});
