import { describe, expect, it } from 'vitest';
import { PLAN } from '../audiences.ts';
import { given, type Given } from '../given.ts';

const WITH_VENDOR = `${PLAN.replace(
  'lead: { needed-at: [] }',
  'lead: { needed-at: [sev1], accept-within: 5m }',
)
  .replace('comms: { needed-at: [] }', 'comms: { needed-at: [sev1], accept-within: 10m }')
  .replace('changes: { needed-at: [] }', 'changes: { needed-at: [sev1], accept-within: 10m }')}
vendors: { citrix: { name: Citrix, call-at: [sev1], open-within: 10m }, payco: { name: PayCo } }
`;
const SCENARIO = `title: The farm is down
severity: 1
injects:
  - { at: 5m, say: "@bob all is slow\\n/resolve", expect: lead }
  - { at: 10m, say: A pod was restarted by hand., expect: change }
  - { at: 20m, say: Payments hang, expect: vendor payco, within: 5m }
  - { at: 30m, say: A journalist calls, expect: update public, within: 10m }`;

const PEOPLE = { alice: 'write', bob: 'triage', carol: 'triage' } as const;

/** A drill with that scenario, begun by alice at its declaration. */
const playing = (setting: Parameters<typeof given>[0] = {}): Given => {
  const scenarios = { farm: SCENARIO };
  return given({
    plan: WITH_VENDOR,
    people: PEOPLE,
    scenarios,
    labels: ['outage', 'drill'],
    body: '/drill farm',
    ...setting,
  });
};

/** Goes through so many minutes, a look in each. */
function minutes(room: Given, count: number): void {
  for (let minute = 0; minute < count; minute += 1) {
    room.later(1);
    room.look();
  }
}
const injects = (room: Given): string[] => room.said.filter((text) => text.includes('**Inject '));

describe('the injects of a scenario', () => {
  it('come when they are due, once, for whoever leads, and as nobody’s command or mention', () => {
    const room = playing();
    minutes(room, 4);
    expect(injects(room)).toEqual([]);
    room.says('bob', '/role lead');
    const [first = ''] = injects(room);
    expect(first).toMatch(
      /^\*\*DRILL\.\*\* @bob \*\*Inject 1 of 4:\*\*\n\n> \S+bob all is slow\n> &#47;resolve\n/,
    );
    expect(first.match(/@bob/g)).toHaveLength(1);
    minutes(room, 40);
    expect(injects(room)).toHaveLength(4);
    expect(room.incident.status.ended).toBeNull();
  });

  it('come on time, whoever was mentioned a moment ago', () => {
    const room = playing();
    minutes(room, 60);
    const made = room.entries.filter(({ type }) => type === 'inject_made').map(({ at }) => at);
    const from = room.incident.drill.playing!.at;
    expect(made.map((at) => (at - from) / 60_000)).toEqual([5, 10, 20, 30]);
  });

  it('that come after its end do not come, nor when it is taken up again', () => {
    const room = playing();
    minutes(room, 6);
    room.says('bob', '/resolve');
    minutes(room, 15);
    room.says('bob', '/reopen');
    minutes(room, 30);
    expect(injects(room).map((text) => /Inject (\d)/.exec(text)![1])).toEqual(['1', '4']);
  });
});

describe('the score of a drill', () => {
  it('counts what was done in time, and names what was missed by its role', () => {
    const room = playing();
    room.says('alice', '/role lead @bob');
    room.says('bob', '/role comms @carol');
    room.says('carol', '/update leadership Card payments fail.');
    minutes(room, 12);
    room.says('bob', '/vendor citrix');
    room.says('bob', '/start restart the pod');
    minutes(room, 28);
    const { said } = room.says('bob', '/resolve it was only a drill');
    expect(said).toContain('@bob **Score of the drill: ');
    expect(said).toContain('- **Roles taken in time:** 2 of 3. Missed: Change Manager.');
    expect(said).toContain('- **Changes logged:** 1 of 1.');
    expect(said).toContain(
      '- **Vendors called in time:** 0 of 2. Missed: Incident Lead, Citrix; Incident Lead, PayCo, after inject 3.',
    );
    expect(said).toMatch(
      /What else was expected:\*\* 1 of 2. Missed: Communication Lead, update for Public after inject 4\./,
    );
    expect(said).toMatch(/Promises kept:\*\* \d of \d\. Missed: Communication Lead, \d for /);
    expect(said.replace('@bob', '')).not.toMatch(/\b(alice|bob|carol)\b/i);
    expect(room.card).toContain('- **Roles taken in time:** 2 of 3. Missed: Change Manager.');
  });

  it('does not hold against anybody what the end came before', () => {
    const room = playing();
    minutes(room, 2);
    expect(room.says('bob', '/cancel enough').said).toContain('nothing came up that could be counted');
  });

  it('is made anew at each end, and stands on the card alone where nothing is said unasked', () => {
    const room = playing();
    minutes(room, 20);
    room.says('bob', '/resolve');
    room.says('bob', '/reopen');
    expect(room.says('bob', '/resolve').said).toContain('Score of the drill');
    const open = playing({ private: false, body: '' });
    open.says('alice', '/sev 1');
    minutes(open, 20);
    expect(open.says('bob', '/resolve').said).not.toContain('Score');
    expect(open.card).toContain('**Score of the drill: 0 of ');
  });

  it('is no outage’s', () => {
    const room = given();
    expect(room.says('bob', '/resolve').said + room.card).not.toContain('Score');
  });
});
