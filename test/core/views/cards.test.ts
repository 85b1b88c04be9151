import { describe, expect, it } from 'vitest';
import { given, type Given } from '../given.ts';
import { heard } from '../grammar/heard.ts';
import { elements, html } from './render.ts';

const PLAN = `
timezone: Europe/Berlin
people:
  alice: { name: Alice Moe }
  bob: { name: Bob Ray }
  carol: { name: Carol Ng }
  dave: { name: Dave Ito }
  erin: { name: Erin Fox }
  frank: { name: Frank Li }
  grace: { name: Grace Ott }
bridges:
  technical: { url: 'https://meet.example/tech', phone: '+49 30 5550100, PIN 4411' }
`;

/** The outage of ROOM.md, as far as its first hour goes without updates, changes and vendors. */
function midway(): Given {
  const people = Object.fromEntries(
    ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'grace', 'heidi'].map((login) => [
      login,
      'triage' as const,
    ]),
  );
  const room = given({ plan: PLAN, people, title: 'EU customers cannot pay by card' });
  room.later(1);
  room.says('bob', '/role lead');
  room.says('bob', '/sev 1');
  room.says('bob', '/role comms @carol\n/role changes @dave\n/role team @erin, @frank, @grace, @heidi');
  for (const login of ['carol', 'dave']) room.says(login, 'on it', { at: room.now });
  room.later(5);
  room.says('alice', '/note at: 10:38 First failed payments');
  room.says(
    'erin',
    '/impact about 3 of 4 card payments in the EU fail at the last step. Wallets and the US work.',
  );
  room.later(5);
  room.says('bob', '/task @grace compare the certificate chain on both edges');
  room.says('frank', '/task me raise the gateway timeout');
  room.later(8);
  room.says(
    'bob',
    '/status identified\n/cause an intermediate certificate at the payment gateway expired at 09:30.',
  );
  room.says('bob', '/eta 12:00 new certificate live');
  room.later(10);
  room.says('frank', '/done T2 timeout is 30 s now');
  return room;
}

/** The order of ROOM.md 1, by how its parts begin. */
const ORDER = [
  '**Severity',
  '**Resolved',
  '### Need',
  '### What we know',
  '### Still open',
  '### What happens next',
  '### How it went',
  '### Who',
  '### In hand',
  '### Latest',
  '<details>',
  'This repository has no',
  'As of',
];

function checked(card: string): string {
  const parts = card.split('\n\n').filter((part) => ORDER.some((head) => part.startsWith(head)));
  const places = parts.map((part) => ORDER.findIndex((head) => part.startsWith(head)));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(card.split('\n')[0]).toMatch(/^\*\*(Severity|Resolved)/);
  expect(card).not.toMatch(/@\w(?!ame`)/);
  expect(card).not.toMatch(/^\s*\//m);
  expect(heard(card)).toEqual([]);
  const aboveTheFold = html(card.slice(0, card.indexOf('<details>')));
  expect(elements(aboveTheFold)).not.toContain('table');
  expect(elements(aboveTheFold)).not.toContain('img');
  expect(card).not.toContain('undefined');
  expect(card).not.toMatch(/\bNaN\b|\bnull\b/);
  return `${card}\n`;
}

describe('the card', () => {
  it('just declared, without a plan', async () => {
    await expect(checked(given().card)).toMatchFileSnapshot('declared.md');
  });

  it('in the middle of a severity 1', async () => {
    await expect(checked(midway().card)).toMatchFileSnapshot('midway.md');
  });

  it('at the all-clear', async () => {
    const room = midway();
    room.later(40);
    room.says('bob', '/resolve certificate replaced, live at 11:58; errors back to normal at 12:14.');
    await expect(checked(room.card)).toMatchFileSnapshot('resolved.md');
  });

  it('called off', async () => {
    const room = given();
    room.says('bob', '/cancel a probe was misconfigured');
    await expect(`${room.card}\n`).toMatchFileSnapshot('called-off.md');
  });

  it('of a report', async () => {
    await expect(`${given({ author: 'mallory' }).card}\n`).toMatchFileSnapshot('reported.md');
  });

  it('with a broken plan', async () => {
    const plan = 'timezone: Mars\nroles: { led: {}, lead: { title: Boss } }\nlabels: x\n';
    await expect(`${given({ plan }).card}\n`).toMatchFileSnapshot('broken-plan.md');
  });
});

describe('its sections', () => {
  it('vanish when they have nothing to say', () => {
    expect(given().card.match(/^### .*/gm)).toEqual(['### Needed now']);
  });

  it('say that nothing is late, and what comes next', () => {
    const room = given();
    room.says('bob', '/role lead\n/sev 3\n/impact nobody can pay');
    expect(room.card).toContain('### Needs someone now\nNothing is late, and nobody is waited for.');
    room.says('bob', '/sev 2');
    expect(room.card).toContain('Nothing is late. Next: technical update by 10:43 UTC, bob.');
    room.says('bob', '/eta 45m');
    expect(room.card).toContain('Nothing is late. Next: the end by 10:29 UTC, bob.');
  });

  it('have a date where it is not today, and the year where it is not this one', () => {
    const room = given();
    room.says('bob', '/note hm');
    room.later(60 * 24 * 45);
    room.says('bob', '/note still');
    expect(room.card).toContain('Declared by alice at 22 Nov 2026 09:41 UTC.');
    expect(room.card).toContain('- 22 Nov 2026 09:42 hm (noted by bob)');
    expect(room.card).toContain('As of 09:43 UTC.');
  });

  it('name the zone where it matters, once, and UTC at the end', () => {
    const card = midway().card;
    expect(card.split('\n')[0]).toMatch(/Since 10:38 CET, \d+ minutes at \d\d:\d\d\.$/);
    expect(card).toMatch(/As of (\d\d):(\d\d) CET \(\d\d:\2 UTC\)\. This comment is kept current/);
    for (const part of card.split('\n\n')) expect([...part.matchAll(/CET/g)].length).toBeLessThanOrEqual(1);
  });

  it('count one entry as one', () => {
    const room = given();
    room.says('bob', '/note a\n/note b\n/note c');
    expect(room.card).toContain('<summary>Timeline of 09:41: 1 entry</summary>');
  });

  it('tell an open row once', () => {
    const { card } = midway();
    expect(card.slice(0, card.indexOf('### Latest')).match(/\*\*T1\*\*/g)).toHaveLength(1);
  });

  it('never hold a mention, whoever is named', () => {
    const room = given({
      plan: 'people: { bob: { name: "@everyone Ray" } }\nroles: { scribe: { title: "@org/team <b>", needed-at: [sev2] } }',
    });
    room.says('bob', '/role lead\n/role scribe @nobody-here');
    expect(room.card.replace(/`[^`]*`/g, '')).not.toMatch(/@\w/);
    expect(room.card).not.toContain('<b>');
  });
});
