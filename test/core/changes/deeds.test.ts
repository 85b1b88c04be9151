import { describe, expect, it } from 'vitest';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { AT, given } from '../given.ts';
import { outage, row } from './room.ts';

/** C1, which Erin runs. */
const erins = () => {
  const room = outage();
  room.says('erin', '/start restart the pods');
  return room;
};
const states = (room: ReturnType<typeof outage>) =>
  room.incident.changes.rows.map(({ number, state }) => `C${number} ${state}`);

describe('a word without a number, by somebody who has no row', () => {
  it.each(['failed', 'undone'])('/%s with words is a row of its own, and leaves the others alone', (verb) => {
    const room = erins();
    expect(room.says('frank', `/${verb} the restart of the gateway`).entries[0]).toBe('change_proposed');
    expect(states(room)).toEqual(['C1 running', `C2 ${verb}`]);
  });
  it.each(['failed', 'undone'])('/%s alone says which of others there are', (verb) => {
    const room = erins();
    expect(room.says('frank', `/${verb}`).said).toBe(
      `\`/${verb}\`: No change of yours is open; of others there is \`C1\`. Right would be \`/${verb} C1\``,
    );
    expect(states(room)).toEqual(['C1 running']);
  });
  it('/done with words is made without approval where a yes is asked for', () => {
    const room = erins();
    expect(room.says('frank', '/done restarted the gateway').entries[0]).toBe('change_proposed');
    expect(row(room, 2)).toMatchObject({
      state: 'done',
      unapproved: { did: 'done', by: { login: 'frank' } },
    });
    expect(room.card).toContain('**C2 was done without approval**');
    expect(room.card).toContain('frank did C2: restarted the gateway');
  });
  it('/done with words is a line and a finding where none is', () => {
    const room = given();
    expect(room.says('carol', '/done restarted the gateway').entries).toEqual(['work_recorded']);
    expect(room.incident.tasks.outcomes).toMatchObject([{ number: null, text: 'restarted the gateway' }]);
  });
});

describe('several numbers', () => {
  it.each([
    ['/start C1, C2', 'running'],
    ['/start C1 and C2', 'running'],
    ['/done C1 C2', 'done'],
    ['/failed C1 C2 no better', 'failed'],
  ])('%s is about each of them', (line, state) => {
    const room = outage();
    room.says('erin', '/change one\n/change two');
    room.says('erin', line);
    expect(states(room)).toEqual([`C1 ${state}`, `C2 ${state}`]);
  });
  it.each(['/start C1 C9', '/done C1 C9', '/undone C1, C9'])('%s is refused as a whole', (line) => {
    const room = erins();
    expect(room.says('erin', line).said).toContain('There is no open `C9` here.');
    expect(states(room)).toEqual(['C1 running']);
  });
  it('finish a task and a change', () => {
    const room = erins();
    room.says('erin', '/task me look\n/done T1 C1 all is well');
    expect([room.incident.tasks.done, row(room).ended?.outcome]).toEqual([1, 'all is well']);
  });
});

describe('a pull request names its row', () => {
  it.each([
    ['erin', '/start #46', 'running'],
    ['erin', '/done https://github.com/Acme/Shop/pull/46', 'done'],
    ['erin', '/failed acme/shop#46 no better', 'failed'],
    ['dave', '/approve #46', 'approved'],
    ['dave', '/change approve #46', 'approved'],
    ['dave', '/reject #46 not now', 'rejected'],
    ['erin', '/withdraw #46', 'withdrawn'],
  ])('%s: %s', (login, line, state) => {
    const room = outage();
    room.says('erin', '/change #46');
    room.says(login, line);
    expect(states(room)).toEqual([`C1 ${state}`]);
  });
  it('or opens it, where it has none', () => {
    const room = outage();
    room.says('erin', '/start #46');
    expect(row(room)).toMatchObject({ state: 'running', text: '', pull: { number: 46 } });
  });
  it.each(['/approve #47', '/reject #47 not now', '/approve C1 #47'])('%s is for no other row', (line) => {
    const room = outage();
    room.says('erin', '/change #46');
    expect(room.says('dave', line).said).toContain('There is no open `#47` here. Open is `C1`.');
    expect(states(room)).toEqual(['C1 proposed']);
  });
});

describe('what is no summary', () => {
  it.each([
    ['/change approve C99', 'There is no open `C99` here. Open is `C1`.'],
    ['/change C99 start', 'There is no open `C99` here. Open is `C1`.'],
    ['/change reject C99 too risky', 'There is no open `C99` here. Open is `C1`.'],
    ['/change C99', 'There is no open `C99` here. Open is `C1`.'],
    ['/change C', 'There is no open `C` here. Open is `C1`.'],
    ['/change withdraw', 'Right would be `/change withdraw C1`'],
  ])('%s opens nothing', (line, said) => {
    const room = erins();
    expect(room.says('erin', line).said).toContain(said);
    expect(states(room)).toEqual(['C1 running']);
  });
  it('/change #C1 rewords C1', () => {
    const room = outage();
    room.says('erin', '/change restart\n/change #C1 restart the pods');
    expect(row(room).text).toBe('restart the pods');
  });
});

it('/reject C1 without words asks for words of C1', () => {
  const room = outage();
  room.says('erin', '/change one');
  expect(room.says('dave', '/reject C1').said).toContain('`/reject C1 why`');
});

it('a rejected change keeps its words, however many came after it', () => {
  const by = { id: 4, login: 'erin' };
  const said = (n: number, data: object): Entry => ({ ...data, key: `c${n}.1`, at: AT + n, by }) as never;
  const text = 'word '.repeat(40);
  const others = Array.from({ length: 40 }, (_, n) =>
    said(n + 10, { type: 'change_proposed', number: n + 2, text, did: 'failed' }),
  );
  const rows = fold([
    said(1, { type: 'change_proposed', number: 1, text }),
    said(2, { type: 'change_rejected', number: 1, change: 'c1.1', why: text }),
    ...others,
  ]).changes.rows;
  expect([rows[0]!.text, rows[1]!.text.length]).toEqual([text, 80]);
});

it('what was found for a task that was taken back is kept', () => {
  const room = given();
  room.says('bob', '/task look\n/withdraw T1');
  room.says('carol', '/done T1 it was the chain');
  expect(room.incident.tasks).toMatchObject({
    ...{ done: 1, withdrawn: 0, gone: [] },
    outcomes: [{ number: 1, text: 'it was the chain' }],
  });
});
