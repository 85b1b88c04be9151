import { describe, expect, it } from 'vitest';
import { PLAN, reached, severe } from '../audiences.ts';
import { given, type Given } from '../given.ts';

const CALLING = PLAN.replace('lead: { needed-at: [] }', 'lead: { needed-at: [], call: [pager] }').replace(
  'channels:\n  chat',
  'channels:\n  pager: { webhook: ALLCLEAR_PAGER }\n  trial: { email: { to: [drill@acme.example] } }\n  chat',
);
const CHANNELS = `${CALLING}drills: { channels: [trial] }\n`;

/** A severe drill, with the label of one from its opening. */
const drill = (plan = CHANNELS): Given => severe({ plan, labels: ['outage', 'drill'] });
const ways = (room: Given): string[] => [...new Set(room.left.map(({ channel }) => channel))];

describe('what leaves a drill', () => {
  it('goes to the channels of drills alone, whoever it is for', () => {
    const room = drill();
    room.says('carol', '/update technical leadership the chain is incomplete');
    room.says('carol', '/update public card payments fail');
    room.says('bob', '/approve');
    expect(ways(room)).toEqual(['trial']);
    expect(new Set(room.left.map(({ audience }) => audience))).toEqual(
      new Set(['called', 'technical', 'leadership', 'public']),
    );
  });

  it('goes nowhere where there are none, and works all the same', () => {
    const room = drill(CALLING);
    const { said, entries } = room.says('carol', '/update leadership Card payments fail.');
    expect(room.left).toEqual([]);
    expect(entries).toContain('update_sent');
    expect(said).toContain('> **DRILL for Leadership.** Nothing is really broken.');
  });

  it('says so in its subject, its title and its first words, in every format', () => {
    const room = drill();
    room.says('carol', '/update leadership Card payments fail.');
    for (const { message } of room.left) {
      expect(message.drill).toBe(true);
      expect(message.subject).toMatch(/^DRILL \[Acme drill/);
      expect(message.incident.title).toMatch(/^DRILL: /);
      expect(message.text).toMatch(/^DRILL\b/);
      expect(message.mrkdwn).toMatch(/^\*DRILL\b/);
      expect(message.markdown).toMatch(/^\*\*DRILL\b/);
      expect(message.html.replace(/<style>.*?<\/style>|<[^>]*>|\s/gs, '')).toMatch(/^(\W*)DRILL/);
    }
    expect(room.left.map(({ message }) => message.kind)).toEqual(['page', 'began']);
  });

  it('leads outsiders to no room, as ever', () => {
    const room = drill();
    room.says('carol', '/update regulator from: 09:50 what is reported');
    const [told] = room.left.filter(({ audience }) => audience === 'regulator');
    expect(told!.message.incident).toMatchObject({ url: null, title: expect.stringMatching(/^DRILL: Inc/) });
  });

  it('alarms nobody further up', () => {
    const plan = CALLING.replace(
      'first-within: 15m }',
      'first-within: 15m, climb: { after: 10m, to: [pager] } }',
    );
    const room = drill(plan);
    for (let minute = 0; minute < 40; minute += 1) {
      room.later(1);
      room.look();
    }
    expect([room.left, reached(room, 'called')]).toEqual([[], []]);
  });

  it('says so to whoever is mentioned, whose mail looks like any other', () => {
    const room = given({ labels: ['outage', 'drill'] });
    room.later(6);
    expect(room.look().said).toMatch(/^\*\*DRILL\.\*\* @alice/);
  });
});

describe('the card of a drill', () => {
  it('says so first, while it lasts and after', () => {
    const room = drill();
    expect(room.card).toMatch(/^\*\*DRILL\. Severity 1, investigating: Checkout is down\.\*\*/);
    room.says('bob', '/resolve certificate replaced');
    expect(room.card).toMatch(/^\*\*DRILL\. Resolved at 10:/);
  });

  it('owes no regulator anything once it is over', () => {
    const room = drill();
    room.says('carol', '/update regulator from: 09:50 what is reported');
    expect(room.card).toContain('report by **25 Nov 09:50**');
    room.says('bob', '/resolve');
    expect(room.card).not.toContain('is owed');
    expect(room.room.issue.labels).not.toContain('report due');
  });
});

it('an outage says nothing of all that', () => {
  const room = severe({ plan: CHANNELS });
  room.says('carol', '/update leadership Card payments fail.');
  expect(ways(room)).toEqual(['pager', 'mail']);
  expect(JSON.stringify([room.left, room.card, room.said])).not.toContain('DRILL');
});
