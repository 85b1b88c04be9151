import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('puts you on the team, with read rights in a private repository', () => {
  const room = given();
  expect(room.says('carol', '/join')).toMatchObject({ answers: ['accepted'], reaction: '+1' });
  expect(room.card).toContain('- **Critical Response Team:** carol');
});

it('leaves a lead the lead', () => {
  const room = given();
  room.says('bob', '/role lead\n/join');
  expect(room.incident.roles.holders['lead']!.login).toBe('bob');
});

it('takes no words', () => {
  expect(given().says('carol', '/join tomorrow')).toMatchObject({ entries: ['words too many'] });
});
