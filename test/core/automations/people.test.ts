import { describe, expect, it } from 'vitest';
import type { Automation } from '../../../app/core/automations/define.ts';
import { rungs } from '../../../app/core/automations/define.ts';
import { duties } from '../../../app/core/automations/duties.ts';
import { emptyRole } from '../../../app/core/automations/empty-role.ts';
import { handoverUnanswered } from '../../../app/core/automations/handover-unanswered.ts';
import { longLead } from '../../../app/core/automations/long-lead.ts';
import { silentHolder } from '../../../app/core/automations/silent-holder.ts';
import { fold, type Entry, type EntryData } from '../../../app/core/incident/fold.ts';
import { MINUTE, type Person } from '../../../app/core/incident/words.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { AT } from '../given.ts';

const person = (login: string): Person => ({ id: 1 + 'abcdefgh'.indexOf(login[0]!), login });
const PLAN = `
roles:
  lead: { on-call: [bea, cyd, dan], needed-at: [sev1, sev2], call: [pager] }
  comms: { on-call: [cyd], needed-at: [sev1] }
  changes: { needed-at: [] }
  team: { duties: [look] }
channels: { pager: { webhook: ALLCLEAR_PAGER } }
`;

/** An entry so many minutes after the declaration, by somebody. */
const entry = (minute: number, login: string, data: EntryData, key = `c${minute}.1`): Entry =>
  ({ ...data, key, at: AT + minute * MINUTE, by: person(login) }) as Entry;
const declared = entry(0, 'ann', { type: 'declared', title: 'x' }, 'e1');
const takes = (minute: number, by: string, role: string, who: string, within?: number): Entry =>
  entry(minute, by, {
    ...{ type: 'role_taken', role, title: role, many: role === 'team', who: [person(who)] },
    ...(within !== undefined && { within: within * MINUTE }),
  });
const sev = (minute: number, severity: string): Entry =>
  entry(minute, 'ann', { type: 'severity_set', severity });
const reminded = (minute: number, what: string, of: string, rung: number, ...to: string[]): Entry =>
  entry(
    minute,
    'ann',
    { type: 'reminded', what, of, to: to.map(person), saidAt: AT + minute * MINUTE },
    `due:${what}:${of}:${rung}`,
  );

/** What is due, each as `minute who, …`; of, and how, where it matters. */
function due(one: Automation, entries: readonly Entry[], now = 0, plan = PLAN) {
  return one
    .due({
      incident: fold(entries),
      plan: readPlan({ text: plan, path: 'p' }).plan,
      repository: { owner: 'a', name: 'b', private: true, defaultBranch: 'main' },
      now: AT + now * MINUTE,
      lastHuman: { at: AT, key: 'e1' },
    })
    .map((all) => ({
      ...all,
      told: `${(all.at - AT) / MINUTE} ${all.to.map(({ login }) => login).join(', ')}`,
    }));
}
const told = (...args: Parameters<typeof due>): string[] => due(...args).map((one) => one.told);

