import { describe, expect, it } from 'vitest';
import { alsoRecording, atDue, atRegister } from '../../../app/core/training/attend.ts';
import { silent } from '../../../app/core/upkeep/attend.ts';
import type { Attended, Deed, Desk } from '../../../app/core/upkeep/desk.ts';
import { desk, remark } from './desk.ts';
import { noon } from './given.ts';

const PLAN = `
roles: { lead: { on-call: [alice], valid-for: 12mo } }
people: { alice: { trained: { lead: 2025-12-06 } }, bob: {} }
training: { keep: issue }
`;
const IN_PLAN = PLAN.replace('issue', 'plan');
const deeds = (attended: Attended): readonly Deed[] => ('deeds' in attended ? attended.deeds : []);
const done = (attended: Attended): string[] => deeds(attended).map((one) => one.do);
const register = (more: Partial<Desk>, plan = PLAN): Attended =>
  atRegister(desk('training register', plan, more));
const memory = (attended: Attended): unknown =>
  deeds(attended).flatMap((one) => (one.do === 'keep' ? [one.memory] : []))[0];

describe('the register', () => {
  const said = [remark(5, 'bob', '/trained @alice lead'), remark(6, 'bob', '/trained @bob lead 2026-11-01')];

  it('decides each comment once: what it remembers is not judged again', () => {
    const first = memory(register({ remarks: said }));
    expect(first).toEqual({
      through: { '': 6 },
      records: { alice: { lead: '2026-11-22' }, bob: { lead: '2026-11-01' } },
    });
    const again = register(
      { remarks: said, memory: first },
      PLAN.replace('issue }', 'issue, recorded-by: [carol] }'),
    );
    expect([done(again), memory(again)]).toEqual([['keep'], first]);
  });

  it('that lost its memory has it again from what people said, and answers nothing twice', () => {
    const wrong = remark(4, 'bob', '/trained @zoe lead');
    const all = register({ remarks: [wrong, ...said], said: new Set(['trained:4']), memory: 'spoilt' });
    expect([done(all), memory(all)]).toEqual([
      ['react', 'react', 'keep'],
      memory(register({ remarks: said })),
    ]);
  });

  it('takes what is passed on once, in the order of each issue', () => {
    const passed = (comment: number, on: string) => ({
      ...{ from: 'acme/shop#2', comment, data: [{ login: 'Alice', subject: 'lead', on }] },
    });
    const first = memory(register({ passed: [passed(9, '2026-11-09')] }));
    const later = memory(
      register({ memory: first, passed: [passed(9, '2026-01-01'), passed(8, '2026-01-01')] }),
    );
    expect([first, later]).toEqual([
      { through: { 'acme/shop#2': 9 }, records: { alice: { lead: '2026-11-09' } } },
      first,
    ]);
  });

  it('asks GitHub only of whom the plan says nothing, and refuses what was edited', () => {
    expect(register({ remarks: [remark(5, 'dora', '/trained @bob lead')] })).toEqual({
      needs: { rights: ['dora'] },
    });
    expect(register({ remarks: [remark(5, 'bob', '/trained @bob lead', { edited: true })] })).toMatchObject({
      deeds: [{ do: 'say', key: 'trained:5', with: 'confused', for: 5 }, { do: 'keep' }],
    });
  });

  it('hears no program, no quotation and no prose', () => {
    const remarks = ['> /trained @bob lead', '`/trained @bob lead`', 'They trained.'].map((body, n) =>
      remark(n + 1, 'bob', body),
    );
    const all = register({ remarks: [...remarks, remark(9, 'ci[bot]', '/trained @bob lead')] });
    expect([done(all), memory(all)]).toEqual([['keep'], { through: {}, records: {} }]);
  });

  it('records all of a comment or nothing of it', () => {
    const all = register({ remarks: [remark(5, 'bob', '/trained @bob lead\n/trained @bob juggling')] });
    expect([done(all), memory(all)]).toEqual([['say', 'keep'], { through: { '': 5 }, records: {} }]);
  });

  it('in the plan: proposes first, and says so once that has an answer', () => {
    const at = { remarks: [remark(5, 'bob', '/trained @bob lead')], planText: { path: 'p', text: IN_PLAN } };
    expect(register({ remarks: at.remarks }, IN_PLAN)).toEqual({ needs: { planText: true } });
    expect(done(register(at, IN_PLAN))).toEqual(['propose']);
    const proposed = {
      'allclear/trained-7-5': { number: 8, url: 'https://x.example/8', state: 'open' } as const,
    };
    expect(done(register({ ...at, proposed }, IN_PLAN))).toEqual(['say', 'keep']);
  });

  it('shows nothing where everybody can read it', () => {
    const repository = { owner: 'acme', name: 'shop', private: false, defaultBranch: 'main' };
    const all = register({ repository, remarks: [remark(5, 'bob', '/trained @bob lead')] });
    expect(all).toMatchObject({
      deeds: [{ do: 'say', body: expect.stringContaining('not kept in a public') }],
    });
  });
});

describe('an issue about a training that runs out', () => {
  const due = (plan: string, more: Partial<Desk> = {}): Attended => {
    const data = { home: 'acme/shop', login: 'alice', subjects: ['lead'], until: '2026-12-06' };
    const one = desk('training due', plan, more);
    return atDue({ ...one, kept: { ...one.kept, data } });
  };
  const CLOSE = (as: string) => ({ deeds: [{ do: 'close', as }] });

  it.each([
    ['stays open until the training is renewed', PLAN, { deeds: [] }],
    ['stays open while nothing is on record', PLAN.replace('lead: 2025-12-06', ''), { deeds: [] }],
    ['is done once a later day is on record', PLAN.replace('2025-12-06', '2026-11-20'), CLOSE('completed')],
    ['is done where trainings count for ever now', PLAN.replace(', valid-for: 12mo', ''), CLOSE('completed')],
    ['is off once the person has left the plan', PLAN.replaceAll('alice', 'erin'), CLOSE('not planned')],
  ])('%s', (_, plan, attended) => expect(due(plan)).toEqual(attended));

  it('is not closed by a plan that cannot be read', () => {
    const plan = desk('training due', '').plan;
    expect(due(PLAN, { plan: { ...plan, given: false } })).toEqual({ deeds: [] });
    expect(due(PLAN, { now: noon('2027-06-01') })).toEqual({ deeds: [] });
  });
});

it('elsewhere a record is passed on before it is answered, and what else is done there is done too', () => {
  const attend = alsoRecording(() => ({ deeds: [{ do: 'assign', who: ['bob'] }] }));
  const remarks = [remark(5, 'bob', '/trained @alice lead')];
  const one = desk('plan review', PLAN.replace('issue', 'issue, repository: acme/people'), { remarks });
  expect(attend(one)).toMatchObject({
    deeds: [
      { do: 'pass on', to: { kind: 'training register', key: 'acme/shop', repository: 'acme/people' } },
      { do: 'say', key: 'trained:5', for: 5 },
      { do: 'assign' },
    ],
  });
  expect(attend({ ...one, said: new Set(['trained:5']) })).toMatchObject({ deeds: [{ do: 'assign' }] });
  const asking = alsoRecording(() => ({ needs: { planText: true } }));
  const dora = { ...one, remarks: [remark(6, 'dora', '/trained @alice lead')] };
  expect(asking(dora)).toEqual({ needs: { planText: true, rights: ['dora'] } });
  expect(alsoRecording(silent)(desk('plan review', PLAN))).toEqual({ deeds: [] });
});
