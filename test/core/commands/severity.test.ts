import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('is recorded with its person, relabels the issue and changes the headline', () => {
  const room = given({ labels: ['outage', 'sev3'] });
  room.says('bob', '/sev 1 EU customers cannot pay');
  expect([room.incident.severity.now, room.incident.severity.saidBy?.login, room.room.issue.labels]).toEqual([
    'sev1',
    'bob',
    ['outage', 'sev1'],
  ]);
  expect(room.card).toContain('**Severity 1, investigating: Checkout is down.**');
});

it('is for whoever may steer', () => {
  expect(given().says('carol', '/sev 1')).toMatchObject({
    entries: ['not yours'],
    reaction: 'confused',
    said: expect.stringContaining('triage rights'),
  });
});

it('has the last word', () => {
  const room = given();
  room.says('bob', '/sev 1');
  room.says('alice', '/sev 3');
  expect([room.incident.severity.now, room.room.issue.labels]).toEqual(['sev3', ['outage', 'sev3']]);
});

it('may be set right after the end', () => {
  const room = given();
  room.says('bob', '/resolve');
  expect(room.says('bob', '/sev 3').answers).toEqual(['accepted']);
});

it('knows the plan’s own', () => {
  const room = given({ plan: 'severities: { sev1: {}, sev5: { means: small } }' });
  expect(room.says('bob', '/sev 5').answers).toEqual(['accepted']);
  expect(room.says('bob', '/sev 2').said).toContain('use `1` or `5`.');
});

it('set by hand counts, with GitHub’s person and moment', () => {
  const room = given();
  room.does('carol', { did: 'labeled', label: 'sev1' });
  expect(room.incident.severity).toMatchObject({
    now: 'sev1',
    ever: ['sev1'],
    saidAt: room.now,
    saidBy: { id: 3, login: 'carol' },
  });
});

it('changed by hand means the one that is left', () => {
  const room = given();
  room.says('bob', '/sev 1');
  room.does('carol', { did: 'labeled', label: 'sev2' });
  expect([room.incident.severity.now, room.room.issue.labels]).toEqual(['sev2', ['outage', 'sev2']]);
});

it('taken away by hand is unsaid again', () => {
  const room = given();
  room.says('bob', '/sev 1');
  room.does('carol', { did: 'unlabeled', label: 'sev1' });
  expect(room.incident.severity.now).toBeNull();
  expect(room.card).toContain('Severity 2 (assumed)');
});

it('tells at the end how bad it was at its worst', () => {
  const room = given();
  for (const line of ['/sev 3', '/sev 1', '/sev 2', '/resolve']) room.says('bob', line);
  expect(room.card).toContain('Severity 2, at worst 1, ');
});
