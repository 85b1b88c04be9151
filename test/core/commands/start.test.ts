import { describe, expect, it } from 'vitest';
import { outage, row } from '../changes/room.ts';

describe('what was done to a change', () => {
  it('is never refused: without a yes it is recorded so', () => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    expect(room.says('frank', '/start C1').entries[0]).toBe('change_started');
    expect(row(room)).toMatchObject({
      state: 'running',
      unapproved: { did: 'started', by: { login: 'frank' } },
    });
    expect(room.card).toMatch(
      /\*\*C1 was started without approval\*\* at .*, by frank: .* Dave: `\/approve C1 after the fact`/,
    );
  });
  it('is never refused: though it was rejected or withdrawn', () => {
    const room = outage();
    room.says('erin', '/change a\n/change b');
    room.says('dave', '/reject C1 no\n/withdraw C2');
    room.says('erin', '/done C1\n/start C2');
    expect([row(room).state, row(room, 2).state]).toEqual(['done', 'running']);
    expect([row(room).unapproved?.did, row(room, 2).unapproved?.did]).toEqual(['done', 'started']);
  });
  it('happened when it says that it did', () => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    room.says('erin', '/start C1 at: 09:47');
    expect(room.card).toContain('- 09:47 Erin started C1');
    expect(row(room).started!.at).toBeLessThan(row(room).at);
  });
  it('before the yes that came meanwhile is approved after the fact', () => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    room.says('dave', '/approve C1');
    room.says('erin', '/start C1 at: 09:48');
    expect(row(room)).toMatchObject({ unapproved: null, approval: { after: true } });
  });
  it('reported by two is confirmed, and nobody is told off', () => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    room.says('dave', '/approve C1');
    const said = ['erin', 'frank'].map((login) => [
      room.says(login, '/start C1').reaction,
      room.says(login, '/done C1 works').reaction,
    ]);
    expect(said).toEqual([
      ['+1', '+1'],
      ['+1', '+1'],
    ]);
    expect(row(room)).toMatchObject({
      state: 'done',
      started: { by: { login: 'erin' } },
      ended: { by: { login: 'erin' } },
    });
  });
  it('failed, undone, and tried again', () => {
    const room = outage();
    room.says('erin', '/start restart the pods');
    room.says('erin', '/failed they do not come up');
    room.says('erin', '/undone');
    expect(row(room)).toMatchObject({
      state: 'undone',
      ended: { how: 'failed', outcome: 'they do not come up' },
    });
    expect(room.card).toMatch(/\| C1 \| failed \d\d:\d\d, they do not come up, undone \d\d:\d\d \|/);
    room.says('erin', '/start C1');
    expect(row(room)).toMatchObject({ state: 'running', ended: null, undone: null });
  });
});

describe('without its number', () => {
  it('/start with words always opens a row and starts it', () => {
    const room = outage();
    room.says('erin', '/change replace the certificate');
    room.says('erin', '/start restart the pods');
    expect(row(room, 2)).toMatchObject({
      text: 'restart the pods',
      state: 'running',
      started: { by: { login: 'erin' } },
    });
  });
  it('/start alone takes the one that fits: mine, else the only one', () => {
    const room = outage();
    room.says('erin', '/change a\n/change b');
    room.says('dave', '/approve C2');
    room.says('frank', '/start');
    expect(row(room, 2).state).toBe('running');
    room.says('erin', '/change c');
    expect(room.says('erin', '/start').said).toContain('say which of `C1` or `C3`');
  });
  it('/done with words is the outcome of my one open row, else something done already', () => {
    const room = outage();
    room.says('erin', '/start restart the pods');
    room.says('frank', '/done looked at the logs');
    expect(room.says('erin', '/done they are up').entries).toEqual(['change_done']);
    expect(row(room)).toMatchObject({ state: 'done', ended: { outcome: 'they are up' } });
    expect(row(room, 2)).toMatchObject({ text: 'looked at the logs', unapproved: { did: 'done' } });
  });
  it('/done with a task and a change of mine asks which', () => {
    const room = outage();
    room.says('erin', '/start restart the pods\n/task me look');
    expect(room.says('erin', '/done').said).toContain('say which of `C1` or `T1`');
    expect(room.says('erin', '/done T1 seen').entries).toEqual(['task_done']);
  });
  it.each([
    ['/failed a restart of the pods', 'failed'],
    ['/undone the restart of the pods', 'undone'],
  ])('%s, where nothing fits, is a row of its own', (line, state) => {
    const room = outage();
    room.says('erin', line);
    expect(row(room)).toMatchObject({ state, unapproved: { did: state } });
  });
});

describe('a second one', () => {
  it('is a warning with names, and never a refusal', () => {
    const room = outage();
    room.says('erin', '/start restart the pods');
    const { reaction, said } = room.says('frank', '/start raise the timeout');
    expect(reaction).toBe('+1');
    expect(said).toMatch(
      /- \*\*C1\*\*, Erin, since \d\d:\d\d: restart the pods\n\nOne that is over: `\/done C1`/,
    );
    expect(row(room, 2).state).toBe('running');
  });
  it('is no matter where the plan says so', () => {
    const room = outage({ plan: 'changes: { one-at-a-time: off }' });
    room.says('erin', '/start restart the pods');
    expect(room.says('frank', '/start raise the timeout').said).not.toContain('Another change');
  });
});

it('a note with its number hangs on the row', () => {
  const room = outage();
  room.says('erin', '/start restart the pods');
  room.says('frank', '/note C1 half of them are up');
  expect(room.card).toContain('restart the pods (frank: half of them are up)');
});
