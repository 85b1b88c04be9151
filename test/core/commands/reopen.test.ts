import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('takes it up again, reopens the issue and asks anew', () => {
  const room = given();
  room.says('bob', '/resolve');
  room.says('bob', '/reopen payments fail again');
  expect([room.incident.status.now, room.incident.status.reopened, room.room.issue.open]).toEqual([
    'investigating',
    1,
    true,
  ]);
  expect(room.card).toContain('### Needed now');
});

it('needs an end', () => {
  expect(given().says('bob', '/reopen')).toMatchObject({
    entries: ['not ended'],
    said: '`/reopen`: This incident goes on (investigating); there is nothing to reopen.',
  });
});

it('is for whoever may steer', () => {
  const room = given();
  room.says('bob', '/resolve');
  expect(room.says('carol', '/reopen').entries).toEqual(['not yours']);
});

it('by hand counts too', () => {
  const room = given();
  room.says('bob', '/resolve');
  room.does('carol', { did: 'reopened' });
  expect([room.incident.status.ended, room.card.includes('carol reopened it')]).toEqual([null, true]);
});

it('loses nothing', () => {
  const room = given();
  room.says('bob', '/role lead\n/cause a certificate\n/resolve');
  room.says('bob', '/reopen');
  expect([room.incident.roles.holders['lead']!.login, room.incident.cause.text]).toEqual([
    'bob',
    'a certificate',
  ]);
});
