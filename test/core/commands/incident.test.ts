import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('makes an ordinary issue a room', () => {
  const room = given({ labels: [] });
  expect(room.card).toBe('');
  expect(room.says('carol', '/incident 1 nobody can pay')).toMatchObject({
    answers: ['accepted'],
    entries: ['plan_read', 'declared', 'severity_set', 'impact_stated', 'suspects_seen'],
  });
  expect(room.room.issue.labels).toEqual(['outage', 'sev1']);
});

it.each(['/outage', '/declare', '/allclear incident'])('%s does it too', (line) => {
  const room = given({ labels: [] });
  room.says('bob', line);
  expect(room.incident.declaration.declared).toMatchObject({ by: { login: 'bob' }, at: room.now });
});

it('takes other commands of the same comment along', () => {
  const room = given({ labels: [] });
  room.says('bob', '/role lead\n/incident');
  expect(room.incident.roles.holders['lead']!.login).toBe('bob');
});

it('alone makes rooms: other commands in an ordinary issue are heard by nobody', () => {
  const room = given({ labels: [] });
  expect(room.says('bob', '/role lead')).toEqual({ reaction: undefined, answers: [], entries: [], said: '' });
});

it('by a stranger makes nothing', () => {
  const room = given({ labels: [] });
  room.says('mallory', '/incident');
  expect([room.incident.declaration.declared, room.room.issue.labels]).toEqual([null, []]);
});

it('in a room sets what is new, its severity for whoever may steer', () => {
  const room = given();
  expect(room.says('carol', '/incident EU only').entries).toEqual(['impact_stated']);
  expect(room.says('carol', '/incident 1').entries).toEqual(['not yours']);
  expect(room.says('bob', '/incident 1').entries).toEqual(['severity_set']);
});

it('after the end points to reopening', () => {
  const room = given();
  room.says('bob', '/resolve');
  expect(room.says('bob', '/incident').entries).toEqual(['ended']);
});

it('is heard in the issue’s own text', () => {
  const room = given({ body: 'It broke.\n\n/sev 1\n/role lead' });
  expect([room.incident.severity.now, room.incident.roles.holders['lead']!.login]).toEqual(['sev1', 'alice']);
});
