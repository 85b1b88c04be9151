import { expect, it } from 'vitest';
import { given } from '../given.ts';

const holders = (room: ReturnType<typeof given>): Record<string, string> =>
  Object.fromEntries(Object.entries(room.incident.roles.holders).map(([role, { login }]) => [role, login]));
const team = (room: ReturnType<typeof given>): string[] =>
  (room.incident.roles.members['team'] ?? []).map(({ login }) => login);

it('makes you the lead, assigns you, and says so on the card', () => {
  const room = given();
  expect(room.says('bob', '/role lead')).toEqual({
    reaction: '+1',
    answers: ['accepted'],
    entries: ['role_taken'],
    said: '',
  });
  expect([holders(room), room.room.issue.assignees.map(({ login }) => login)]).toEqual([
    { lead: 'bob' },
    ['bob'],
  ]);
  expect(room.card).toContain('- **Incident Lead:** bob, since 09:42');
});

it('gives it to somebody else, in either order, known by a bare login too', () => {
  const room = given();
  room.says('alice', 'I am here');
  room.says('bob', '/role @carol comms');
  room.says('bob', '/role lead alice');
  expect(holders(room)).toEqual({ comms: 'carol', lead: 'alice' });
});

it('changes hands: the one before is unassigned, and nobody else', () => {
  const room = given();
  room.does('alice', { did: 'assigned', who: { id: 9, login: 'zoe' } });
  room.says('bob', '/role lead');
  room.says('bob', '/role lead @carol');
  expect(room.room.issue.assignees.map(({ login }) => login)).toEqual(['zoe', 'carol']);
});

it('keeps whoever holds something else assigned', () => {
  const room = given();
  room.says('bob', '/role lead\n/role comms');
  room.says('bob', '/role lead @carol');
  expect([holders(room), room.room.issue.assignees.map(({ login }) => login).sort()]).toEqual([
    { lead: 'carol', comms: 'bob' },
    ['bob', 'carol'],
  ]);
});

it('to oneself is for whoever may record, for others for whoever may steer', () => {
  const room = given();
  expect(room.says('carol', '/role lead').answers).toEqual(['accepted']);
  expect(room.says('carol', '/role lead @carol').answers).toEqual(['accepted']);
  expect(room.says('carol', '/role lead @bob')).toMatchObject({
    answers: ['refused'],
    entries: ['not yours'],
  });
});

it('of oneself may be laid down by whoever holds it', () => {
  const room = given();
  room.says('carol', '/role lead');
  expect(room.says('carol', '/role lead remove').answers).toEqual(['accepted']);
  expect([holders(room), room.room.issue.assignees]).toEqual([{}, []]);
});

it('that one does not hold cannot be laid down', () => {
  const room = given();
  room.says('bob', '/role lead');
  expect(room.says('carol', '/role lead remove')).toMatchObject({
    entries: ['not that'],
    said: expect.stringContaining('`/role lead remove @bob`'),
  });
  expect(room.says('bob', '/role lead remove @carol').entries).toEqual(['not that']);
});

it('can be cleared with none', () => {
  const room = given();
  room.says('bob', '/role lead @carol');
  expect(room.says('bob', '/role lead none').answers).toEqual(['accepted']);
  room.later(3);
  expect(room.says('bob', '/role lead none').entries).toEqual(['not that']);
});

it('of many adds, each once, and removes', () => {
  const room = given();
  room.says('bob', '/role team @erin, @frank and @erin');
  room.says('bob', '/role team @Frank @grace');
  room.says('bob', '/role team remove @erin');
  expect(team(room)).toEqual(['frank', 'grace']);
});

it('loses nobody beyond the ten whom GitHub can assign', () => {
  const people = Array.from({ length: 14 }, (_, at) => `dev${at}`);
  const room = given({
    people: {
      alice: 'write',
      bob: 'triage',
      ...Object.fromEntries(people.map((login) => [login, 'read' as const])),
    },
  });
  room.says('bob', `/role lead\n/role team ${people.map((login) => `@${login}`).join(' ')}`);
  expect([team(room), room.room.issue.assignees.length]).toEqual([people, 10]);
  expect(room.card).toContain('Everyone here: 15');
  expect(room.card).toContain('GitHub shows 10 of them as assignees.');
  for (const login of people) expect(room.card).toContain(login);
});

it('makes room: when one of ten leaves, the eleventh is assigned', () => {
  const people = Array.from({ length: 11 }, (_, at) => `dev${at}`);
  const room = given();
  room.says('bob', `/role team ${people.map((login) => `@${login}`).join(' ')}`);
  room.says('bob', '/role team remove @dev0');
  expect(room.room.issue.assignees.map(({ login }) => login)).toEqual(people.slice(1));
});

it('of one is for one', () => {
  expect(given().says('bob', '/role lead @bob @carol')).toMatchObject({
    entries: ['not that'],
    said: expect.stringContaining('`/role lead @bob`'),
  });
});

it('without a name lists who holds what', () => {
  const room = given();
  room.says('bob', '/role lead');
  expect(room.says('carol', '/role').said).toContain(
    '- **Incident Lead** (`lead`): bob, since 09:42\n- **Communication Lead** (`comms`): nobody',
  );
});

it('that nobody knows is refused with those there are', () => {
  expect(given().says('bob', '/role laed @bob').said).toBe(
    '`/role laed @bob`: `laed` is not a role here: did you mean `lead`?',
  );
  expect(given().says('bob', '/role @bob').said).toContain('use `lead`, `comms`, `changes` or `team`.');
});

it('of the plan’s own works like the others', () => {
  const plan = 'roles: { scribe: { title: Scribe, needed-at: [sev2] } }';
  const room = given({ plan });
  expect(room.card).toContain('**Scribe:** comment `/role scribe`');
  room.says('bob', '/role scribe @carol');
  expect(room.card).toContain('- **Scribe:** carol, named at 09:42, has not answered');
});

it('may be taken after the end too', () => {
  const room = given();
  room.says('bob', '/resolve');
  expect(room.says('bob', '/role lead').answers).toEqual(['accepted']);
});
