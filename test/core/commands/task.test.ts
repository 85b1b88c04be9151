import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('gives somebody work, with a number', () => {
  const room = given();
  room.says('carol', '/task @grace compare the chains');
  expect(room.incident.tasks.open).toMatchObject([
    { number: 1, text: 'compare the chains', who: [{ login: 'grace' }] },
  ]);
  expect(room.card).toContain('### In hand\n- **T1** since 09:42, grace: compare the chains');
});

it('counts on, in one comment and over several', () => {
  const room = given();
  room.says('carol', '/task look\n/task see');
  room.says('bob', '/task look');
  expect(room.incident.tasks.open.map(({ number }) => number)).toEqual([1, 2, 3]);
});

it('for nobody yet says who gave it; for a team, the team', () => {
  const room = given({ plan: 'teams: { network: { on-call: [frank] } }' });
  room.says('carol', '/task look\n/task network see');
  expect(room.card).toContain(
    '- **T1** since 09:42, nobody yet, from carol: look\n- **T2** since 09:42, Network: see',
  );
});

it('needs words, and an incident that goes on', () => {
  const room = given();
  expect(room.says('carol', '/task @grace').entries).toEqual(['text needed']);
  room.says('bob', '/resolve');
  expect(room.says('carol', '/task look').entries).toEqual(['ended']);
});
