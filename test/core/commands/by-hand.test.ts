import { expect, it } from 'vitest';
import { given } from '../given.ts';

const zoe = { id: 9, login: 'zoe' };

it('assigning somebody puts them on the team, by GitHub’s person', () => {
  const room = given();
  room.does('carol', { did: 'assigned', who: zoe });
  expect(room.incident.roles.members['team']).toMatchObject([{ login: 'zoe', since: room.now }]);
  expect(room.card).toContain('carol assigned zoe');
});

it('assigning a lead leaves them the lead', () => {
  const room = given();
  room.says('bob', '/role lead @zoe');
  room.does('carol', { did: 'unassigned', who: zoe });
  room.does('carol', { did: 'assigned', who: zoe });
  expect([room.incident.roles.holders['lead'], room.incident.roles.members['team']?.[0]?.login]).toEqual([
    undefined,
    'zoe',
  ]);
});

it('unassigning somebody takes them off what they held, and is not fought', () => {
  const room = given();
  room.says('bob', '/role lead @zoe');
  room.does('carol', { did: 'unassigned', who: zoe });
  room.says('bob', '/note x');
  expect([room.incident.roles.holders, room.room.issue.assignees]).toEqual([{}, []]);
});

it('renaming the issue renames the incident', () => {
  const room = given();
  room.does('carol', { did: 'renamed', to: 'EU customers cannot pay by card' });
  expect(room.card).toContain('investigating: EU customers cannot pay by card.**');
});

it('taking the label away and putting it back calls off and takes up again', () => {
  const room = given();
  room.does('carol', { did: 'unlabeled', label: 'outage' });
  room.does('carol', { did: 'labeled', label: 'outage' });
  expect(room.incident.status).toMatchObject({ now: 'investigating', ended: null, reopened: 1 });
});

it('adding the label to an ordinary issue declares it, by whoever set it', () => {
  const room = given({ labels: [], author: 'mallory' });
  room.does('bob', { did: 'labeled', label: 'Outage' });
  expect(room.incident.declaration.declared).toMatchObject({ by: { login: 'bob' }, at: room.now });
});

it('closing and reopening by hand are not fought', () => {
  const room = given();
  room.does('bob', { did: 'closed', reason: 'completed' });
  room.says('bob', '/note x');
  expect(room.room.issue.open).toBe(false);
  room.does('bob', { did: 'reopened' });
  expect([room.room.issue.open, room.incident.status.ended]).toEqual([true, null]);
});

it('a deleted comment is told, and what it said stays', () => {
  const room = given();
  room.says('bob', '/sev 1');
  room.does('carol', { did: 'comment_deleted' });
  expect([room.incident.severity.now, room.card.includes('carol deleted a comment')]).toEqual(['sev1', true]);
});
