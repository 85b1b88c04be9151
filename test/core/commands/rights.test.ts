import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';

const PEOPLE = {
  alice: 'write',
  ann: 'none',
  ray: 'read',
  tom: 'triage',
  wim: 'write',
  meg: 'maintain',
  ada: 'admin',
} as const;

/** What each of them gets for a line: y accepted, n refused in words, - denied without. */
function fates(line: string, setting: Parameters<typeof given>[0] = {}): string {
  const marks: Record<string, string> = { accepted: 'y', refused: 'n', denied: '-' };
  return ['ann', 'ray', 'tom', 'wim', 'meg', 'ada']
    .map((login) => marks[given({ people: PEOPLE, ...setting }).says(login, line).answers[0]!])
    .join('');
}

describe('who may', () => {
  it.each([
    ['record in a private repository: read', '/note x', {}, '-yyyyy'],
    ['steer in a private repository: triage', '/sev 1', {}, '-nyyyy'],
    ['record in a public repository: triage', '/note x', { private: false }, '--yyyy'],
    ['steer in a public repository: triage', '/sev 1', { private: false }, '--yyyy'],
    ['steer where the plan asks for write', '/sev 1', { plan: 'commands: { allow: write }' }, '-nnyyy'],
    [
      'record in public where the plan asks for maintain',
      '/note x',
      { private: false, plan: 'commands: { allow: maintain }' },
      '----yy',
    ],
    ['steer where the plan names them', '/sev 1', { plan: 'people: { ann: {}, ray: {} }' }, 'yyyyyy'],
    [
      'record where a role names them',
      '/note x',
      { private: false, plan: 'roles: { lead: { on-call: [Ann] } }' },
      'y-yyyy',
    ],
    [
      'steer where a team names them',
      '/sev 1',
      { private: false, plan: 'teams: { net: { on-call: [ray] } }' },
      '-yyyyy',
    ],
  ] as const)('%s', (_, line, setting, found) => {
    expect(fates(line, setting)).toBe(found);
  });
});

describe('a stranger', () => {
  it('gets 😕 for the whole comment, and nothing else', () => {
    const room = given();
    expect(room.says('mallory', '/note x\n/role boss\n/rolle lead')).toEqual({
      reaction: 'confused',
      answers: ['denied', 'denied', 'denied'],
      entries: ['denied', 'denied', 'denied'],
      said: '',
    });
    expect(room.incident.notes.count).toBe(0);
  });
  it('without a command is not looked at', () => {
    expect(given().says('mallory', 'is it down?')).toEqual({
      reaction: undefined,
      answers: [],
      entries: [],
      said: '',
    });
  });
  it('stays refused whatever he may do later', () => {
    const people: Record<string, 'none' | 'write'> = { alice: 'write', mallory: 'none' };
    const room = given({ people });
    room.says('mallory', '/sev 1');
    people['mallory'] = 'write';
    room.says('alice', '/note x');
    expect(room.incident.severity.now).toBeNull();
  });
});

it('a program is never obeyed', () => {
  const room = given({ people: { alice: 'write', 'helper[bot]': 'admin' } });
  expect(room.says('helper[bot]', '/sev 1')).toEqual({
    reaction: undefined,
    answers: [],
    entries: [],
    said: '',
  });
  room.does('helper[bot]', { did: 'labeled', label: 'sev1' });
  expect(room.incident.severity.now).toBeNull();
});

describe('a report', () => {
  it('is what a stranger’s issue is, label or not: a card without clocks and questions', () => {
    const room = given({ author: 'mallory', body: '/sev 1' });
    expect([room.incident.declaration.declared, room.incident.severity.now]).toEqual([null, null]);
    expect(room.card).toContain('**Reported: Checkout is down.** By mallory at 09:41 UTC on 22 Nov.');
    expect(room.card).not.toContain('Needed now');
  });
  it('becomes a room by the first command of somebody who may, whatever it is', () => {
    const room = given({ author: 'mallory' });
    room.says('mallory', '/incident');
    expect(room.incident.declaration.declared).toBeNull();
    room.says('carol', '/note nobody can pay');
    expect([room.incident.declaration.declared?.by.login, room.incident.notes.count]).toEqual(['carol', 1]);
    expect(room.card).toContain('### Needed now');
  });
  it('is no room yet by what a stranger, or a refused command, says', () => {
    const room = given({ author: 'mallory' });
    room.says('carol', '/sev 1');
    expect(room.incident.declaration.declared).toBeNull();
  });
});

describe('one comment', () => {
  it('with right and wrong commands does the right ones, and is told of the wrong', () => {
    const room = given();
    const { reaction, answers, said } = room.says('bob', '/sev 1\n/role boss\n/cause certificate');
    expect([reaction, answers, said.split('\n')]).toEqual([
      'confused',
      ['accepted', 'refused', 'accepted'],
      [expect.stringContaining('`/role boss`')],
    ]);
    expect([room.incident.severity.now, room.incident.cause.text]).toEqual(['sev1', 'certificate']);
  });
  it('judges each of its commands at what the one before left', () => {
    const room = given();
    expect(room.says('bob', '/resolve it was DNS\n/status identified').answers).toEqual([
      'accepted',
      'refused',
    ]);
  });
  it('of thirty-one commands does thirty', () => {
    const room = given();
    const said = room.says('bob', Array.from({ length: 35 }, (_, at) => `/note line ${at}`).join('\n'));
    expect([room.incident.notes.count, said.said]).toEqual([
      30,
      expect.stringContaining('I read 30 commands'),
    ]);
  });
});