describe('an empty role that is needed', () => {
  it('is asked for at 5, 10 and 20 minutes, along the list', () => {
    expect(told(emptyRole, [declared])).toEqual(['5 bea', '10 cyd', '20 dan']);
    expect(due(emptyRole, [declared]).map(({ calls }) => calls)).toEqual([['pager'], ['pager'], ['pager']]);
  });
  it('after the list is asked of the lead, else of who declared, whom nobody need wake', () => {
    const led = [declared, takes(1, 'ann', 'lead', 'ann'), sev(2, 'sev1')];
    expect(told(emptyRole, led)).toEqual(['7 cyd', '12 ann', '22 ann']);
    expect(due(emptyRole, [declared], 0, 'roles: { lead: { call: [pager] } }')[0]).toMatchObject({
      told: '5 ann',
      to: [person('ann')],
    });
    expect(due(emptyRole, [declared], 0, PLAN.replace('[bea, cyd, dan]', '[]'))[0]).not.toHaveProperty(
      'calls',
    );
  });
  it('is not asked of those who hold another role of one', () => {
    const entries = [declared, takes(1, 'bea', 'comms', 'bea')];
    expect(told(emptyRole, entries)).toEqual(['5 cyd', '10 dan', '20 ann']);
  });
  it.each([
    ['raised', [sev(3, 'sev3'), sev(4, 'sev2')], ['9 bea', '14 cyd', '24 dan']],
    ['stated again', [sev(3, 'sev2')], ['5 bea', '10 cyd', '20 dan']],
    ['lowered', [sev(3, 'sev3')], []],
    [
      'left empty',
      [takes(1, 'bea', 'lead', 'bea'), entry(8, 'bea', { type: 'role_left', who: [person('bea')] })],
      ['13 bea', '18 cyd', '28 dan'],
    ],
    [
      'taken up again',
      [entry(5, 'ann', { type: 'resolved' }), entry(60, 'ann', { type: 'reopened' })],
      ['65 bea', '70 cyd', '80 dan'],
    ],
    ['held', [takes(1, 'bea', 'lead', 'bea')], []],
  ] as const)('is counted from where it became needed: %s', (_, more, when) => {
    expect(told(emptyRole, [declared, ...more])).toEqual(when);
  });
  it('late, the latest moment stands for those before it; in the end there is none', () => {
    expect(told(emptyRole, [declared], 12)).toEqual(['10 cyd', '20 dan']);
    expect(told(emptyRole, [declared], 240)).toEqual(['20 dan']);
    expect(due(emptyRole, [declared], 240)[0]!.text).toContain('has been missing for 4 hours');
  });
  it('keeps the moments of the plan in which it was declared', () => {
    const promised = { emptyRoleAt: [MINUTE], severityWithin: null, handoverAfter: null };
    const read = entry(0, 'ann', { type: 'plan_read', given: true, problems: [], promised }, 'due:plan:e1:0');
    expect(told(emptyRole, [declared, read])).toEqual(['1 bea']);
  });
});

describe('a holder of whom nothing is heard', () => {
  const named = [declared, takes(2, 'ann', 'lead', 'eve', 5)];
  const asked = (...rungs: [number, string][]): Entry[] =>
    rungs.map(([minute, who], rung) => reminded(minute, 'silent-holder', 'c2.1', rung, who, 'ann'));

  it('is followed by the next on call, each with the same time to answer, and the namer knows', () => {
    expect(told(silentHolder, named)).toEqual(['7 bea, ann']);
    expect(told(silentHolder, [...named, ...asked([7, 'bea'])])).toEqual(['12 cyd, ann']);
    expect(told(silentHolder, [...named, ...asked([7, 'bea'], [30, 'cyd'])])).toEqual(['35 dan, ann']);
  });
  it('with nobody left is told once, to the lead where it is another role', () => {
    const all = [...named, ...asked([7, 'bea'], [12, 'cyd'], [17, 'dan'])];
    expect(told(silentHolder, all)).toEqual(['22 ann']);
    expect(told(silentHolder, [...all, reminded(22, 'silent-holder', 'c2.1', 1_000, 'ann')])).toEqual([]);
    const comms = [declared, takes(1, 'dan', 'lead', 'dan'), takes(2, 'ann', 'changes', 'eve', 10)];
    expect(told(silentHolder, comms)).toEqual(['12 dan']);
  });
  it('skips who holds another role of one, and the holder', () => {
    const busy = [...named, takes(3, 'bea', 'comms', 'bea'), takes(4, 'ann', 'changes', 'cyd')];
    expect(told(silentHolder, busy)).toEqual(['7 dan, ann']);
  });
  it('names the moment, so that lateness shows', () => {
    expect(due(silentHolder, named, 300)[0]!.text).toContain(
      'named Incident Lead at 09:43 and has not answered',
    );
  });
  it.each([
    ['says anything', [entry(3, 'eve', { type: 'noted', text: 'x' })]],
    ['says something in plain words', [entry(3, 'eve', { type: 'role_confirmed' })]],
    ['is refused something', [entry(3, 'eve', { type: 'refused', code: 'typo' })]],
    ['is replaced by who takes it', [takes(3, 'bea', 'lead', 'bea')]],
    ['has left', [entry(3, 'ann', { type: 'role_left', who: [person('eve')] })]],
  ] as const)('is no longer waited for when he %s', (_, more) => {
    expect(told(silentHolder, [...named, ...more])).toEqual([]);
  });
  it('is not waited for without a time, or when he took it himself', () => {
    expect(told(silentHolder, [declared, takes(2, 'ann', 'lead', 'eve')])).toEqual([]);
    expect(told(silentHolder, [declared, takes(2, 'eve', 'lead', 'eve', 5)])).toEqual([]);
  });
});

