import { describe, expect, it } from 'vitest';
import type { EntryData } from '../../../../app/core/incident/fold.ts';
import { ALLCLEAR } from '../../../../app/core/incident/words.ts';
import { decisionsIn } from '../../../../app/core/views/updates/decisions.ts';
import { DECLARED, ENDED, PLAN, STORY, factsFor, minutes, person, scene, type Scene } from './outage.ts';

it('findings are what was done without a task too, and what came of changes', () => {
  const story: Scene['story'] = [
    [0, 'alice', { type: 'declared', title: 'Checkout is down' }],
    [5, 'frank', { type: 'work_recorded', text: 'restarted the gateway' }],
    [6, 'frank', { type: 'change_proposed', number: 1, text: 'raise the timeout', did: 'started' }],
    [9, 'frank', { type: 'change_failed', number: 1, change: 'c3.1', text: 'no better' }],
  ];
  expect(factsFor('technical', {}, { story }).findings.map(({ id, text }) => `${id}: ${text}`)).toEqual([
    'Done: restarted the gateway',
    'C1: raise the timeout (failed: no better)',
  ]);
});

describe('what an audience may know', () => {
  it('is everything for those who work on it', () => {
    expect(factsFor('technical', { approvedBy: person('bob') })).toMatchObject({
      severity: 'Severity 1',
      status: 'identified',
      since: '09:38 CET',
      lasted: '40 minutes',
      eta: '11:00 CET',
      etaOf: 'C4 live',
      nextBy: '10:48 CET',
      room: 'https://github.com/acme/outages/issues/412',
      tasks: [{ id: 'T2', who: 'Grace Ode', at: '09:53' }],
      findings: [{ id: 'T1', who: 'frank', at: '10:01' }],
      roles: [
        { title: 'Incident Lead', who: 'Bob Ray' },
        { title: 'Communication Lead', who: 'Carol Ng' },
      ],
      author: 'Carol Ng',
      approvedBy: 'Bob Ray',
      changes: [],
    });
  });

  it('is roles instead of people for leadership', () => {
    const facts = factsFor('leadership');
    expect(facts).toMatchObject({ author: 'Communication Lead', roles: [{ who: '' }, { who: '' }] });
    expect(facts.tasks.map(({ who }) => who)).toEqual(['']);
    expect(JSON.stringify({ ...facts, text: '', message: '' })).not.toMatch(/carol|bob|grace|frank/i);
  });

  it.each(['public', 'regulator', 'nobody'])('is nothing internal for %s', (audience) => {
    const facts = factsFor(audience, { text: 'We are on it.', approvedBy: person('bob') });
    const all = JSON.stringify(facts);
    for (const inner of [/bob|carol|grace|frank/i, /github\.com/, /certificate|gateway/, /C4/, /T\d/])
      expect(all).not.toMatch(inner);
    expect(facts).toMatchObject({ cause: '', room: '', tasks: [], findings: [], roles: [], moreTasks: 0 });
    expect(JSON.stringify(factsFor(audience, { text: 'Over.' }, { story: ENDED }))).not.toMatch(/replaced/);
  });

  it('is everything for an audience of the plan that hears in the room', () => {
    expect(factsFor('night-shift')).toMatchObject({ author: 'Carol Ng', audienceTitle: 'Night shift' });
  });

  it('has every field, whatever is known', () => {
    const bare = { story: STORY.slice(0, 1), plan: null, at: DECLARED };
    const nothing = factsFor('technical', { text: '', nextAt: null, author: undefined }, bare);
    expect(Object.keys(nothing)).toEqual(Object.keys(factsFor('technical')));
    expect(Object.values(nothing)).not.toContain(undefined);
    expect(JSON.parse(JSON.stringify(nothing))).toEqual(nothing);
  });

  it('names nobody where the app itself speaks', () => {
    expect(factsFor('technical', { author: ALLCLEAR, automatic: true })).toMatchObject({
      author: '',
      automatic: true,
    });
  });
});

describe('the bridge', () => {
  const bridge = (audience: string, of = {}) => factsFor(audience, {}, of).bridge;
  const said: EntryData = {
    type: 'bridge_opened',
    bridge: 'technical',
    url: 'https://meet.example/now',
    how: 'code 9',
  };

  it('is the one of the audience, with its number in private', () => {
    expect(bridge('technical')).toEqual({
      name: 'technical',
      url: 'https://meet.example/tech',
      phone: '+49 30 5550100, PIN 4411',
      how: '',
    });
    expect(bridge('leadership')).toMatchObject({ url: 'https://meet.example/mgmt', phone: '' });
  });

  it('has no number in a public repository, unless the plan wants it', () => {
    const story = [...STORY, [30, 'bob', said] as const];
    expect(bridge('technical', { private: false, story })).toMatchObject({ phone: '', how: '' });
    const plan = `${PLAN}\npublic-rooms: { phone-numbers: true }`;
    expect(bridge('technical', { private: false, plan }).phone).toMatch(/4411/);
  });

  it('is the one said in the room before that of the plan', () => {
    const story = [...STORY, [30, 'bob', said] as const];
    expect(bridge('technical', { story })).toMatchObject({ url: 'https://meet.example/now', how: 'code 9' });
  });

  it('is never told the public, nor whoever has none', () => {
    for (const audience of ['public', 'regulator', 'constructor'])
      expect(bridge(audience)).toEqual({ name: '', url: '', phone: '', how: '' });
  });
});

describe('times', () => {
  it('stand in the plan’s zone, through a change of its clocks', () => {
    const night = Date.UTC(2026, 9, 25, 0, 30);
    const facts = factsFor('public', { nextAt: Date.UTC(2026, 9, 25, 1, 30) }, { at: night });
    expect(facts.nextBy).toBe('02:30 CET');
    expect(factsFor('public', { nextAt: night }, { at: night }).nextBy).toBe('02:30 CEST');
  });

  it('have their date where it is not today', () => {
    expect(factsFor('public', { nextAt: minutes(24 * 60) }).nextBy).toBe('23 Nov 09:41 CET');
  });

  it('say when one was missed', () => {
    expect(factsFor('technical', {}, { at: minutes(90) })).toMatchObject({
      eta: '11:00 CET',
      etaPassed: true,
    });
  });
});

describe('decisions', () => {
  it.each([
    ['All is slow.\nDecision: may we stop sales?', 'All is slow.', ['May we stop sales?']],
    ['- **Decision needed:** A or B?\nDecisions: C', '', ['A or B?', 'C']],
    ['No decision needed.', 'No decision needed.', []],
    ['Decision: none.', 'Decision: none.', []],
    ['The decision: we wait', 'The decision: we wait', []],
  ])('%j', (text, message, decisions) => expect(decisionsIn(text)).toEqual({ message, decisions }));
});

it('takes the title as it is now', () => {
  expect(factsFor('technical').title).toBe(scene().incident.declaration.title);
});
