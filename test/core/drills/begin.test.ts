import { describe, expect, it } from 'vitest';
import { PLAN, severe } from '../audiences.ts';
import { given } from '../given.ts';

const DRILL = 'drill';
const labelled = (did: 'labeled' | 'unlabeled') => ({ did, label: DRILL }) as const;
const SCENARIO = 'title: The farm is down\nseverity: 1\ninjects: [{ at: 5m, say: All is slow }]';
const scenarios = { 'farm-down': SCENARIO };

describe('the label', () => {
  it('makes it a drill, set before or with the label of rooms, by its person', () => {
    for (const labels of [
      ['drill', 'outage'],
      ['outage', 'drill'],
    ]) {
      const { incident } = given({ labels });
      expect(incident.drill.begun).toMatchObject({ by: { login: 'alice' } });
    }
  });

  it('makes it one until the first update has left, and not later', () => {
    const room = given();
    room.does('carol', labelled('labeled'));
    expect(room.incident.drill.begun).toMatchObject({ by: { login: 'carol' } });
    const late = given();
    late.says('bob', '/update technical we look');
    late.does('carol', labelled('labeled'));
    expect(late.incident.drill.begun).toBeNull();
    expect(late.room.issue.labels).not.toContain(DRILL);
    expect(late.card).toContain('carol set the label drill after the first update: it stays an outage');
  });

  it('taken away before anybody was told makes it real; later it stays, and is worn again', () => {
    const room = given({ labels: ['outage', 'drill'] });
    room.does('bob', labelled('unlabeled'));
    expect([room.incident.drill.begun, room.room.issue.labels]).toEqual([null, ['outage']]);
    const told = given({ labels: ['outage', 'drill'] });
    told.says('bob', '/update technical we look');
    told.does('bob', labelled('unlabeled'));
    expect(told.incident.drill.begun).not.toBeNull();
    expect(told.room.issue.labels).toContain(DRILL);
  });

  it('means nothing where whoever opens the issue may nothing, or a program sets it', () => {
    const people = { alice: 'write', mallory: 'none' } as const;
    const room = given({ people, author: 'mallory', labels: ['outage', 'drill'] });
    room.says('alice', '/incident');
    expect([room.incident.declaration.declared !== null, room.incident.drill.begun]).toEqual([true, null]);
    const set = given();
    set.does('robot[bot]', labelled('labeled'));
    expect(set.incident.drill.begun).toBeNull();
  });
});

describe('/drill', () => {
  it('makes it a drill, and the label is worn', () => {
    const room = given();
    expect(room.says('bob', '/drill').reaction).toBe('+1');
    expect(room.room.issue.labels).toContain(DRILL);
    expect(room.says('bob', '/drill\n').entries).toEqual(['repeated']);
  });

  it('declares, in the text of an issue too', () => {
    const room = given({ labels: [], body: '/drill farm-down', scenarios });
    expect(room.card).toMatch(/^\*\*DRILL\. Severity 1, investigating/);
  });

  it('is refused with why, once somebody was told', () => {
    const room = given();
    room.says('bob', '/update technical we look');
    const { said, reaction } = room.says('bob', '/drill');
    expect([reaction, room.incident.drill.begun]).toEqual(['confused', null]);
    expect(said).toContain('what they were told cannot become a drill. A drill is an issue of its own.');
  });

  it('is for whoever declared it, and for whoever may steer', () => {
    expect(given().says('carol', '/drill').entries).toEqual(['not yours']);
    expect(given({ author: 'carol' }).says('carol', '/drill').entries).toContain('drill_begun');
  });
});

describe('/drill with a scenario', () => {
  it('begins it with its severity, and tells whoever asked how long and where, not what', () => {
    const room = severe({ plan: PLAN, labels: ['outage', 'drill'], scenarios });
    const { said } = room.says('alice', '/drill Farm-Down.yml');
    expect(said).toContain('**DRILL: The farm is down.** One inject comes in the next 5 minutes');
    expect(said).toContain('No words leave this room.');
    expect(said).not.toContain('slow');
    expect(room.incident.severity.now).toBe('sev1');
  });

  it('names the nearest where there is none of that name', () => {
    const { said } = given({ scenarios }).says('alice', '/drill farm-dawn');
    expect(said).toContain('`farm-dawn` is not a scenario here: did you mean `farm-down`?');
    expect(given().says('alice', '/drill x').said).toContain('There is no scenario here');
  });

  it('tells what is wrong in it, with line and column, and begins nothing', () => {
    const broken = { 'farm-down': 'title: a\ninjects:\n  - { at: soon, say: x, expect: vendr citrix }' };
    const room = given({ scenarios: broken });
    const { said } = room.says('alice', '/drill farm-down');
    expect(said).toContain('3:11 "soon" does not fit');
    expect(said).toContain('Did you mean vendor citrix?');
    expect(room.incident.drill.begun).toBeNull();
  });

  it('plays one at a time, and none where everybody reads', () => {
    const room = given({ scenarios });
    room.says('alice', '/drill farm-down');
    expect(room.says('alice', '/drill farm-down now').entries).toEqual(['words too many']);
    room.later(3);
    expect(room.says('alice', '/drill farm-down').said).toContain('is being played already');
    const open = given({ scenarios, private: false });
    expect(open.says('alice', '/drill farm-down').said).toContain('Everybody can read this room');
  });
});