describe('a handover', () => {
  const offered = (within?: number): Entry[] => [
    declared,
    takes(1, 'bea', 'lead', 'bea'),
    entry(2, 'bea', {
      ...{ type: 'handover_offered', role: 'lead', title: 'Lead', who: [person('cyd')] },
      ...(within && { within: within * MINUTE }),
    }),
  ];
  it('unanswered is told to the giver after the time of that role, where it has one', () => {
    expect(told(handoverUnanswered, offered(5))).toEqual(['7 bea']);
    expect(told(handoverUnanswered, offered())).toEqual([]);
  });
  it('answered is not', () => {
    const no = entry(3, 'cyd', { type: 'handover_declined', role: 'lead', title: 'Lead' });
    expect(told(handoverUnanswered, [...offered(5), no])).toEqual([]);
    expect(told(handoverUnanswered, [...offered(5), takes(3, 'cyd', 'lead', 'cyd')])).toEqual([]);
  });
});

describe('a lead on for long', () => {
  const led = [declared, takes(1, 'bea', 'lead', 'bea')];
  it('is asked after four hours, as long as the plan says, or never', () => {
    expect(told(longLead, led)).toEqual(['241 bea']);
    expect(told(longLead, led, 0, 'reminders: { handover-after: 90m }')).toEqual(['91 bea']);
    expect(told(longLead, led, 0, 'reminders: { handover-after: none }')).toEqual([]);
  });
  it('is counted anew for another lead, and for another outage of the same room', () => {
    expect(due(longLead, [...led, takes(60, 'cyd', 'lead', 'cyd')])[0]).toMatchObject({
      told: '300 cyd',
      promisedBy: 'c60.1',
    });
    const again = [entry(9, 'ann', { type: 'resolved' }), entry(60, 'ann', { type: 'reopened' })];
    expect(told(longLead, [...led, ...again])).toEqual(['300 bea']);
  });
});

describe('somebody assigned by hand', () => {
  const assigned = (by: string, key = 'e5'): Entry =>
    entry(3, by, { type: 'assigned', who: person('cyd') }, key);
  it('is told what for, at once; by themselves too', () => {
    expect([told(duties, [declared, assigned('ann')]), told(duties, [declared, assigned('cyd')])]).toEqual([
      ['3 cyd'],
      ['3 cyd'],
    ]);
  });
  it('is not told what the plan does not say, nor what a command said already', () => {
    expect(told(duties, [declared, assigned('ann')], 0, 'roles: {}')).toEqual([]);
    expect(told(duties, [declared, takes(2, 'ann', 'team', 'cyd'), assigned('ann')])).toEqual([]);
  });
});

it('of several moments the latest past one stands for all before it', () => {
  const at = (now: number): number[] => rungs([5, 10, 20], now).map(({ rung }) => rung);
  expect([at(0), at(5), at(9), at(10), at(100)]).toEqual([[0, 1, 2], [0, 1, 2], [0, 1, 2], [1, 2], [2]]);
});
