import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { readPlan } from '../../../../app/core/plan/read.ts';
import { kitPage } from '../../../../app/core/views/kit/page.ts';
import { fold, type Entry } from '../../../../app/core/incident/fold.ts';
import { acme, incident, NOW, PLAN } from './acme.ts';

/** The page without its style and script, and without elements: what one reads. */
const words = (page: string): string =>
  page
    .replace(/<(style|script)>[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '');

describe('the kit', () => {
  const page = kitPage(acme());
  const read = words(page);

  it('says when it was written and from which plan', () => {
    expect(read).toContain('As of 2026-11-22 10:32 CET (09:32 UTC).');
    expect(read).toContain(
      'Outage plan: acme/outages:.github/outage-plan.yml, version 1a2b3c4 of 2026-11-01.',
    );
    expect(words(kitPage(acme({ version: null, problems: 2 })))).toContain(
      'outage-plan.yml. 2 problems in it: there the defaults stand here.',
    );
  });

  it('begins with what to do first, with whom to call', () => {
    expect(read).toContain('Incident Lead: Alice Example (alice), +49 30 5550101; then Bob Ray (bob)');
    expect(read).toContain('https://meet.example/tech or +49 30 5550100 PIN 4411');
    expect(read).toContain('Citrix and PayCo: open a case now');
    expect(read).toContain('Leadership within 15 minutes and Public within 10 minutes');
  });

  it('has the numbers to dial, and names the secret of one that is not known', () => {
    expect(page).toContain('<a href="tel:+49305550101">+49 30 5550101</a>');
    expect(page).toContain('<a href="tel:+18005550111">+1 800 555 0111 ext. 12</a>');
    expect(read).toContain('Carol Ng (carol), number: see the secret ALLCLEAR_PHONE_CAROL');
  });

  it('has everybody, teams, vendors with contract and clocks, and marks a contract that has ended', () => {
    expect(read).toContain('Everybody else in the plan Zoe Quist (zoe)');
    expect(read).toContain(
      '5550101 works Mon–Fri 08:00–16:00 Europe/Berlin Bob Ray (bob), +49 30 5550102 No',
    );
    expect(read).toContain('+1 212 555 0199 is in the zone America/New_York');
    expect(read).not.toMatch(/\[object|undefined|null/);
    expect(read).toContain('Network Frank Ode (frank), +49 30 5550106');
    expect(read).toContain('Contract PS-4711 Until 2026-10-31, which has passed');
    expect(read).toContain('Severity 1: answers within 10 minutes, restores within 4 hours');
    expect(read).toContain('Critical Situation Manager, +1 800 555 0111 ext. 12, csm@citrix.example');
  });

  it('has who is told by which way and how often', () => {
    expect(read).toContain('Mail to leaders@acme.example, board@acme.example');
    expect(read).toContain('Severity 1: every 20 minutes, every 30 minutes once the cause is known');
    expect(read).toContain('Issues of acme/status, which are on GitHub too');
  });

  it('has the open incidents with what was promised', () => {
    expect(read).toContain('Severity 1, investigating: EU customers cannot pay by card.');
    expect(read).toContain('Leadership: not yet, late, was promised for 10:30');
    expect(words(kitPage(acme({ rooms: [] })))).toContain('None was open when this was written.');
    const unread = { number: 7, title: 'A <b> one', url: 'https://github.com/acme/outages/issues/7' };
    const sealed = kitPage(acme({ rooms: [{ ...unread, incident: { unread: 'Sealed.' } }] }));
    expect(sealed).toContain('A &lt;b&gt; one');
    expect(words(sealed)).toContain('acme/outages#7. Sealed.');
  });

  it('has drills after what is broken, each said to be one', () => {
    const [real] = acme().rooms;
    const by = { id: 1, login: 'alice' };
    const begun = { type: 'drill_begun', key: 'e1', at: NOW - 50 * 60_000, by } as Entry;
    const exercise = { ...real!, number: 413, incident: fold([begun], incident) };
    const both = words(kitPage(acme({ rooms: [exercise, real!] })));
    expect(both).toMatch(/acme\/outages#412 Severity 1[^]*DRILL: acme\/outages#413 DRILL\. Severity 1/);
    expect(both.match(/DRILL: /g)).toHaveLength(1);
  });

  it('leaves numbers out where the plan says so, bridges’ and incidents’ too', () => {
    const without = words(kitPage(acme({}, `${PLAN}kit: { phone-numbers: false }\n`)));
    expect(without).toContain('Phone numbers are left out');
    expect(without).not.toMatch(/\+\d|5550|ALLCLEAR_PHONE/);
    expect(without).toContain('csm@citrix.example');
  });

  it('works without any plan', () => {
    const { plan } = readPlan(null);
    const bare = words(kitPage(acme({ plan, source: null, version: null, rooms: [], numbers: {} })));
    expect(bare).toContain('acme/outages: outage kit');
    expect(bare).toContain('This repository has no outage plan');
    expect(bare).toContain('Incident Lead: The plan names nobody: whoever reads this first');
  });

  it('allows by its policy exactly the style and the script that stand in it', () => {
    const policy = /Security-Policy"\s+content="([^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'");
    expect(policy).toMatch(/^default-src 'none';/);
    for (const [name, source] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const [, text] = new RegExp(`<${name}>([^]*?)</${name}>`).exec(page)!;
      const digest = createHash('sha256').update(text!).digest('base64');
      expect(policy).toContain(`${source} 'sha256-${digest}'`);
    }
  });
});
