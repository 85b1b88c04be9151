import { describe, expect, it } from 'vitest';
import { builtInPlan, readPlan } from '../../../app/core/plan/read.ts';
import type { Plan } from '../../../app/core/plan/schema.ts';

const MINUTE = 60_000;
const every = (minutes: number | null) => {
  const interval = minutes === null ? null : minutes * MINUTE;
  return { investigating: interval, identified: interval, monitoring: interval };
};
const withChannels =
  'channels: { s: { repository: a/b } }\naudiences: { leadership: { channels: s }, public: { channels: s } }';
const given = (text: string) => readPlan({ text, path: 'p' }).plan;
const neededAt = (plan: Plan) =>
  Object.fromEntries(Object.entries(plan.roles).map(([name, role]) => [name, role.neededAt]));

describe('without a plan', () => {
  const plan = readPlan(null).plan;

  it.each<[string, unknown, unknown]>([
    ['it is not given', plan.given, false],
    ['label', plan.label, 'outage'],
    ['time zone', plan.timezone, 'UTC'],
    ['severities, worst first', Object.keys(plan.severities), ['sev1', 'sev2', 'sev3']],
    ['the severity until somebody says one', plan.assumedSeverity, 'sev2'],
    [
      'no promise of restoration',
      Object.values(plan.severities).map((severity) => severity.restoreWithin),
      [null, null, null],
    ],
    ['roles', Object.keys(plan.roles), ['lead', 'comms', 'changes', 'team']],
    [
      'one role is asked for',
      neededAt(plan),
      { lead: ['sev1', 'sev2', 'sev3'], comms: [], changes: [], team: [] },
    ],
    ['one audience', Object.keys(plan.audiences), ['technical']],
    ['it has the room', plan.audiences['technical']?.channels, ['room']],
    ['nothing is posted by itself', plan.audiences['technical']?.whenDue, 'remind'],
    ['technical interval, sev1', plan.severities['sev1']?.updates, { technical: every(30) }],
    ['technical interval, sev2', plan.severities['sev2']?.updates, { technical: every(60) }],
    ['technical interval, sev3', plan.severities['sev3']?.updates, { technical: every(null) }],
    ['no approval of changes', plan.changes.approveAt, []],
    ['no freeze', [plan.changes.freezeAt, plan.changes.required], [[], false]],
    ['the postmortem is offered', plan.postmortem.due, {}],
    ['no review, no drills', [plan.review.every, plan.drills.every], [null, null]],
    ['who may, by visibility', plan.commands, { allow: null, prefix: 'optional' }],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it('is the same each time, and nobody can change the next one', () => {
    expect(builtInPlan()).toEqual(plan);
    expect(builtInPlan().roles).not.toBe(plan.roles);
  });
});

describe('with a plan', () => {
  const plan = given(withChannels);

  it.each<[string, unknown, unknown]>([
    [
      'roles asked for',
      neededAt(plan),
      { lead: ['sev1', 'sev2', 'sev3'], comms: ['sev1', 'sev2'], changes: ['sev1'], team: [] },
    ],
    [
      'accept within',
      Object.values(plan.roles).map((role) => role.acceptWithin),
      [5 * MINUTE, 10 * MINUTE, 10 * MINUTE, null],
    ],
    [
      'many only in the team',
      Object.values(plan.roles).map((role) => role.many),
      [false, false, false, true],
    ],
    ['sev1 leadership', plan.severities['sev1']?.updates['leadership'], every(30)],
    ['sev2 leadership', plan.severities['sev2']?.updates['leadership'], every(120)],
    ['sev3 leadership', plan.severities['sev3']?.updates['leadership'], every(null)],
    [
      'sev1 public',
      plan.severities['sev1']?.updates['public'],
      { investigating: 20 * MINUTE, identified: 30 * MINUTE, monitoring: 60 * MINUTE },
    ],
    [
      'sev2 public',
      plan.severities['sev2']?.updates['public'],
      { investigating: 30 * MINUTE, identified: 60 * MINUTE, monitoring: 60 * MINUTE },
    ],
    ['sev3 public', plan.severities['sev3']?.updates['public'], every(null)],
    [
      'first word',
      Object.values(plan.audiences).map((audience) => audience.firstWithin),
      [null, 15 * MINUTE, 10 * MINUTE],
    ],
    [
      'when due',
      Object.values(plan.audiences).map((audience) => audience.whenDue),
      ['post', 'remind', 'remind'],
    ],
    [
      'approved by',
      Object.values(plan.audiences).map((audience) => audience.approvedBy),
      [null, null, 'lead'],
    ],
    ['longest', Object.values(plan.audiences).map((audience) => audience.length), [1000, 600, 400]],
    [
      'in a public room',
      Object.values(plan.audiences).map((audience) => audience.inPublicRooms),
      [true, false, true],
    ],
    [
      'word checks',
      plan.words,
      { tooLong: 'warn', noNextTime: 'warn', hostNames: 'warn', addresses: 'warn', names: 'warn' },
    ],
    ['chasing an empty role', plan.reminders.emptyRoleAt, [5, 10, 20].map((minutes) => minutes * MINUTE)],
    [
      'reminder, lead, closing',
      [plan.reminders.before, plan.reminders.leadAfter, plan.reminders.closingWaits],
      [5 * MINUTE, 5 * MINUTE, 5 * MINUTE],
    ],
    ['quiet room', plan.quiet, { sev1: 60 * MINUTE, sev2: 60 * MINUTE, sev3: 24 * 60 * MINUTE }],
    ['a change runs long', plan.changes.runsLongAfter, 30 * MINUTE],
    ['one at a time', plan.changes.oneAtATime, 'warn'],
    ['postmortem', plan.postmortem.due, { sev1: 5, sev2: 10 }],
    ['follow-up', plan.followUps, { due: { days: 14 }, remindEvery: { days: 7 } }],
    ['review', [plan.review.every, plan.review.openBefore], [{ months: 12 }, { days: 30 }]],
    [
      'early',
      plan.review.early,
      {
        sev1Count: 3,
        sev1Within: { days: 90 },
        peopleChanged: 0.25,
        linesChanged: null,
        vendorsChanged: true,
        paths: {},
      },
    ],
    ['drills', plan.drills.every, { months: 6 }],
    ['public rooms', plan.publicRooms, { speak: false, post: false, phoneNumbers: false }],
    ['approval without a Change Manager', plan.changes.approveAt, []],
    ['approval with one', given('roles: { changes: { on-call: dave } }').changes.approveAt, ['sev1', 'sev2']],
    [
      'vendors',
      given('vendors: { x: }').vendors['x'],
      {
        name: 'X',
        portal: null,
        phone: null,
        contract: '',
        contractUntil: null,
        callAt: ['sev1'],
        openWithin: 10 * MINUTE,
        severities: {},
        escalateTo: [],
        contacts: [],
      },
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it('its own severities are all there are', () => {
    const own = given('severities: { sev4: , sev1: }');
    expect(Object.keys(own.severities)).toEqual(['sev1', 'sev4']);
    expect(own.assumedSeverity).toBe('sev1');
    expect(neededAt(own)).toEqual({ lead: ['sev1', 'sev4'], comms: ['sev1'], changes: ['sev1'], team: [] });
  });

  it('its own roles come after the four', () => {
    expect(Object.keys(given('roles: { scribe: { many: true }, team: , lead: }').roles)).toEqual([
      'lead',
      'comms',
      'changes',
      'team',
      'scribe',
    ]);
  });
});
